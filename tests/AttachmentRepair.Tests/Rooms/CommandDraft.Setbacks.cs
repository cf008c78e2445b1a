using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Tests.Rooms;

/// <content>What drafts about setbacks are made of.</content>
public sealed partial record CommandDraft
{
    private int SetbackVersion(RoomState room) => room.Setbacks.Setbacks.TryGetValue(Setback(room), out var known) && Value % 5 != 0 ? known.Version : Value % 3;

    // Mostly a fact that is contested.
    private SetbackFact Contested(RoomState room) =>
        room.Setbacks.Setbacks.TryGetValue(Setback(room), out var known) && known.Contests.Count > 0 ? known.Contests[Value % known.Contests.Count].Fact : One<SetbackFact>();

    private DisclosureContent Told => new(
        Value % 7 == 0 ? null : Words, Value % 2 == 0 ? null : Words, Value % 3 == 0 ? [] : [Words], Value % 4 == 0 ? [Words] : null, Value % 5 == 0 ? [Words] : null);

    private ValueList<DisclosurePart> Parts => Enum.GetValues<DisclosurePart>().Where(p => (Value & (1 << (int)p)) != 0).ToValueList();

    private Duration? Window => Value % 4 == 0 ? null : Duration.FromHours(Value % 40);

    private DisclosureAgreementId DisclosureAgreement(RoomState room) => Any(room.Setbacks.Agreements);

    private int DisclosureAgreementVersion(RoomState room) =>
        room.Setbacks.Agreements.TryGetValue(DisclosureAgreement(room), out var known) && Value % 5 != 0 ? known.Newest.Number : Value % 3;

    private DisclosureDraftId DisclosureDraftOf(RoomState own) => Any(own.Setbacks.Drafts);

    private int DraftVersion(RoomState own) => own.Setbacks.Drafts.TryGetValue(DisclosureDraftOf(own), out var known) && Value % 5 != 0 ? known.Newest.Number : Value % 3;

    private SafetyNetId Net(RoomState room) => Any(room.Setbacks.SafetyNets);

    private int NetVersion(RoomState room) => room.Setbacks.SafetyNets.TryGetValue(Net(room), out var known) && Value % 5 != 0 ? known.Newest.Number : Value % 3;

    private SafetyNetRunId Run(RoomState room) => Any(room.Setbacks.Runs);

    private FacilitatedDisclosureId Session(RoomState room) => Any(room.Setbacks.Sessions);

    // Mostly one that waits for the sender.
    private FacilitatedDisclosureId OpenSession(RoomState room) =>
        Pick % 4 != 0 && room.Setbacks.Sessions.Values.FirstOrDefault(s => !s.IsOver && !s.Ready.ContainsKey(Sender)) is { } open ? open.Id : Session(room);

    // Mostly one that is set.
    private FacilitatedDisclosureId SetSession(RoomState room) =>
        Pick % 4 != 0 && room.Setbacks.Sessions.Values.FirstOrDefault(s => !s.IsOver && s.SetAt(room.Membership.Members) is not null) is { } set ? set.Id : Session(room);

    private int SessionVersion(RoomState room) =>
        room.Setbacks.Sessions.TryGetValue(Session(room), out var known) && Value % 5 != 0 ? known.Newest.Number : Value % 3;
}
