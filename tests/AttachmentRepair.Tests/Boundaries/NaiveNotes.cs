using AttachmentRepair.Boundaries;
using AttachmentRepair.Tests.Rooms;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>What a person noted in their own room about boundaries; the histories hold Alex's room.</summary>
internal sealed class NaiveNotes
{
    public Dictionary<BoundaryId, BoundaryRating> Ratings { get; } = [];

    public Dictionary<BoundaryId, PrivateText> Rationales { get; } = [];

    public List<SafetyConcern> Concerns { get; } = [];

    public static NaiveNotes Of(RoomHistory history, PersonId viewer)
    {
        var notes = new NaiveNotes();
        foreach (var (envelope, e) in viewer == RoomScript.Alex ? history.OwnEvents : [])
        {
            notes.Hear(e, envelope.RecordedAt);
        }

        return notes;
    }

    private void Hear(RoomEvent e, Instant at)
    {
        switch (e)
        {
            case BoundaryRated x:
                Ratings[x.Boundary] = new(x.Fairness, x.Sustainability, at);
                break;
            case RationaleNoted x:
                Rationales[x.Boundary] = x.Rationale;
                break;
            case SafetyConcernNoted x:
                Concerns.Add(new(at, x.Note, x.Boundary));
                break;
        }
    }
}
