using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>A rhythm of talking, agreed by everybody in the room. Immutable; equality is by value.</summary>
/// <param name="Id">The series.</param>
/// <param name="Cadence">When it is due.</param>
/// <param name="Statements">What each person said of each occurrence.</param>
public sealed record CheckInSeries(
    CheckInSeriesId Id, Cadence Cadence, ValueMap<OccurrenceKey, ValueMap<PersonId, OccurrenceState>> Statements)
{
    /// <summary>The terms under which the series was agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>Since when and until when the agreed series runs, with the pauses of the room, or <c>null</c> while it is only proposed.</summary>
    /// <param name="facts">The room.</param>
    public CadenceHistory? History(RoomFacts facts) =>
        facts.Pauses.Aggregate(Span(facts), (history, pause) => history?.WithPause(pause));

    /// <summary>Since when and until when the agreed series runs, whatever the pauses, or <c>null</c> while it is only proposed.</summary>
    /// <param name="facts">The room.</param>
    public CadenceHistory? Span(RoomFacts facts)
    {
        if (!facts.Terms.Entries.TryGetValue(Terms, out var entry) || !entry.Versions[0].IsAssentedByAll(facts.Members))
        {
            return null;
        }

        var history = CadenceHistory.From(entry.Versions[0].Assents.Values.Max());
        return entry.EndedAt is { } end ? history.EndingAt(end) : history;
    }

    /// <summary>What everybody together said of an occurrence: held by anyone is held; else excused; else missed.</summary>
    /// <param name="key">The occurrence.</param>
    public OccurrenceState? Said(OccurrenceKey key)
    {
        if (!Statements.TryGetValue(key, out var statements))
        {
            return null;
        }

        foreach (var state in (ReadOnlySpan<OccurrenceState>)[OccurrenceState.Kept, OccurrenceState.Late, OccurrenceState.Excused])
        {
            if (statements.Values.Contains(state))
            {
                return state;
            }
        }

        return OccurrenceState.Missed;
    }
}
