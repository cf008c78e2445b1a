using SchedulingOnly;

var output = Console.Out;
Start.Run(output);
Rules.Run(output);
ClockChanges.Run(output);
Cadences.Run(output);
DueLoop.Run(output);
Edits.Run(output);
CalendarFile.Run(output);
