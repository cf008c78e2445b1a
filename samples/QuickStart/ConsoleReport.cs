using System.Globalization;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using NodaTime;

namespace QuickStart;

/// <summary>Prints one person's report.</summary>
internal static class ConsoleReport
{
    public static void Write(TextWriter to, PersonReport report)
    {
        to.WriteLine();
        to.WriteLine($"=== For {report.Name}, in {report.View.Zone.Id}, on {Day(report.Today)} ===");
        Agenda(to, report);
        Kept(to, report);
        Trust(to, report);
    }

    public static string Signed(double amount) => amount.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Day(LocalDate day) => day.ToString("ddd d MMM uuuu", CultureInfo.InvariantCulture);

    private static void Agenda(TextWriter to, PersonReport report)
    {
        to.WriteLine();
        to.WriteLine("The coming fortnight");
        if (report.View.IsPaused)
        {
            to.WriteLine("  Things are paused; nothing is due until everybody has said ready.");
        }

        var days = report.Agenda.GroupBy(i => i.Due.InZone(report.View.Zone).Date).ToList();
        foreach (var day in days)
        {
            var items = day.Select(i =>
                $"{i.Due.InZone(report.View.Zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)} {report.Title(i)} ({report.OwnerOf(i)}{State(i.State)})");
            to.WriteLine($"  {Day(day.Key),-16} {string.Join(" · ", items)}");
        }

        if (days.Count == 0)
        {
            to.WriteLine("  Nothing is due.");
        }

        foreach (var step in report.View.OpenSteps)
        {
            to.WriteLine($"  Open for you: {step.What.English}");
        }
    }

    private static void Kept(TextWriter to, PersonReport report)
    {
        to.WriteLine();
        to.WriteLine($"  {"What was kept",-26}{"",-8}{"kept",6}{"late",6}{"missed",8}{"excused",9}{"moved",7}{"held",6}{"no word",9}");
        foreach (var t in report.Tallies)
        {
            to.WriteLine(
                $"  {t.Name,-26}{t.Owner,-8}{t.Of(OccurrenceState.Kept, OccurrenceState.KeptWithNotice),6}{t.Of(OccurrenceState.Late),6}{t.Of(OccurrenceState.Missed),8}"
                + $"{t.Of(OccurrenceState.Excused),9}{t.Of(OccurrenceState.Renegotiated),7}{t.Of(OccurrenceState.Held),6}{t.Of(OccurrenceState.Expired),9}");
        }

        to.WriteLine("  Moved: renegotiated in time. Held: covered by a pause. No word is never read as a miss.");
    }

    private static void Trust(TextWriter to, PersonReport report)
    {
        to.WriteLine();
        if (report.Progress is not { } progress)
        {
            to.WriteLine("Trust progress is off: nobody is scored unless they turn it on for themselves.");
            return;
        }

        to.WriteLine($"Your trust in {report.Other}: it tracks and explains, it never predicts");
        to.WriteLine($"  behaviour index {Number(progress.BehaviourIndex)}   felt trust {Number(progress.FeltTrust)}   90 % range of felt trust {Number(progress.Range.Lower)} to {Number(progress.Range.Upper)}");
        to.WriteLine("  " + string.Join("   ", progress.Domains.Select(d => $"{Words(d.Domain)} {Number(d.Score)}")));
        to.WriteLine($"  coverage {progress.Coverage?.ToString("P0", CultureInfo.InvariantCulture) ?? "none yet"}, model {progress.ModelVersion}; private items of others are never counted");
        to.WriteLine("  What moved the behaviour index most:");
        foreach (var mover in report.LargestMovers())
        {
            to.WriteLine($"    {Signed(mover.Amount)}  {Day(mover.Day),-16} {mover.What}{(mover.Domain is { } d ? $" · {Words(d)}" : "")}");
        }
    }

    public static string Words(TrustDomain domain) => domain == TrustDomain.EmotionalSafety ? "emotional safety" : domain.ToString().ToLowerInvariant();

    private static string State(OccurrenceState state) => state is OccurrenceState.Upcoming or OccurrenceState.Open ? "" : ", " + state.ToString().ToLowerInvariant();
}
