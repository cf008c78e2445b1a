using AttachmentRepair.Boundaries;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>One boundary as it was recorded.</summary>
internal sealed class NaiveBoundary(PersonId owner, BoundaryProposed proposed, BoundaryVersion first)
{
    // From when on which version held, or none.
    private readonly List<(Instant At, int? Version)> held = [];

    public PersonId Owner => owner;

    public BoundaryProposed Proposed => proposed;

    public bool IsShared => proposed.Form is BoundaryForm.SharedWindow or BoundaryForm.SharedConduct;

    public List<BoundaryVersion> Versions { get; } = [first];

    public Dictionary<PersonId, Instant> Looked { get; } = [];

    public List<Instant> Asked { get; } = [];

    public Instant? EndedAt { get; set; }

    public Instant? RespectNotedAt { get; set; }

    public BoundaryVersion? InForce => held is [.., (_, { } number)] ? Versions[number - 1] : null;

    public bool HasHeld => held.Exists(h => h.Version is not null);

    public Instant HeldSince => held[^1].At;

    public IEnumerable<Instant> Turns => held.Select(h => h.At);

    public bool HeldAt(Instant at) => held.LastOrDefault(h => h.At <= at).Version is not null;

    public bool HasLooked(PersonId person, Instant since) => Looked.TryGetValue(person, out var at) && at >= since;

    public void Hold(int? version, Instant at)
    {
        if (held.Count == 0 || held[^1].Version != version)
        {
            held.Add((at, version));
        }
    }

    public void Hear(TermsEvent e, PersonId author, Instant at)
    {
        switch (e)
        {
            case TermsEnded:
                EndedAt = at;
                break;
            case ReviewAsked:
                Asked.Add(at);
                Looked.Clear();
                break;
            case TermsReviewed:
                Looked[author] = at;
                break;
        }
    }
}
