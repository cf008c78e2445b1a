namespace AttachmentRepair.Scheduling;

/// <summary>Single wall times to instants by policy.</summary>
internal static class WallResolver
{
    /// <summary>The occurrences that a wall time makes: none when it is skipped, two when both passes count.</summary>
    public static Resolved[] Resolve(long wall, ZoneTable table, RecurrencePolicy policy)
    {
        // First and last pass apart, the stretches leave out just the gaps.
        int index = table.IndexOfWall(wall, OverlapPolicy.First);
        var stretch = ZoneStretch.At(table, index, OverlapPolicy.First, elapsed: false);
        if (wall < stretch.From)
        {
            long before = table.Offset(index - 1);
            return policy.Gap switch
            {
                GapPolicy.Skip => [],
                GapPolicy.FirstValid => [new(wall, table.Start(index), OccurrenceKind.Gap, 0)],
                GapPolicy.ShiftBack => [new(wall, wall - stretch.Offset, OccurrenceKind.Gap, 0)],
                _ => [new(wall, wall - before, OccurrenceKind.Gap, 0)],
            };
        }

        var first = new Resolved(wall, wall - stretch.Offset, OccurrenceKind.Ordinary, 0);
        if (wall < stretch.RepeatsFrom)
        {
            return [first];
        }

        first = first with { Kind = OccurrenceKind.Overlap };
        long last = wall - table.Offset(index + 1);
        return policy.Overlap switch
        {
            OverlapPolicy.Last => [first with { Instant = last }],
            OverlapPolicy.Both => [first, new(wall, last, OccurrenceKind.Overlap, 1)],
            _ => [first],
        };
    }

    /// <summary>The first instant of a wall time, which the policy does not skip.</summary>
    public static NodaTime.Instant At(NodaTime.LocalDateTime local, NodaTime.DateTimeZone zone, RecurrencePolicy policy)
    {
        long wall = Gregorian.ToSeconds(local);
        var table = ZoneTable.Of(zone, wall + (2L * Gregorian.SecondsPerDay));
        return NodaTime.Instant.FromUnixTimeSeconds(Resolve(wall, table, policy)[0].Instant);
    }

    /// <summary>The policy for a time that ends or excludes: one that is skipped as an occurrence still names an instant.</summary>
    public static RecurrencePolicy Naming(RecurrencePolicy policy)
        => policy.Gap == GapPolicy.Skip ? policy with { Gap = GapPolicy.ShiftForward } : policy;
}
