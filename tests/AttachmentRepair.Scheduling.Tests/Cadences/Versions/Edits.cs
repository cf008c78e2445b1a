using AttachmentRepair.Scheduling.Tests.Cadences.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Versions;

/// <summary>Generated cadences with one to three edits: of the zone, the time, the window or the kind.</summary>
internal static class Edits
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly Gen<Cadence> Bare =
        from cadence in Gen.OneOf(EveryKind.Kinds).Where(c => !EndsByOutcomes(c))
        from opens in Gen.Elements(0, 1, 12, 24, 100)
        from closes in Gen.Elements(0, 6, 24, 48)
        from own in Gen.Choose(0, 1)
        select own == 0 ? cadence : cadence.WithWindow(Duration.FromHours(opens), Duration.FromHours(closes));

    public static Arbitrary<Edited> Any { get; } = Arb.From(
        from first in Bare
        from others in Gen.ListOf(Bare, 3)
        from how in Gen.ListOf(Gen.Choose(0, 4), 3)
        from hours in Gen.ListOf(Gen.Choose(1, 40 * 24), 3)
        from count in Gen.Choose(1, 3)
        from life in Lives.Any
        select Make(first, [.. others.Zip(how, hours).Take(count)], life),
        Shrink);

    // What is recorded later may end such a phase, and then moves what follows.
    private static bool EndsByOutcomes(Cadence cadence) => cadence.ToString().Contains("x|", StringComparison.Ordinal);

    private static Edited Make(Cadence first, IReadOnlyList<(Cadence Other, int How, int Hours)> edits, Life life)
    {
        var versioned = VersionedCadence.Starting(first, Begin);
        foreach (var (other, how, hours) in edits)
        {
            versioned = versioned.Changed(Edit(versioned.Current, other, how), versioned.Versions[^1].From + Duration.FromHours(hours));
        }

        return new Edited(versioned, life);
    }

    private static Cadence Edit(Cadence known, Cadence other, int how) => (how, known.Recurrence) switch
    {
        (0, _) => known.WithWindow(other.Window),
        (1, { } recurrence) => Cadence.Fixed(recurrence.In(other.Zone)).WithWindow(known.Window),
        (2, { } recurrence) => Cadence.Fixed(Recurrence.Create(recurrence.Start.PlusHours(other.Window.OpensBefore.Hours - 6), recurrence.Rule).In(recurrence.Zone)),
        (3, _) => known.WithReminders(Duration.FromHours(1)),
        _ => other,
    };

    private static IEnumerable<Edited> Shrink(Edited edited)
    {
        foreach (var life in Lives.Shrink(edited.Life))
        {
            yield return edited with { Life = life };
        }

        var versions = edited.Cadence.Versions;
        for (int i = 1; i < versions.Count; i++)
        {
            yield return edited with
            {
                Cadence = versions.Skip(1).Where((_, n) => n != i - 1)
                    .Aggregate(VersionedCadence.Starting(versions[0].Cadence, versions[0].From), (known, version) => known.Changed(version.Cadence, version.From)),
            };
        }
    }
}

/// <summary>A cadence with its edits and what happened.</summary>
internal sealed record Edited(VersionedCadence Cadence, Life Life)
{
    public CadenceHistory History => Lives.Of(Cadence.Versions[0].Cadence, Life);

    public override string ToString() => string.Join('\n', [Life.ToString(), .. Cadence.Versions.Select(v => $"{v.From}: {v.Cadence}")]);
}
