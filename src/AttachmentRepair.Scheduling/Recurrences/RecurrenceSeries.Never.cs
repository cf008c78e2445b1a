namespace AttachmentRepair.Scheduling;

/// <content>The proof that there is nothing.</content>
internal sealed partial class RecurrenceSeries
{
    private static readonly NeverOccursReason Occurs = new(NeverOccursCode.NothingMatches, "It occurs.");

    private NeverOccursReason? _never;

    public NeverOccursReason? NeverOccurs(Recurrence recurrence)
    {
        var known = Volatile.Read(ref _never);
        if (known is null)
        {
            known = Prove(recurrence) ?? Occurs;
            Volatile.Write(ref _never, known);
        }

        return ReferenceEquals(known, Occurs) ? null : known;
    }

    private NeverOccursReason? Prove(Recurrence recurrence)
    {
        if (new OccurrenceSequence(this, -ZoneTable.Far, ZoneTable.Far).GetEnumerator().MoveNext())
        {
            return null;
        }

        var cursor = new ZonedCursor(Rule, -ZoneTable.Far);
        bool isResolved = cursor.MoveNext(out var first);
        var (code, why) = isResolved switch
        {
            true when first.Instant > Last => (NeverOccursCode.EndsBeforeFirst, "it ends before the first time that matches"),
            true => (NeverOccursCode.AllExcluded, "every time that matches is excluded"),
            false when Rule.LeavesOutGaps && Rule.HasWallTimes => (NeverOccursCode.AllSkipped, "the clock jumps over every time that matches"),
            false => (NeverOccursCode.NothingMatches, "nothing matches at or after the start"),
        };
        return new NeverOccursReason(code, $"{recurrence.Rule} from {LocalText.Write(recurrence.Start)} never occurs: {why}.");
    }
}
