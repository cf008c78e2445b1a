using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using AttachmentRepair.Testing;
using NodaTime;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>A and B, their relationship, and the way in over a store and a clock that a test may plant a leak in.</summary>
internal sealed class Couple
{
    public static readonly Instant Start = SampleHistory.Start;
    public static readonly RelationshipId Relationship = SampleHistory.Relationship;
    public static readonly PersonId A = SampleHistory.Alex;
    public static readonly PersonId B = SampleHistory.Sam;

    public Couple(IEventStore store, SettableClock clock, bool isSealed = true, IKeyStore? keys = null)
    {
        (Clock, Relationships) = (clock, isSealed ? new(store, keys ?? new InMemoryKeyStore(), clock) : Relationships.UnsealedForSyntheticDataOnly(store, clock));
        clock.Now = Start;
        Wait(Relationships.OpenAsync(Relationship, [new(A, [ParticipantRole.PersonInRecovery]), new(B, [ParticipantRole.Partner])]));
        Join(A, "Europe/Berlin");
        Join(B, "America/New_York");
    }

    public SettableClock Clock { get; }

    public Relationships Relationships { get; }

    public static PersonId Other(bool ofA) => ofA ? B : A;

    public SendResult Send(PersonId actor, RoomCommand command, CommandId id) => Wait(Relationships.SendAsync(Relationship, actor, command, id));

    public RelationshipView View(PersonId viewer) => Wait(Relationships.ViewAsync(Relationship, viewer));

    public void At(int minute) => Clock.Now = Start + Duration.FromMinutes(minute);

    // The stores of these tests answer at once.
    public static T Wait<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();

    private void Join(PersonId person, string zone) => Send(person, new JoinRelationship(DateTimeZoneProviders.Tzdb[zone]), CommandId.For("join " + zone));
}

/// <summary>A clock that stands where it is set; the drift is there for a planted leak alone.</summary>
internal sealed class SettableClock : IClock
{
    public Instant Now { get; set; }

    public Duration Drift { get; set; }

    public Instant GetCurrentInstant() => Now + Drift;
}
