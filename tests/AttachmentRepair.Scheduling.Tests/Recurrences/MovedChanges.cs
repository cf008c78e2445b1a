using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>A series under two versions of a zone's data, which differ in one change of the clock: when it is, or how far, or whether at all.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Minutes">From the old change to the start, in minutes of wall time; mostly negative.</param>
/// <param name="Policy">The policies.</param>
/// <param name="Added">Added times, in minutes from the old change.</param>
/// <param name="OldJump">How many minutes the clock goes forward in the old data.</param>
/// <param name="NewJump">And in the new.</param>
/// <param name="MovedBy">How many minutes later the new change is.</param>
internal sealed record MovedChange(string Rule, int Minutes, RecurrencePolicy Policy, IReadOnlyList<int> Added, int OldJump, int NewJump, int MovedBy)
{
    public const string OldVersion = "TZDB: 2026a";
    public const string NewVersion = "TZDB: 2026b";

    private static readonly Instant Change = Instant.FromUtc(2026, 6, 15, 12, 0);
    private static readonly Offset Before = Offset.FromHours(-10);

    public Recurrence Old => Series(Zone(OldJump, 0), OldVersion);

    public Recurrence New => Series(Zone(NewJump, MovedBy), NewVersion);

    public override string ToString()
        => $"{Rule} from {Minutes} with [{string.Join(' ', Added)}] by {Policy}, the clock forward by {OldJump}, then by {NewJump} and {MovedBy} later (all in minutes)";

    private static ListedZone Zone(int jump, int movedBy)
        => jump == 0
            ? new ListedZone("Test/Moved", Before)
            : new ListedZone("Test/Moved", Before, (Change + Duration.FromMinutes(movedBy), Offset.FromSeconds(Before.Seconds + (jump * 60))));

    private Recurrence Series(DateTimeZone zone, string version)
    {
        var wall = Change.WithOffset(Before).LocalDateTime;
        return Recurrence.Create(wall.PlusMinutes(Minutes), RecurrenceRule.Parse(Rule)).WithPolicy(Policy).Including([.. Added.Select(m => wall.PlusMinutes(m))]).In(zone, version);
    }
}

/// <summary>Generated ones, most of them within hours of the change.</summary>
internal static class MovedChanges
{
    private static readonly int[] Jumps = [60, -60, 30, -30, 120, -120, 20, 0, 1440];

    private static readonly int[] Moves = [0, 0, 20, 30, 60, -60, 120, -120, 180, -180, 1440, -1440, 10_080, -10_080, 43_200, -43_200];

    private static readonly string[] Rules =
    [
        "FREQ=DAILY", "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,20,40", "FREQ=DAILY;BYHOUR=1,2,3,4;BYMINUTE=15,30;BYSETPOS=1,3,4,-1", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,SU;BYHOUR=2", "FREQ=MONTHLY",
        "FREQ=HOURLY", "FREQ=HOURLY;INTERVAL=5", "FREQ=HOURLY;BYHOUR=1,2,3;BYMINUTE=10,50", "FREQ=MINUTELY;INTERVAL=20", "FREQ=MINUTELY;INTERVAL=50", "FREQ=MINUTELY;INTERVAL=1500",
    ];

    public static Arbitrary<MovedChange> All { get; } = Arb.From(
        from rule in Gen.Elements(Rules)
        from end in Gen.Frequency((4, Gen.Constant(string.Empty)), (1, Gen.Elements(";COUNT=12", ";COUNT=30", ";UNTIL=20260615T023000", ";UNTIL=20260620T000000Z")))
        from days in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Choose(1, 14)), (1, Gen.Choose(15, 90)))
        from minutes in Gen.Choose(-18, 12)
        from policy in Policies
        from count in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
        from added in Gen.ListOf(Gen.Choose(-20, 20), count)
        from oldJump in Gen.Elements(Jumps)
        from newJump in Gen.Frequency((2, Gen.Constant(oldJump)), (2, Gen.Elements(Jumps)))
        from movedBy in Gen.Elements(Moves)
        select new MovedChange(rule + end, (-days * 1440) + (minutes * 10), policy, [.. added.Select(a => a * 10)], oldJump, newJump, movedBy),
        Shrink);

    private static Gen<RecurrencePolicy> Policies =>
        from gap in Gen.Elements(Enum.GetValues<GapPolicy>())
        from overlap in Gen.Elements(Enum.GetValues<OverlapPolicy>())
        from subDaily in Gen.Elements(Enum.GetValues<SubDailyPolicy>())
        select new RecurrencePolicy { Gap = gap, Overlap = overlap, SubDaily = subDaily };

    private static IEnumerable<MovedChange> Shrink(MovedChange given)
    {
        MovedChange[] simpler =
        [
            given with { Added = [] },
            given with { Added = [.. given.Added.Skip(1)] },
            given with { Rule = given.Rule.Split(";COUNT")[0].Split(";UNTIL")[0] },
            given with { Rule = "FREQ=HOURLY" },
            given with { Policy = given.Policy with { Gap = GapPolicy.ShiftForward } },
            given with { Policy = given.Policy with { Overlap = OverlapPolicy.First } },
            given with { MovedBy = 0 },
            given with { NewJump = given.OldJump },
            given with { Minutes = given.Minutes % 1440 },
        ];

        return simpler.Where(s => s.ToString() != given.ToString());
    }
}
