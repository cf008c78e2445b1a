using System.Diagnostics;
using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Sqlite;
using NodaTime;

namespace AttachmentRepair.Benchmarks;

/// <summary>
/// Commands recorded in SQLite as hosts run it, keys in a SQLite file of their own, with and without sealing, a block of each in turn. Prints the time without / the
/// time with: 1 is as quick as plain, 0.9 the goal.
/// </summary>
internal static class PairedSealing
{
    private const int Block = 50;
    private const int Warmup = 3;
    private const int Pairs = 41;

    public static async Task RunAsync()
    {
        foreach (var synchronous in Enum.GetValues<SqliteSynchronous>())
        {
            var folder = Directory.CreateTempSubdirectory("sealing").FullName;
            var options = new SqliteStoreOptions { Synchronous = synchronous };
            await using var plainStore = await SqliteEventStore.OpenAsync(Path.Combine(folder, "plain.db"), options);
            await using var sealedStore = await SqliteEventStore.OpenAsync(Path.Combine(folder, "sealed.db"), options);
            await using var keys = await SqliteKeyStore.OpenAsync(Path.Combine(folder, "sealed.keys"), options);
            var plain = await Couple.OpenAsync(Relationships.UnsealedForSyntheticDataOnly(plainStore, SystemClock.Instance));
            var keyed = await Couple.OpenAsync(new(sealedStore, keys, SystemClock.Instance));
            var ratios = new List<double>();
            for (var pair = 0; pair < Warmup + Pairs; pair++)
            {
                var first = pair % 2 == 0 ? await keyed.TimeAsync() : TimeSpan.Zero;
                var without = await plain.TimeAsync();
                var with = pair % 2 == 0 ? first : await keyed.TimeAsync();
                if (pair >= Warmup)
                {
                    ratios.Add(without / with);
                }
            }

            ratios.Sort();
            Console.WriteLine(FormattableString.Invariant(
                $"| {synchronous} | {ratios[Pairs / 2]:F2} | {ratios[Pairs / 4]:F2} to {ratios[Pairs * 3 / 4]:F2} | {Pairs} x {Block} |"));
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Couple(Relationships relationships)
    {
        private static readonly RelationshipId Id = RelationshipId.For("sealing");
        private static readonly PersonId Alex = PersonId.For("alex");

        public static async Task<Couple> OpenAsync(Relationships relationships)
        {
            await relationships.OpenAsync(Id, [new(Alex, [ParticipantRole.PersonInRecovery]), new(PersonId.For("sam"), [ParticipantRole.Partner])]);
            return new(relationships);
        }

        public async Task<TimeSpan> TimeAsync()
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Block; i++)
            {
                await relationships.SendAsync(Id, Alex, new WriteNote(PrivateText.Of("A hard day; I called nobody, and went for a walk instead.")), Relationships.NewCommandId());
            }

            return Stopwatch.GetElapsedTime(start);
        }
    }
}
