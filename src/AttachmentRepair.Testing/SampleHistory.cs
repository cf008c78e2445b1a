using NodaTime;

namespace AttachmentRepair.Testing;

/// <summary>
/// What two made-up people send over a few weeks, made from a seed: for tests of a store, of a host or of an app. Immutable and thread-safe; equality is by value.
/// </summary>
/// <remarks>
/// <para>
/// The same seed gives the same history on every machine, and a longer one of a seed begins with the shorter one; another version of this package may make another.
/// Not every command is recorded: some name items that do not exist, come too early or too late, come twice, or use an id again.
/// </para>
/// <para>
/// Over a few hundred seeds every command of the registry is sent by both people, but <see cref="LeaveRelationship"/> and
/// <see cref="AttachmentRepair.Safety.HoldForSafety"/>: these are private and pause the shared room, so that two histories with and without them do differ.
/// </para>
/// </remarks>
public sealed record SampleHistory
{
    private SampleHistory(ulong seed, ValueList<SampleStep> steps) => (Seed, Steps) = (seed, steps);

    /// <summary>The relationship of Alex and Sam. Ids of items are derived from it, so that no other will do.</summary>
    public static RelationshipId Relationship => Couple.Relationship;

    /// <summary>The person in recovery, who lives in Berlin.</summary>
    public static PersonId Alex => Couple.A;

    /// <summary>The partner, who lives in New York.</summary>
    public static PersonId Sam => Couple.B;

    /// <summary>When the relationship is opened: 20 March 2026, 08:00 UTC. Both zones change their clocks in these weeks.</summary>
    public static Instant Start => Couple.Start;

    /// <summary>Alex and Sam with their roles, to open the relationship with.</summary>
    public static ValueList<Participant> Participants { get; } = [new(Couple.A, [ParticipantRole.PersonInRecovery]), new(Couple.B, [ParticipantRole.Partner])];

    /// <summary>How both join, at the start. Before that only private rooms work.</summary>
    public static ValueList<SampleStep> Joins { get; } = [Join(Couple.A, "Europe/Berlin"), Join(Couple.B, "America/New_York")];

    /// <summary>What it was made from.</summary>
    public ulong Seed { get; }

    /// <summary>The commands, in the order of sending.</summary>
    public ValueList<SampleStep> Steps { get; }

    /// <summary>The history of a seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="steps">How many commands, from 0; both joining is not counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of commands is negative.</exception>
    public static SampleHistory Of(ulong seed, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        return new(seed, HistoryMaker.Of(seed, steps));
    }

    /// <summary>The seed and the number of steps.</summary>
    public override string ToString() => FormattableString.Invariant($"history {Seed} of {Steps.Count} steps");

    private static SampleStep Join(PersonId person, string zone) =>
        new(person, 0, new JoinRelationship(DateTimeZoneProviders.Tzdb[zone]), CommandId.For("join " + zone), MayBeLeftOut: false);
}
