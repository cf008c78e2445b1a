using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Versions;

public class VersionedLaws
{
    private static readonly Instant End = Instant.FromUtc(2026, 7, 1, 0, 0);

    private static readonly Interval All = new(null, End);

    [Fact]
    public void Every_occurrence_has_the_definition_that_the_lists_give_it() => Laws.Check(Prop.ForAll(Edits.Any, edited =>
    {
        var history = edited.History;
        var model = new VersionedModel(edited.Cadence, history, End + Duration.FromDays(800));
        var found = edited.Cadence.Expect(history, All);
        return found.SequenceEqual(model.Expect(All))
            && found.All(e => edited.Cadence.DefinitionOf(e.Key, history) == edited.Cadence.Versions[model.OwnerOf(e.Key)!.Value]);
    }), 120);

    [Fact]
    public void Editing_changes_nothing_of_what_had_opened_and_repeats_none_of_it() => Laws.Check(Prop.ForAll(Edits.Any, edited =>
    {
        var history = edited.History;
        var versions = edited.Cadence.Versions;
        var before = versions.Skip(1).SkipLast(1)
            .Aggregate(VersionedCadence.Starting(versions[0].Cadence, versions[0].From), (known, version) => known.Changed(version.Cadence, version.From));
        if (versions.Count == 1)
        {
            return true;
        }

        var change = versions[^1].From;
        var known = before.Expect(history, All);
        var after = edited.Cadence.Expect(history, All);
        var opened = known.Where(e => e.Opens < change && before.DefinitionOf(e.Key, history)!.Cadence.TryFind(e.Key, out var own) && own.Opens < change).ToList();
        var issued = after.Where(e => edited.Cadence.DefinitionOf(e.Key, history) == versions[^1]).ToList();
        return opened.All(o => after.Contains(o) && edited.Cadence.DefinitionOf(o.Key, history) == before.DefinitionOf(o.Key, history)
                && new[] { o.Opens, o.Due, o.Closes, End }.All(at => edited.Cadence.Classify(o.Key, history, at) == before.Classify(o.Key, history, at)))
            && issued.All(e => e.Due >= change || history.Adjustments.ContainsKey(e.Key));
    }), 120);

    [Fact]
    public void Keys_are_unique_over_all_definitions_and_each_has_a_state() => Laws.Check(Prop.ForAll(Edits.Any, edited =>
    {
        var history = edited.History;
        var expected = edited.Cadence.Expect(history, All);
        return expected.Select(e => e.Key).Distinct().Count() == expected.Count
            && expected.Zip(expected.Skip(1)).All(p => (p.First.Due, p.First.Key).CompareTo((p.Second.Due, p.Second.Key)) < 0)
            && expected.All(e => edited.Cadence.Classify(e.Key, history, e.Due) is not (OccurrenceState.NotDue or OccurrenceState.Unknown));
    }), 120);

    [Fact]
    public void What_is_expected_over_two_intervals_is_expected_over_both() => Laws.Check(Prop.ForAll(Edits.Any, edited =>
    {
        var history = edited.History;
        var all = edited.Cadence.Expect(history, All);
        return edited.Cadence.Versions.Select(v => v.From).Append(Instant.FromUtc(2026, 2, 14, 7, 0)).All(middle =>
            edited.Cadence.Expect(history, new Interval(null, middle)).Concat(edited.Cadence.Expect(history, new Interval(middle, End))).SequenceEqual(all));
    }), 80);

    [Fact]
    public void What_is_held_moved_or_recorded_later_moves_no_definition() => Laws.Check(Prop.ForAll(Edits.Any, edited =>
    {
        var history = edited.History;
        var quiet = history.WithPause(new Interval(edited.Cadence.Versions[^1].From + Duration.FromDays(1), null));
        return edited.Cadence.Versions.Any(v => v.Cadence.Kind == CadenceKind.SinceLast) || edited.Cadence.Expect(history, All)
            .All(e => edited.Cadence.DefinitionOf(e.Key, quiet.WithHold(e.Key)) == edited.Cadence.DefinitionOf(e.Key, history));
    }), 80);
}
