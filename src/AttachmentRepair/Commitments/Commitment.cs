using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>
/// What one person promised to do, once or again and again, to everybody else in the room. Only its maker made it. Immutable; equality is by value.
/// </summary>
/// <param name="Id">The commitment.</param>
/// <param name="Maker">Who promised.</param>
/// <param name="Behaviour">What can be seen when it is kept, in the maker's words.</param>
/// <param name="Stake">How much one occurrence weighs.</param>
/// <param name="Links">What it answers: a value, an adjustment that a check-in led to.</param>
/// <param name="Definitions">The cadences agreed over time, oldest first: a past occurrence keeps the definition it had.</param>
/// <param name="Outcomes">What was said of each occurrence.</param>
/// <param name="EndedAt">When its maker ended it, or <c>null</c>.</param>
public sealed record Commitment(
    CommitmentId Id,
    PersonId Maker,
    PrivateText Behaviour,
    Stake Stake,
    ValueList<ItemRef> Links,
    ValueList<CommitmentDefinition> Definitions,
    ValueMap<DefinedOccurrence, CommitmentOutcome> Outcomes,
    Instant? EndedAt)
{
    /// <summary>The cadence in force.</summary>
    public Cadence Cadence => Definitions[^1].Cadence;

    /// <summary>Whether something is still to be said: it has not ended, and not every occurrence of a counted rule has its outcome.</summary>
    public bool IsOpen => EndedAt is null && LastOutcome is null;

    /// <summary>How it stands as a whole: open, or the end it came to.</summary>
    public CommitmentStatus Status => LastOutcome?.State switch
    {
        null => EndedAt is null ? CommitmentStatus.Open : CommitmentStatus.Withdrawn,
        OccurrenceState.Missed => CommitmentStatus.Missed,
        OccurrenceState.Excused => CommitmentStatus.Excused,
        OccurrenceState.Renegotiated => CommitmentStatus.Renegotiated,
        _ => CommitmentStatus.Kept,
    };

    /// <summary>When it came to its end, or <c>null</c> while it is open.</summary>
    public Instant? StatusAt => LastOutcome?.SaidAt ?? EndedAt;

    /// <summary>What was said of an occurrence, or <c>null</c>.</summary>
    /// <param name="occurrence">The occurrence.</param>
    public CommitmentOutcome? OutcomeOf(DefinedOccurrence occurrence) => Outcomes.TryGetValue(occurrence, out var said) ? said : null;

    /// <summary>The occurrence with this key, or <c>null</c>.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="key">The occurrence.</param>
    /// <param name="definition">The number of the definition that has it, from 1; <c>null</c> for the newest that does.</param>
    public CommitmentOccurrence? Find(RoomFacts facts, OccurrenceKey key, int? definition = null) => new CommitmentTimeline(this, facts).Find(key, definition);

    /// <summary>The occurrences due in an interval, those that a pause held included.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="interval">The interval.</param>
    public IEnumerable<CommitmentOccurrence> Expect(RoomFacts facts, Interval interval) => new CommitmentTimeline(this, facts).Expect(interval);

    /// <summary>What is known of an occurrence at an instant; an outcome exists only because somebody said so.</summary>
    /// <param name="occurrence">The occurrence.</param>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public OccurrenceState StateOf(CommitmentOccurrence occurrence, RoomFacts facts, Instant now) => new CommitmentTimeline(this, facts).StateOf(occurrence, now);

    /// <summary>When something is due next of which nothing is said yet, strictly after an instant, or <c>null</c>; nothing is due while the room is paused.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="after">The instant.</param>
    public Instant? NextDue(RoomFacts facts, Instant after) => new CommitmentTimeline(this, facts).NextDue(after);

    // The outcome that closed a counted rule: what the definition before left behind closes nothing.
    private CommitmentOutcome? LastOutcome
    {
        get
        {
            if (Cadence.Recurrence?.Rule.Count is not { } count)
            {
                return null;
            }

            var said = Outcomes.Where(o => o.Key.Definition == Definitions.Count && o.Value.State is not null).Select(o => o.Value).ToList();
            return said.Count >= count ? said[^1] : null;
        }
    }
}
