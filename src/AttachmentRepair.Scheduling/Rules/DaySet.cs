namespace AttachmentRepair.Scheduling;

/// <summary>The matching days of one period: bit n of the mask is the day <c>First + n</c>.</summary>
internal readonly record struct DaySet(int First, ulong Mask);
