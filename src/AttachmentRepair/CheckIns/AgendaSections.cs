namespace AttachmentRepair.CheckIns;

// The sections that a series starts with: a check-in opens with appreciation, and nothing takes more than the agreed time.
internal static class AgendaSections
{
    // Policy: what a check-in asks, in this order, with equal shares of the time; appreciation that was left out takes up to five minutes.
    private static readonly AgendaSectionKind[] Default =
    [
        AgendaSectionKind.Appreciation, AgendaSectionKind.WentWell, AgendaSectionKind.Progress, AgendaSectionKind.Setbacks, AgendaSectionKind.Distress,
        AgendaSectionKind.Boundaries, AgendaSectionKind.Adjustments,
    ];

    private const int Appreciation = 5;

    /// <summary>The sections in order, or <c>null</c> when they take more than the agreed time.</summary>
    public static ValueList<AgendaSection>? For(CheckInKind kind, Timebox time, ValueList<AgendaSection>? given)
    {
        if (kind != CheckInKind.CheckIn)
        {
            return Fits(given ?? [], time) ? given ?? [] : null;
        }

        if (given is null)
        {
            var share = Timebox.OfMinutes(Math.Max(1, time.Minutes / Default.Length));
            return Default.Take(time.Minutes).Select(s => new AgendaSection(s, share)).ToValueList();
        }

        return Fits(given, time) && Opened(given, time) is { } opened ? opened.ToValueList() : null;
    }

    private static bool Fits(ValueList<AgendaSection> sections, Timebox time) => sections.Sum(s => s.Time.Minutes) <= time.Minutes;

    // No policy speaks of appreciation, so it carries no topic.
    private static IEnumerable<AgendaSection>? Opened(ValueList<AgendaSection> given, Timebox time)
    {
        if (given.FirstOrDefault(s => s.Kind == AgendaSectionKind.Appreciation) is { } first)
        {
            var at = given.TakeWhile(s => s != first).Count();
            return given.Where((_, i) => i != at).Prepend(first with { Topic = null });
        }

        var left = time.Minutes - given.Sum(s => s.Time.Minutes);
        return left < 1 ? null : given.Prepend(new(AgendaSectionKind.Appreciation, Timebox.OfMinutes(Math.Min(Appreciation, left))));
    }
}
