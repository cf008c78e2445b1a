using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

// When an agreed series is due: the versions in force one after the other, with the pauses of the room and of the series together.
internal sealed class CheckInSchedule
{
    // Days to look ahead for what is due next under several definitions, before the last of them is asked alone.
    private static readonly int[] Reaches = [8, 64, 512, 4096];

    private readonly List<(CheckInVersion Version, Instant From)> versions;
    private readonly VersionedCadence cadence;
    private readonly CadenceHistory span;
    private readonly CadenceHistory history;
    private readonly IEnumerable<OccurrenceKey> stated;

    private CheckInSchedule(
        List<(CheckInVersion Version, Instant From)> versions, CadenceHistory span, IEnumerable<Interval> pauses, IEnumerable<OccurrenceKey> stated)
    {
        (this.versions, this.stated) = (versions, stated);
        cadence = versions.Skip(1).Aggregate(
            VersionedCadence.Starting(versions[0].Version.Definition.Cadence, versions[0].From), (known, next) => known.Changed(next.Version.Definition.Cadence, next.From));
        this.span = span;
        history = pauses.Aggregate(span, (known, pause) => known.WithPause(pause));
    }

    /// <summary>The schedule of a series, or <c>null</c> while it is only proposed.</summary>
    public static CheckInSchedule? Of(CheckInState state, CheckInSeries series, RoomFacts facts)
    {
        if (!facts.Terms.Entries.TryGetValue(series.Terms, out var entry) || InForce(series, entry, facts) is not { Count: > 0 } agreed)
        {
            return null;
        }

        var known = CadenceHistory.From(agreed[0].From);
        known = entry.EndedAt is { } end ? known.EndingAt(end) : known;
        var counts = agreed.Exists(v => v.Version.Definition.Cadence.Kind == CadenceKind.SinceLast);
        if (counts)
        {
            // Where a count from the last contact follows another kind, it counts from the change.
            known = state.ContactsOf(series).Concat(Enumerable.Range(1, agreed.Count - 1).Where(i => BeginsCount(agreed, i)).Select(i => agreed[i].From))
                .Aggregate(known, (history, contact) => history.WithContact(contact));
        }

        if (agreed.Exists(v => v.Version.Definition.Cadence.Kind == CadenceKind.Tapered))
        {
            known = series.Statements.Aggregate(known, (history, said) => history.With(said.Key, series.Said(said.Key)!.Value));
        }

        return new(agreed, known, facts.Pauses.Concat(series.PausedIntervals(facts)), counts ? series.Statements.Select(s => s.Key) : []);
    }

    /// <summary>The version that an occurrence has, or <c>null</c> when there is no such occurrence.</summary>
    public CheckInVersion? VersionOf(OccurrenceKey key) =>
        cadence.DefinitionOf(key, history) is { } definition ? versions.Find(v => v.From == definition.From).Version : null;

    /// <summary>An occurrence where it is due now, or <c>null</c> when there is none of that key.</summary>
    public ExpectedOccurrence? Find(OccurrenceKey key) =>
        cadence.DefinitionOf(key, history) is { } definition && definition.Cadence.TryFind(key, history, out var found) ? found : null;

    /// <summary>What the windows say of an occurrence at an instant.</summary>
    public OccurrenceState StateAt(OccurrenceKey key, Instant now) => cadence.Classify(key, history, now);

    /// <summary>What is due in an interval, with what a pause holds at its old time and what a pause moved at its new one.</summary>
    public IEnumerable<ExpectedOccurrence> Expect(Interval interval)
    {
        // What was held early begins a count anew, so that nothing falls due: it stays what it is all the same.
        var found = cadence.Expect(history, interval).ToDictionary(e => e.Key);
        var held = history.Pauses.Count == 0 ? [] : cadence.Expect(span, interval).Select(e => e.Key);
        foreach (var key in held.Concat(stated))
        {
            if (!found.ContainsKey(key) && Find(key) is { } now && interval.Contains(now.Due))
            {
                found.Add(key, now);
            }
        }

        return found.Values.OrderBy(e => e.Due).ThenBy(e => e.Key);
    }

    /// <summary>What may be open at an instant, and what is due next.</summary>
    public IEnumerable<ExpectedOccurrence> Around(Instant now)
    {
        var closes = versions.Max(v => v.Version.Definition.Cadence.Window.ClosesAfter);
        var opens = versions.Max(v => v.Version.Definition.Cadence.Window.OpensBefore);
        var from = now < Instant.MinValue + closes ? Instant.MinValue : now - closes;
        var until = now > Instant.MaxValue - opens - Duration.Epsilon ? Instant.MaxValue : now + opens + Duration.Epsilon;
        return Expect(new(from, NextDue(now) is { } next && next >= until && next < Instant.MaxValue ? next.PlusNanoseconds(1) : until));
    }

    /// <summary>When it is due next, strictly after an instant, or <c>null</c>; nothing is due in a pause.</summary>
    public Instant? NextDue(Instant after)
    {
        if (versions.Count == 1)
        {
            return cadence.Current.NextDue(history, after);
        }

        if (after == Instant.MaxValue)
        {
            return null;
        }

        foreach (var days in Reaches)
        {
            var until = after > Instant.MaxValue - Duration.FromDays(days) ? Instant.MaxValue : after + Duration.FromDays(days);
            if (cadence.Expect(history, new(after.PlusNanoseconds(1), until)) is [var first, ..])
            {
                return first.Due;
            }
        }

        return cadence.Current.NextDue(history, after);
    }

    private static bool BeginsCount(List<(CheckInVersion Version, Instant From)> agreed, int i) =>
        agreed[i].Version.Definition.Cadence.Kind == CadenceKind.SinceLast && agreed[i - 1].Version.Definition.Cadence.Kind != CadenceKind.SinceLast;

    // Since when each version was agreed by all; of several within one instant the last.
    private static List<(CheckInVersion Version, Instant From)> InForce(CheckInSeries series, TermsEntry entry, RoomFacts facts)
    {
        List<(CheckInVersion Version, Instant From)> agreed = [];
        foreach (var version in entry.Versions)
        {
            if (entry.TookEffectAt(version, facts.Members) is { } from && version.Number <= series.Versions.Count)
            {
                if (agreed.Count > 0 && agreed[^1].From >= from)
                {
                    agreed.RemoveAt(agreed.Count - 1);
                }

                agreed.Add((series.Versions[version.Number - 1], from));
            }
        }

        return agreed;
    }
}
