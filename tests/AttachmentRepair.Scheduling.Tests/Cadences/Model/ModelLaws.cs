using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Model;

/// <summary>The engine and the naive model agree about every cadence and every history.</summary>
public class ModelLaws
{
    public static TheoryData<CadenceKind> Kinds => [.. Enum.GetValues<CadenceKind>()];

    // Six times as many for a law.
    private const int CasesOfAKind = 80;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_expected_is_what_the_model_expects(CadenceKind kind) => Holds(kind, (given, cadence, history, model) =>
    {
        var from = given.Asked.Min();
        Interval[] intervals = [new(null, model.Horizon), new(from, Instant.Max(from, given.Asked[0]))];
        return intervals.Select(i => Difference(
            $"from {(i.HasStart ? i.Start : null)} until {i.End}", model.Expect(i.HasStart ? i.Start : Instant.MinValue, i.End), cadence.Expect(history, i))).FirstOrDefault(d => d is not null);
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_key_is_found_and_classified_as_the_model_does(CadenceKind kind) => Holds(kind, (given, cadence, history, model) =>
        model.Keys.Take(30).Select(key =>
        {
            ExpectedOccurrence? found = cadence.TryFind(key, history, out var engine) ? engine : null;
            if (found != model.Find(key))
            {
                return $"{key} is {found}, in the model {model.Find(key)}";
            }

            return given.Asked.Concat(Around(found)).Select(now => (Now: now, Engine: cadence.Classify(key, history, now), Model: model.Classify(key, now)))
                .Where(s => s.Engine != s.Model).Select(s => $"{key} at {s.Now} is {s.Engine}, in the model {s.Model}; {found}").FirstOrDefault();
        }).FirstOrDefault(d => d is not null));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_next_and_what_may_be_snoozed_is_as_in_the_model(CadenceKind kind) => Holds(kind, (given, cadence, history, model) =>
        given.Asked.Select(now =>
        {
            var (engine, naive) = (cadence.NextExpected(history, now), model.NextExpected(now));
            bool isNext = engine == naive || (naive is null && engine?.Due >= model.Horizon);
            return !isNext ? $"next after {now} is {engine}, in the model {naive}"
                : cadence.SinceLastAt(history, now) != model.SinceLastAt(now) ? $"at {now} the count is {cadence.SinceLastAt(history, now)}, in the model {model.SinceLastAt(now)}"
                : model.Keys.Take(12).Select(key => cadence.CanSnooze(key, history, given.Asked[0], now) == model.CanSnooze(key, given.Asked[0], now) ? null : $"snoozing {key} at {now} until {given.Asked[0]}")
                    .FirstOrDefault(d => d is not null);
        }).FirstOrDefault(d => d is not null));

    [Fact]
    public void A_wrong_answer_is_seen()
    {
        var due = Instant.FromUtc(2026, 1, 5, 21, 0);
        var one = new ExpectedOccurrence { Key = OccurrenceKey.Parse("2026-01-05T21:00"), Opens = due, Due = due, GraceEnds = due, Closes = due };

        Assert.Null(Difference(string.Empty, [one], [one]));
        Assert.NotNull(Difference(string.Empty, [one], []));
        Assert.NotNull(Difference(string.Empty, [], [one]));
        Assert.NotNull(Difference(string.Empty, [one], [one with { Closes = due.PlusNanoseconds(1) }]));
    }

    private static void Holds(CadenceKind kind, Func<ModelCase, Cadence, CadenceHistory, CadenceModel, string?> fault)
        => Laws.Check(Prop.ForAll(ModelCases.Of(kind), given =>
        {
            string? found = fault(given, given.Cadence(), given.History(), new CadenceModel(given));
            return (found is null).Label(found ?? string.Empty);
        }), CasesOfAKind);

    private static string? Difference(string where, IReadOnlyList<ExpectedOccurrence> model, IReadOnlyList<ExpectedOccurrence> engine)
        => model.SequenceEqual(engine) ? null
            : $"{where}: engine only [{string.Join(' ', engine.Except(model))}], model only [{string.Join(' ', model.Except(engine))}], order {string.Join(' ', engine.Select(e => e.Key))}";

    private static IEnumerable<Instant> Around(ExpectedOccurrence? found)
        => found is not { } place ? [] : new[] { place.Opens, place.Due, place.GraceEnds, place.Closes }.Where(i => i > Instant.MinValue && i < Instant.MaxValue).SelectMany(i => new[] { i.PlusNanoseconds(-1), i });
}
