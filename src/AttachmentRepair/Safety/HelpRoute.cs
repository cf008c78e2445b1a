namespace AttachmentRepair.Safety;

/// <summary>Where help is, for the person who asked and on their own screen. The library contacts nobody. Equality is by value.</summary>
/// <param name="First">What to say first, always.</param>
/// <param name="Contacts">The contacts: for the need first, then for emergencies, in the directory's order.</param>
public sealed record HelpRoute(Phrase First, ValueList<HelpContact> Contacts)
{
    /// <summary>
    /// Where help is, from the host's directory. A pure function of its arguments: it reads no room, no clock and no store and writes nothing, so it works
    /// offline, before joining, without any consent, while things are paused and after leaving, and nobody can tell that it was asked.
    /// </summary>
    /// <param name="directory">The host's directory; may be empty.</param>
    /// <param name="need">What help is asked for.</param>
    /// <param name="region">Where the person is, in the directory's codes, or <c>null</c> when they do not say: then every region is shown.</param>
    public static HelpRoute To(ValueList<HelpContact> directory, HelpNeed need, string? region = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var near = directory.Where(c => region is null || c.Region is null || string.Equals(c.Region, region, StringComparison.OrdinalIgnoreCase)).ToList();
        return new(
            SafetyPhrases.HelpNow,
            near.Where(c => c.Needs.Contains(need)).Concat(near.Where(c => c.Needs.Contains(HelpNeed.Emergency) && !c.Needs.Contains(need))).ToValueList());
    }
}
