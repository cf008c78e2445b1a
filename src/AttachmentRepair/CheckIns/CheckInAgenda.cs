namespace AttachmentRepair.CheckIns;

/// <summary>The agenda of one meeting, as data: the same for everybody in the room. Equality is by value.</summary>
/// <param name="Time">The agreed time.</param>
/// <param name="Sections">The sections in order: those agreed with the series, then those added for this meeting.</param>
public sealed record CheckInAgenda(Timebox Time, ValueList<PlacedSection> Sections)
{
    /// <summary>How many minutes the sections take that have their place here; never more than the agreed time.</summary>
    public int Minutes => Sections.Where(s => s.Place == SectionPlace.Here).Sum(s => s.Section.Time.Minutes);

    // In order, so that what was agreed with the series comes before what somebody added.
    internal static CheckInAgenda Of(CheckInVersion version, IEnumerable<AddedSection> added, IReadOnlyCollection<TalkTopic> barred)
    {
        var left = version.Definition.Time.Minutes;
        var sections = new List<PlacedSection>();
        foreach (var (author, section) in version.Definition.Sections.Select(s => new AddedSection(version.Author, s)).Concat(added))
        {
            var place = version.Definition.Facilitator is null && section.Topic is { } topic && barred.Contains(topic) ? SectionPlace.NotHere
                : section.Time.Minutes > left ? SectionPlace.NoTime
                : SectionPlace.Here;
            left -= place == SectionPlace.Here ? section.Time.Minutes : 0;
            sections.Add(new(author, section, place));
        }

        return new(version.Definition.Time, sections.ToValueList());
    }
}
