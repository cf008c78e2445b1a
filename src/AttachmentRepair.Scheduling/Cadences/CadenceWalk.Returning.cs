using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <content>What comes back from pauses: one from each at most.</content>
internal sealed partial class CadenceWalk
{
    private IReadOnlyList<ExpectedOccurrence>? _returning;

    private IReadOnlyList<ExpectedOccurrence> Returning => _returning ??= cadence.Pauses switch
    {
        PausePolicy.Defer => Deferred(),
        PausePolicy.Collapse => Collapsed(),
        _ => [],
    };

    private List<ExpectedOccurrence> Deferred()
    {
        var returning = new List<ExpectedOccurrence>();
        var carried = new List<(Slot Slot, ExpectedOccurrence Now)>();
        foreach (var pause in history.Pauses.Where(p => p.HasStart && p.HasEnd))
        {
            var open = carried.Where(c => pause.Contains(c.Now.Due))
                .Concat(Within(pause).Take(1).Select(s => (Slot: s, Now: Around(s))).Where(c => c.Now.Opens < pause.Start))
                .OrderBy(c => c.Now.Due).ThenBy(c => c.Now.Key).Take(1).ToList();
            foreach (var (slot, now) in open)
            {
                var back = MovedTo(slot, SlotWindow.Plus(pause.End, now.Due - pause.Start)) with { Opens = pause.End };
                if (IntervalSet.At(history.Pauses, back.Due) is not null)
                {
                    carried.Add((slot, back));
                }
                else if (!(back.Due >= history.Ends))
                {
                    returning.Add(back);
                }
            }
        }

        return returning;
    }

    private List<ExpectedOccurrence> Collapsed()
    {
        var returning = new List<ExpectedOccurrence>();
        foreach (var pause in history.Pauses.Where(p => p.HasEnd && !(p.End >= history.Ends)).Reverse())
        {
            foreach (var slot in Within(pause).TakeLast(1))
            {
                var back = MovedTo(slot, pause.End) with { Opens = pause.End };
                if (back.Closes > pause.End && !IsOneDue(pause.End, back.Closes, returning))
                {
                    returning.Add(back);
                }
            }
        }

        return returning;
    }

    /// <summary>The slots due within a pause to which nothing was done by name.</summary>
    private IEnumerable<Slot> Within(Interval pause)
        => SlotStream.From(cadence, history, Instant.Max(pause.HasStart ? pause.Start : Instant.MinValue, history.Enrolled))
            .TakeWhile(s => s.Due < pause.End && !(s.Due >= history.Ends)).Where(s => !history.Adjustments.ContainsKey(s.Key));

    /// <summary>Whether one is due before an instant anyway, which then stands for all of a pause.</summary>
    private bool IsOneDue(Instant from, Instant until, List<ExpectedOccurrence> later)
        => later.Exists(e => e.Due < until) || Regular(from).Take(1).Any(s => s.Due < until);
}
