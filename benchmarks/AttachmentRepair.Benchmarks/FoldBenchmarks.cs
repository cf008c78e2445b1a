using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using BenchmarkDotNet.Attributes;

namespace AttachmentRepair.Benchmarks;

/// <summary>Folding rooms of 1,000 mixed events, beside decoding the same events: reading a room costs both. One operation is one event.</summary>
[ShortRun]
public class FoldBenchmarks
{
    private const int Rooms = 20;
    private const int RoomLength = 1000;
    private const int FoldPasses = 50;
    private const int DecodePasses = 5;
    private readonly IReadOnlyList<RecordedEvent>[] folded = new IReadOnlyList<RecordedEvent>[Rooms];
    private readonly (RoomId Room, StoredAppend[] Appends)[] stored = new (RoomId, StoredAppend[])[Rooms];

    [GlobalSetup]
    public void Prepare()
    {
        for (var i = 0; i < Rooms; i++)
        {
            var log = EventLog.Create(seed: i, RoomLength);
            folded[i] = [.. log.Events];
            stored[i] = (log.Room, log.Encode());
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rooms * RoomLength * DecodePasses)]
    public long Decode()
    {
        var events = 0L;
        for (var pass = 0; pass < DecodePasses; pass++)
        {
            foreach (var (room, appends) in stored)
            {
                foreach (var append in appends)
                {
                    events += RoomCodec.Decode(room, append).Events.Count;
                }
            }
        }

        return events;
    }

    /// <summary>1,000,000 events in 1,000 rooms: 20 different ones, 50 times.</summary>
    [Benchmark(OperationsPerInvoke = Rooms * RoomLength * FoldPasses)]
    public long Fold()
    {
        var versions = 0L;
        for (var pass = 0; pass < FoldPasses; pass++)
        {
            foreach (var events in folded)
            {
                versions += RoomDecider.Fold(RoomState.Start(RoomKind.Shared, []), events).Version;
            }
        }

        return versions;
    }
}
