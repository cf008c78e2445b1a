using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>What follows from the commitments of a room at an instant. Pure functions.</summary>
public static class CommitmentQueries
{
    // Policy: more than two renegotiations in a row offer a review; the offer lapses after a fortnight.
    private const int RenegotiationsInARow = 3;
    private static readonly Duration ReviewOffer = Duration.FromDays(14);

    // The latest that fell due is looked for a few days back, then ever further.
    private static readonly Duration LookBack = Duration.FromDays(3);

    /// <summary>The commitments, as they stand at an instant.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<CommitmentItem> Items(CommitmentState shared, RoomFacts facts, Instant now) =>
        from commitment in shared.Commitments.Values
        select new CommitmentItem(
            commitment,
            Standing(commitment, facts, now),
            commitment.NextDue(facts, now),
            commitment.Outcomes.Values.SelectMany(o => o.Updates).MaxBy(u => u.At));

    /// <summary>The occurrences due in an interval, with their states at an instant.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<AgendaItem> Agenda(CommitmentState shared, RoomFacts facts, Interval interval, Instant now)
    {
        foreach (var commitment in shared.Commitments.Values)
        {
            var timeline = new CommitmentTimeline(commitment, facts);
            foreach (var at in timeline.Expect(interval))
            {
                yield return new(
                    CommitmentPhrases.Commitment,
                    commitment.Id.Ref,
                    commitment.Behaviour,
                    commitment.Maker,
                    at.Expected.Key,
                    at.Expected.Opens,
                    at.Expected.Due,
                    at.Expected.Closes,
                    timeline.StateOf(at, now));
            }
        }
    }

    /// <summary>When something of this concept is due next, strictly after an instant, or <c>null</c>.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="after">The instant.</param>
    public static Instant? NextDue(CommitmentState shared, RoomFacts facts, Instant after)
    {
        Instant? next = null;
        foreach (var commitment in shared.Commitments.Values.Where(c => c.EndedAt is null))
        {
            var due = commitment.NextDue(facts, after);
            next = next is null || due < next ? due ?? next : next;
        }

        return next;
    }

    /// <summary>How a commitment stands: by the latest that fell due and whose grace is over.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public static CommitmentStanding Standing(Commitment commitment, RoomFacts facts, Instant now)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment.Status == CommitmentStatus.Withdrawn)
        {
            return CommitmentStanding.Ended;
        }

        var timeline = new CommitmentTimeline(commitment, facts);
        if (Latest(commitment, timeline, now) is not { } latest)
        {
            return CommitmentStanding.Good;
        }

        var said = commitment.OutcomeOf(latest.Name) ?? CommitmentOutcome.Unsaid(latest.Expected.Due);
        if (said.IsMissed)
        {
            return said.ReaffirmedAt is not null ? CommitmentStanding.Good
                : said.State is null ? CommitmentStanding.NeedsUpdate
                : CommitmentStanding.NeedsReaffirming;
        }

        var isOpen = timeline.StateOf(latest, now) is OccurrenceState.Open or OccurrenceState.Expired;
        return isOpen && !(said.NoticeAt is not null && now < Instant.Max(latest.Expected.Closes, said.UpdateBefore))
            ? CommitmentStanding.NeedsUpdate
            : CommitmentStanding.Good;
    }

    /// <summary>What became of the occurrences of a commitment that were due in an interval.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="facts">The room.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="now">The instant.</param>
    public static KeepingRate Rate(Commitment commitment, RoomFacts facts, Interval interval, Instant now)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var timeline = new CommitmentTimeline(commitment, facts);
        var rate = new KeepingRate(0, 0, 0, 0);
        foreach (var at in timeline.Expect(interval))
        {
            rate = timeline.StateOf(at, now) switch
            {
                OccurrenceState.Kept or OccurrenceState.KeptWithNotice => rate with { Kept = rate.Kept + 1 },
                OccurrenceState.Late => rate with { Late = rate.Late + 1 },
                OccurrenceState.Missed => rate with { Missed = rate.Missed + 1 },
                OccurrenceState.NotDue or OccurrenceState.Upcoming or OccurrenceState.Open or OccurrenceState.Unknown => rate,
                _ => rate with { NotCounted = rate.NotCounted + 1 },
            };
        }

        return rate;
    }

    /// <summary>Hints to the author of a command before it is sent.</summary>
    /// <param name="command">The command.</param>
    public static ValueList<Advice> Advise(CommitmentCommand command) => command is UpdateProgress { NextStep: null }
        ? [new(CommitmentPhrases.NextStepMissing, nameof(UpdateProgress.NextStep))]
        : [];

    /// <summary>Offers, equal for everybody in the room.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<Suggestion> Suggestions(CommitmentState shared, Instant now)
    {
        foreach (var commitment in shared.Commitments.Values.Where(c => c.EndedAt is null))
        {
            var last = commitment.Outcomes.Where(o => o.Value.State is not null).OrderBy(o => o.Value.Due).ThenBy(o => o.Key).TakeLast(RenegotiationsInARow).ToList();
            if (last.Count == RenegotiationsInARow
                && last.TrueForAll(o => o.Value.State == OccurrenceState.Renegotiated)
                && last.Max(o => o.Value.SaidAt) is { } from && from <= now && now < from + ReviewOffer)
            {
                yield return new(CommitmentPhrases.ReviewCommitment, commitment.Id.Ref, last[^1].Key.Key.ToString(), from + ReviewOffer);
            }
        }
    }

    private static CommitmentOccurrence? Latest(Commitment commitment, CommitmentTimeline timeline, Instant now)
    {
        var start = commitment.Definitions[0].From;
        for (var back = LookBack; ; back *= 4)
        {
            var from = now - start <= back ? start : now - back;
            if (from >= now)
            {
                return null;
            }

            CommitmentOccurrence? latest = null;
            foreach (var at in timeline.Expect(new(from, now)))
            {
                latest = at.Expected.GraceEnds < now && !(latest?.Expected.Due > at.Expected.Due) ? at : latest;
            }

            if (latest is not null || from == start)
            {
                return latest;
            }
        }
    }
}
