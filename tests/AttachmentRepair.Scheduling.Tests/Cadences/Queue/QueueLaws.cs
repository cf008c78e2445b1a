using AttachmentRepair.Scheduling.Tests.Cadences.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Queue;

/// <summary>Sequences of calls over all six kinds against the list.</summary>
public class QueueLaws
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly Instant Horizon = Instant.FromUtc(2026, 6, 1, 0, 0);

    private static readonly string[] Ids = ["b", "a", "B", "ä", "a ", "aa", "\ud800"];

    private static readonly Gen<Step> Steps =
        from call in Gen.Frequency((4, Gen.Constant(Call.Add)), (2, Gen.Constant(Call.Change)), (1, Gen.Constant(Call.Remove)), (4, Gen.Constant(Call.Take)), (1, Gen.Constant(Call.Wrong)))
        from id in Gen.Choose(0, Ids.Length - 1)
        from which in Gen.Choose(0, 6)
        from hours in Gen.Choose(0, 24 * 120)
        from maximum in Gen.Elements(1, 1, 2, 3, 7, 1000)
        select new Step(call, id, which, hours, maximum);

    private static readonly Gen<Case> Cases =
        from cadences in Gen.CollectToSequence(EveryKind.Kinds.Select(EveryKind.WithParts))
        from lives in Gen.ListOf(Lives.Any, 7)
        from plain in EveryKind.Kinds[0]
        from steps in Gen.ListOf(Steps, 25)
        select new Case([.. cadences, plain], lives, steps);

    private enum Call
    {
        Add,
        Change,
        Remove,
        Take,
        Wrong,
    }

    [Fact]
    public void A_queue_answers_as_a_list_does() => Laws.Check(Prop.ForAll(Arb.From(Cases, Shrink), Agrees), 150);

    [Fact]
    public void The_same_calls_give_the_same_answers() => Laws.Check(Prop.ForAll(Arb.From(Cases, Shrink), c => Answers(c).SequenceEqual(Answers(c), StringComparer.Ordinal)), 40);

    private static IEnumerable<Case> Shrink(Case c)
    {
        for (int size = c.Steps.Count / 2; size >= 1; size /= 2)
        {
            for (int at = 0; at + size <= c.Steps.Count; at += size)
            {
                yield return c with { Steps = [.. c.Steps.Where((_, i) => i < at || i >= at + size)] };
            }
        }

        for (int i = 0; i < c.Lives.Count; i++)
        {
            foreach (var life in Lives.Shrink(c.Lives[i]))
            {
                yield return c with { Lives = [.. c.Lives.Select((l, n) => n == i ? life : l)] };
            }

            foreach (var cadence in EveryKind.Shrink(c.Cadences[i]))
            {
                yield return c with { Cadences = [.. c.Cadences.Select((k, n) => n == i ? cadence : k)] };
            }
        }
    }

    private static bool Agrees(Case c)
    {
        var queue = new CadenceQueue();
        var model = new QueueModel(Horizon);
        var histories = c.Cadences.Select((cadence, i) => Lives.Of(cadence, c.Lives[i])).ToList();
        foreach (var step in c.Steps)
        {
            var (id, cadence, history, at) = (Ids[step.Id], c.Cadences[step.Which], histories[step.Which], Begin + Duration.FromHours(step.Hours));
            bool agrees = step.Call switch
            {
                Call.Add => Added(queue, id, cadence, history, at) == model.Add(id, cadence, history, at),
                Call.Change => queue.Change(id, cadence, history, at) == model.Change(id, cadence, history, at),
                Call.Remove => queue.Remove(id) == model.Remove(id),
                Call.Take => queue.TakeDue(at, step.Maximum).SequenceEqual(model.TakeDue(at, step.Maximum)),
                _ => Refused(queue, id, cadence, history, step),
            };
            bool sameNext = model.NextDue is { } next ? queue.NextDue == next : !(queue.NextDue < Horizon);
            if (!agrees || !sameNext || queue.Count != model.Count || !Ids.All(i => queue.Contains(i) == model.Contains(i)))
            {
                return false;
            }
        }

        return queue.TakeDue(Horizon.PlusNanoseconds(-1)).SequenceEqual(model.TakeDue(Horizon, int.MaxValue));
    }

    private static List<string> Answers(Case c)
    {
        var queue = new CadenceQueue();
        var answers = new List<string>();
        foreach (var step in c.Steps)
        {
            var (id, cadence, at) = (Ids[step.Id], c.Cadences[step.Which], Begin + Duration.FromHours(step.Hours));
            var history = Lives.Of(cadence, c.Lives[step.Which]);
            answers.Add(step.Call switch
            {
                Call.Add => Added(queue, id, cadence, history, at).ToString(),
                Call.Change => queue.Change(id, cadence, history, at).ToString(),
                Call.Remove => queue.Remove(id).ToString(),
                _ => string.Join('|', queue.TakeDue(at, step.Maximum)),
            });
        }

        return answers;
    }

    private static bool Added(CadenceQueue queue, string id, Cadence cadence, CadenceHistory history, Instant after)
    {
        try
        {
            queue.Add(id, cadence, history, after);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // What follows in the sequence shows that nothing has changed.
    private static bool Refused(CadenceQueue queue, string id, Cadence cadence, CadenceHistory history, Step step)
    {
        Action wrong = (step.Hours % 8) switch
        {
            0 => () => queue.Add(string.Empty, cadence, history, Begin),
            1 => () => queue.Add(null!, cadence, history, Begin),
            2 => () => queue.Add(id, null!, history, Begin),
            3 => () => queue.Add(id, cadence, null!, Begin),
            4 => () => queue.Change(id, null!, history, Begin),
            5 => () => queue.Change(id, cadence, null!, Begin),
            6 => () => queue.Change(null!, cadence, history, Begin),
            _ => () => queue.TakeDue(Horizon, 1 - step.Maximum),
        };
        return Record.Exception(wrong) is ArgumentException;
    }

    private sealed record Step(Call Call, int Id, int Which, int Hours, int Maximum);

    private sealed record Case(IReadOnlyList<Cadence> Cadences, IReadOnlyList<Life> Lives, IReadOnlyList<Step> Steps)
    {
        public override string ToString() => string.Join('\n', [.. Cadences.Select((c, i) => $"{i}: {c}, {Lives[i]}"), .. Steps.Select(s => s.ToString())]);
    }
}
