using AttachmentRepair.Boundaries;
using AttachmentRepair.Rooms;
using AttachmentRepair.Tests.Rooms;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>The naive reading of what a shared room recorded about boundaries: who said what when, event by event.</summary>
internal sealed class NaiveBoundaries
{
    private readonly NaiveTerms terms = new();

    public Dictionary<BoundaryId, NaiveBoundary> Boundaries { get; } = [];

    public Dictionary<CrossingId, NaiveCrossing> Crossings { get; } = [];

    public List<(LifeChange Change, Instant At)> Changes { get; } = [];

    public static NaiveBoundaries Of(RoomHistory history)
    {
        var naive = new NaiveBoundaries();
        history.SharedEvents.ForEach(naive.Hear);
        return naive;
    }

    public void Hear(RecordedEvent e)
    {
        terms.Hear(e);
        var (author, at) = (e.Envelope.Author, e.Envelope.RecordedAt);
        switch (e.Event)
        {
            case LifeChanged x:
                Changes.Add((x.Change, at));
                break;
            case BoundaryProposed x:
                Boundaries[x.Boundary] = new(author, x, new(1, x.Expectation, x.Rationale, x.NoTalks, x.ReviewOn, at));
                break;
            case BoundaryRevised x:
                Boundaries[x.Boundary].Versions.Add(new(x.Version, x.Expectation, x.Rationale, x.NoTalks, x.ReviewOn, at));
                break;
            case BoundaryEnded x:
                Boundaries[x.Boundary].EndedAt = at;
                break;
            case BoundaryReviewed x:
                Boundaries[x.Boundary].Looked[author] = at;
                break;
            case BoundaryRespected x:
                Boundaries[x.Boundary].RespectNotedAt = at;
                break;
            case CrossingNoted x:
                Crossings[x.Crossing] = new(x, at);
                break;
            case CrossingAcknowledged x:
                Crossings[x.Crossing].AcknowledgedAt = at;
                break;
            case RedressOffered x:
                Crossings[x.Crossing].Plans.Add(x.Plan);
                break;
            case RedressAccepted x:
                Crossings[x.Crossing].Accepted = x.Plan;
                break;
            case CrossingRenewed x:
                Crossings[x.Crossing].RenewedAt = at;
                break;
            case CrossingClosed x:
                Crossings[x.Crossing].ClosedAt = at;
                break;
            case TermsEvent x when Boundaries.TryGetValue(new(x.Terms.Value), out var shared):
                shared.Hear(x, author, at);
                break;
        }

        foreach (var (id, boundary) in Boundaries)
        {
            boundary.Hold(boundary.IsShared ? terms.InForce(id.Terms) : boundary.EndedAt is null ? boundary.Versions.Count : null, at);
        }
    }

    /// <summary>Since when a boundary is due to be looked at again: the last cause since its wording holds, until everybody whose it is has looked since.</summary>
    public Instant? DueSince(BoundaryId id, Instant now)
    {
        var boundary = Boundaries[id];
        if (boundary.InForce is not { } version)
        {
            return null;
        }

        var causes = Changes.Where(c => Touches(id, c.Change)).Select(c => c.At).Concat(boundary.Asked).ToList();
        if (version.ReviewOn is { } day)
        {
            causes.Add(day.AtMidnight().InUtc().ToInstant());
        }

        var due = causes.Where(c => boundary.HeldSince <= c && c <= now).Select(c => (Instant?)c).Max();
        PersonId[] needed = boundary.IsShared ? [RoomScript.Alex, RoomScript.Sam] : [boundary.Owner];
        return due is { } since && needed.Any(p => !boundary.HasLooked(p, since)) ? due : null;
    }

    public bool Touches(BoundaryId id, LifeChange change) => Boundaries[id].Proposed.Domain switch
    {
        BoundaryDomain.Time or BoundaryDomain.PersonalSpace or BoundaryDomain.Custom => true,
        BoundaryDomain.Privacy => change is not (LifeChange.NewJob or LifeChange.Illness or LifeChange.Loss),
        BoundaryDomain.Disclosure => change is not (LifeChange.NewJob or LifeChange.Move or LifeChange.Parenthood or LifeChange.Loss),
        BoundaryDomain.Money => change is not (LifeChange.Move or LifeChange.Illness or LifeChange.Loss),
        BoundaryDomain.Contact => change is not (LifeChange.NewJob or LifeChange.Parenthood or LifeChange.Illness),
        _ => change is not (LifeChange.NewJob or LifeChange.Move or LifeChange.Parenthood or LifeChange.Illness or LifeChange.Loss),
    };

    /// <summary>What a command of a member comes to: the type of its event, <c>nothing</c>, or the code of its rejection.</summary>
    public string Expect(RoomCommand command, PersonId actor, Instant recordedAt, Instant occurredAt) => command switch
    {
        ReviseBoundary c => OfBoundary(c.Boundary, b => b.IsShared || b.Owner == actor, b =>
            b.EndedAt is not null ? "Ended" : c.Version == b.Versions.Count ? "BoundaryRevised" : c.Version >= 1 && c.Version < b.Versions.Count ? "Outdated" : "UnknownItem"),
        EndBoundary c => OfBoundary(c.Boundary, b => b.Owner == actor, b => b.IsShared ? "EndItsTerms" : b.EndedAt is not null ? "Ended" : "BoundaryEnded"),
        ReviewBoundary c => OfBoundary(c.Boundary, b => b.IsShared || b.Owner == actor, b =>
            b.InForce is null ? "NotInForce" : b.IsShared ? "TermsReviewed" : "BoundaryReviewed"),
        NoteRespected c => OfBoundary(c.Boundary, b => b.Owner == actor, "OwnerNotes", b =>
            !b.HasHeld ? "UnknownItem" : b.InForce is null ? "NotInForce" : recordedAt - b.RespectNotedAt < Duration.FromDays(6) ? "NotedThisPeriod" : "BoundaryRespected"),
        NoteCrossing c => OfBoundary(c.Boundary, b => b.Owner == actor, b =>
            !b.HasHeld ? "UnknownItem"
            : !b.HeldAt(occurredAt) ? "NotInForce"
            : c.CrossedBy == (actor == RoomScript.Alex ? RoomScript.Sam : RoomScript.Alex) ? "CrossingNoted" : "NotAnotherMember"),
        AcknowledgeCrossing c => OfCrossing(c.Crossing, x => x.By == actor, x => x.AcknowledgedAt is null ? "CrossingAcknowledged" : "nothing"),
        OfferRedress c => OfCrossing(c.Crossing, x => x.By == actor, x =>
            x.AcknowledgedAt is null ? "AcknowledgeFirst" : x.Accepted is not null ? "AlreadyRecorded" : x.ClosedAt is not null ? "Ended" : "RedressOffered"),
        AcceptRedress c => OfCrossing(c.Crossing, x => Boundaries[x.Noted.Boundary].Owner == actor, x =>
            x.Plans.Count == 0 ? "NoPlanYet"
            : x.Accepted is { } accepted ? accepted == c.Plan ? "nothing" : "Outdated"
            : c.Plan == x.Plans.Count ? "RedressAccepted" : c.Plan >= 1 && c.Plan < x.Plans.Count ? "Outdated" : "NoPlanYet"),
        RenewAfterCrossing c => OfCrossing(c.Crossing, x => x.By == actor, x => x.RenewedAt is not null ? "nothing" : x.Accepted is null ? "NotAcceptedYet" : "CrossingRenewed"),
        CloseCrossing c => OfCrossing(c.Crossing, x => Boundaries[x.Noted.Boundary].Owner == actor, x => x.ClosedAt is null ? "CrossingClosed" : "nothing"),
        _ => throw new ArgumentException("Not read here.", nameof(command)),
    };

    private string OfBoundary(BoundaryId id, Func<NaiveBoundary, bool> isTheirs, Func<NaiveBoundary, string> then) => OfBoundary(id, isTheirs, "NotYours", then);

    private string OfBoundary(BoundaryId id, Func<NaiveBoundary, bool> isTheirs, string otherwise, Func<NaiveBoundary, string> then) =>
        !Boundaries.TryGetValue(id, out var known) ? "UnknownItem" : isTheirs(known) ? then(known) : otherwise;

    private string OfCrossing(CrossingId id, Func<NaiveCrossing, bool> isTheirs, Func<NaiveCrossing, string> then) =>
        !Crossings.TryGetValue(id, out var known) ? "UnknownItem" : isTheirs(known) ? then(known) : "NotYours";
}
