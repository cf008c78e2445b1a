using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>A rhythm agreed by everybody in the room. Immutable; equality is by value.</summary>
/// <param name="Id">The series.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Participants">Who takes part, in the order of their ids; a routine has one, its owner.</param>
/// <param name="Versions">Its versions, oldest first.</param>
/// <param name="Statements">What each person said of each occurrence.</param>
/// <param name="Records">The agendas of single meetings, and what was said in them.</param>
/// <param name="Pauses">The pauses of this series alone, in order.</param>
public sealed record CheckInSeries(
    CheckInSeriesId Id,
    CheckInKind Kind,
    ValueList<PersonId> Participants,
    ValueList<CheckInVersion> Versions,
    ValueMap<OccurrenceKey, ValueMap<PersonId, CheckInStatement>> Statements,
    ValueMap<OccurrenceKey, CheckInRecord> Records,
    ValueList<PauseSpan> Pauses)
{
    /// <summary>The terms under which the series was agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>Whose it is: its one participant, or <see cref="PersonId.None"/> when it is joint.</summary>
    public PersonId Owner => Participants.Count == 1 ? Participants[0] : PersonId.None;

    /// <summary>The newest version, in force or proposed.</summary>
    public CheckInVersion Newest => Versions[^1];

    /// <summary>The version in force, or <c>null</c>; a newer proposal leaves it in force.</summary>
    /// <param name="facts">The room.</param>
    public CheckInVersion? InForce(RoomFacts facts) => facts.Terms.InForce(Terms, facts.Members) is { } version ? Versions[version.Number - 1] : null;

    /// <summary>Whether something is still to come of it: its terms have not ended, and not every occurrence of a counted rule has its word.</summary>
    /// <param name="terms">The terms of the room.</param>
    public bool IsOpen(Terms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return !terms.HasEnded(Terms)
            && !(Versions.Count == 1 && Newest.Definition.Cadence.Recurrence?.Rule.Count is { } count && Statements.Count >= count);
    }

    /// <summary>Whether this series alone is paused at an instant, whatever the room is.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="at">The instant.</param>
    public bool IsPausedAt(RoomFacts facts, Instant at) => PausedIntervals(facts).Any(p => p.Contains(at));

    /// <summary>When this series alone was paused, in order; the last may be open-ended. A later pause asks everyone anew.</summary>
    /// <param name="facts">The room.</param>
    public IEnumerable<Interval> PausedIntervals(RoomFacts facts)
    {
        for (var i = 0; i < Pauses.Count; i++)
        {
            var end = Pauses[i].End(facts.Members);
            yield return new(Pauses[i].Since, i + 1 < Pauses.Count && !(end <= Pauses[i + 1].Since) ? Pauses[i + 1].Since : end);
        }
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
            foreach (var said in statements.Values)
            {
                if (said.State == state)
                {
                    return state;
                }
            }
        }

        return OccurrenceState.Missed;
    }

    // Held, by anyone: a real contact of all who take part.
    internal IEnumerable<Instant> Contacts =>
        from statements in Statements.Values
        from said in statements.Values
        where said.State is OccurrenceState.Kept or OccurrenceState.Late
        select said.At;
}
