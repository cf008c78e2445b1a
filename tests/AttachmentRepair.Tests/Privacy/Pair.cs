using System.Text;
using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>What a pair runs in: the library over stores and a clock, and what more a planted leak lets B see. Keys are in memory where none are given.</summary>
internal sealed record World(IEventStore Store, SettableClock Clock, Func<Couple, string>? Leak = null, bool IsSealed = true, IKeyStore? Keys = null)
{
    public static World Sound() => new(new InMemoryEventStore(), new());
}

/// <summary>Non-interference: a history with and without some private commands of A looks the same to B, byte for byte.</summary>
internal static class Pair
{
    /// <summary>The property, over histories of this salt.</summary>
    public static Property Law(ulong salt, Func<World> world) => Prop.ForAll(Histories(salt), history => Check(history, world));

    public static Arbitrary<History> Histories(ulong salt) => Arb.From(
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        select History.Of((salt << 62) ^ ((ulong)high << 31) ^ (ulong)low),
        Shrink);

    /// <summary>Shorter histories, in halves and then step by step; then fewer commands removed.</summary>
    public static IEnumerable<History> Shrink(History history)
    {
        var steps = history.Steps;
        for (var size = steps.Count / 2; size >= 1; size /= 2)
        {
            for (var from = 0; from < steps.Count; from += size)
            {
                yield return new([.. steps.Take(from), .. steps.Skip(from + size)]);
            }
        }

        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Removed)
            {
                yield return new([.. steps.Take(i), steps[i] with { Removed = false }, .. steps.Skip(i + 1)]);
            }
        }
    }

    public static void Check(History history, Func<World> world)
    {
        var whole = Observe(history, world(), withRemoved: true);
        var less = Observe(history, world(), withRemoved: false);
        if (!string.Equals(whole, less, StringComparison.Ordinal))
        {
            Assert.Equal(less, whole);
        }
    }

    /// <summary>All that B observes: results and exceptions of B's commands and of A's shared ones, and B's view half-way and at the end.</summary>
    /// <param name="history">The history.</param>
    /// <param name="world">Where it runs.</param>
    /// <param name="withRemoved">Whether the commands marked as removed are sent.</param>
    /// <param name="unseen">A command of A whose answer is A's alone, or -1.</param>
    public static string Observe(History history, World world, bool withRemoved, int unseen = -1)
    {
        var couple = new Couple(world.Store, world.Clock, world.IsSealed, world.Keys);
        var seen = new StringBuilder(32768);
        var known = history.Steps.Select(s => s.Id).ToList();
        for (var i = 0; i < history.Steps.Count; i++)
        {
            var step = history.Steps[i];
            couple.At(step.Minute);
            if (withRemoved || !step.Removed)
            {
                var result = Result(couple, step);
                if (i != unseen && (!step.ByA || !step.IsPrivate))
                {
                    seen.Append(i).Append(' ').Append(result).Append('\n');
                }
            }

            if (i == history.Steps.Count / 2)
            {
                See(seen, couple, world, known);
            }
        }

        See(seen, couple, world, known);
        return seen.ToString();
    }

    private static string Result(Couple couple, Step step)
    {
        try
        {
            return Plain.Text(couple.Send(step.ByA ? Couple.A : Couple.B, step.Command, step.Id));
        }
        catch (Exception e) when (e is StorageException or ArgumentException)
        {
            return $"{e.GetType().Name} {e.Message}";
        }
    }

    private static void See(StringBuilder seen, Couple couple, World world, IReadOnlyList<CommandId> known)
    {
        try
        {
            var view = couple.View(Couple.B);
            seen.Append(ViewText.Of(view)).AppendJoin(' ', known.Select(view.IsSettled));
        }
        catch (StorageException e)
        {
            seen.Append(e.GetType().Name).Append(' ').Append(e.Message).Append('\n');
        }

        seen.Append(world.Leak?.Invoke(couple));
    }
}
