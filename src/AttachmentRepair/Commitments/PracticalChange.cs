using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>A change in somebody's own life that answers something, in force from a day on. Immutable; equality is by value.</summary>
/// <param name="Id">The change.</param>
/// <param name="Author">Whose change it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">The change, in its author's words.</param>
/// <param name="Answers">What it answers.</param>
/// <param name="InForceFrom">The day from which it holds, in its author's zone.</param>
/// <param name="Step">Which prevention step of a repair attempt it puts into practice, from 1; <c>null</c> for all of it.</param>
/// <param name="Through">What it is done through, or <c>null</c>.</param>
/// <param name="EndedAt">When its author ended it, or <c>null</c>.</param>
public sealed record PracticalChange(
    PracticalChangeId Id,
    PersonId Author,
    PracticalChangeKind Kind,
    PrivateText What,
    ItemRef Answers,
    LocalDate InForceFrom,
    int? Step,
    ItemRef? Through,
    Instant? EndedAt)
{
    /// <summary>Whether its day has come and its author has not ended it; whether what it is done through holds is for the view to say.</summary>
    /// <param name="facts">The room.</param>
    /// <param name="now">The instant.</param>
    public bool HasBegun(RoomFacts facts, Instant now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return EndedAt is null && now.InZone(facts.Find(Author)?.Zone ?? DateTimeZone.Utc).Date >= InForceFrom;
    }

    internal static Decision Decide(ValueMap<PracticalChangeId, PracticalChange> changes, RoomFacts facts, PracticalChangeCommand command, CommandContext context) =>
        command switch
        {
            MakePracticalChange c => facts.Exists(c.Answers) && (c.Through is not { } through || facts.Exists(through))
                ? new PracticalChangeMade(
                    PracticalChangeId.For(context.Relationship, context.Command), c.Kind, c.What, c.Answers, c.InForceFrom, c.Step, c.Through)
                : Rejection.UnknownItem,
            EndPracticalChange c => !changes.TryGetValue(c.Change, out var known) ? Rejection.UnknownItem
                : known.Author != context.Actor ? Rejection.NotYours
                : known.EndedAt is not null ? Rejection.Ended
                : new PracticalChangeEnded(c.Change),
            _ => Rejection.UnknownItem,
        };

    internal static ValueMap<PracticalChangeId, PracticalChange> Evolve(
        ValueMap<PracticalChangeId, PracticalChange> changes, PracticalChangeEvent e, in Envelope envelope) => e switch
        {
            PracticalChangeMade x => changes.Set(x.Change, new(x.Change, envelope.Author, x.Kind, x.What, x.Answers, x.InForceFrom, x.Step, x.Through, null)),
            PracticalChangeEnded x when changes.TryGetValue(x.Change, out var known) => changes.Set(x.Change, known with { EndedAt = envelope.RecordedAt }),
            _ => changes,
        };
}
