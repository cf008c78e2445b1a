using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>The settings that hold in a room, from what was agreed, narrowed, ended and slowed. Pure functions.</summary>
public static class StageSettings
{
    /// <summary>
    /// The settings that hold: the version in force; after its end, of each setting the narrower of that version and <see cref="SharedSettings.Usual"/>, so that
    /// nobody widens anything by ending. A slowing holds until everybody has assented to settings after it.
    /// </summary>
    /// <param name="state">The slot.</param>
    /// <param name="terms">The terms of the room.</param>
    /// <param name="membership">Who is in the room, and who asked for a slower pace.</param>
    public static SharedSettings Of(StageState state, Terms terms, Membership membership)
    {
        var (settings, since) = (SharedSettings.Usual, Instant.MinValue);
        foreach (var known in state.Settings)
        {
            if (terms.Entries.TryGetValue(known.Terms, out var entry)
                && entry.Agreed(membership.Members) is { } version && known.Of(version.Number) is { } agreed)
            {
                settings = entry.EndedAt is null ? agreed : SharedSettings.NarrowerOf(agreed, SharedSettings.Usual);
                since = version.IsAssentedByAll(membership.Members) ? version.Assents.Values.Min() : version.ProposedAt;
            }
        }

        return membership.Slowings.Count == 0 ? settings : settings with { Pace = Slowed(settings.Pace, membership.Slowings, since) };
    }

    /// <summary>When the settings last changed by agreement or narrowing, or <c>null</c>.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    public static Instant? ChangedAt(StageState state, RoomFacts facts) => state.Settings
        .Select(known => facts.Terms.Entries.TryGetValue(known.Terms, out var entry) ? entry.Agreed(facts.Members) is { } agreed ? entry.TookEffectAt(agreed, facts.Members) : null : null)
        .Max();

    private static Pace Slowed(Pace agreed, ValueList<Slowing> slowings, Instant since)
    {
        var pace = agreed;
        foreach (var slowing in slowings)
        {
            pace = slowing.At >= since ? Pace.SlowerOf(pace, slowing.To) : pace;
        }

        return pace;
    }
}
