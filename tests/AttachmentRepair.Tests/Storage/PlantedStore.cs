using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Tests.Storage;

/// <summary>A store with one planted defect, so that the kit shows that it can see it.</summary>
public sealed class PlantedStore(Defect defect) : IEventStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, List<StoredAppend>> rooms = [];
    private readonly Dictionary<RoomId, RoomHead> heads = [];
    private readonly Dictionary<RoomId, int> purged = [];
    private readonly HashSet<(RoomId, CommandId)> remembered = [];

    public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken)
    {
        if (defect != Defect.TrustsItsArguments)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(after, -1);
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        }

        cancellationToken.ThrowIfCancellationRequested();
        ValueList<StoredAppend> page;
        lock (gate)
        {
            var log = Log(room);
            var from = Math.Min(after, log.Count) + (defect == Defect.RepeatsTheLastOfAPage ? 0 : 1);
            var rest = log.SkipLast(defect == Defect.LosesTheLastAppend ? 1 : 0).Skip((int)Math.Clamp(from, 0, log.Count));
            page = (defect == Defect.IgnoresTheLimit ? rest : rest.Take(limit)).ToValueList();
            if (defect != Defect.ReadsTheHeadLater)
            {
                return ValueTask.FromResult(new RoomPage(page, Head(room, page)));
            }
        }

        Thread.Yield();
        lock (gate)
        {
            return ValueTask.FromResult(new RoomPage(page, Head(room, page)));
        }
    }

    public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        if (defect != Defect.IgnoresCancellation)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (defect is not (Defect.ChecksBeforeItLocks or Defect.JudgesDuplicatesBeforeItLocks))
        {
            lock (gate)
            {
                return ValueTask.FromResult(JudgeAndWrite(append));
            }
        }

        var judged = Judge(append);
        Thread.Yield();
        lock (gate)
        {
            return ValueTask.FromResult(
                judged != AppendOutcome.Appended ? judged
                : defect == Defect.JudgesDuplicatesBeforeItLocks && Log(append.Room).Count - 1 != append.ExpectedVersion ? AppendOutcome.Conflict
                : Write(append));
        }
    }

    public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken)
    {
        if (defect != Defect.PurgeIgnoresCancellation)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        lock (gate)
        {
            if (defect == Defect.PurgeOfNothingThrows && !heads.ContainsKey(room))
            {
                throw new KeyNotFoundException("no such room");
            }

            PurgeLog(room);
            if (defect != Defect.PurgesInTwoSteps)
            {
                PurgeHead(room);
                return ValueTask.CompletedTask;
            }
        }

        Thread.Yield();
        lock (gate)
        {
            PurgeHead(room);
            return ValueTask.CompletedTask;
        }
    }

    private void PurgeLog(RoomId room)
    {
        if (defect == Defect.PurgesNothing)
        {
            return;
        }

        if (defect == Defect.PurgeKeepsCommandIds)
        {
            remembered.UnionWith(Log(room).Select(a => (room, a.Command)));
        }

        purged[room] = Log(room).Count;
        rooms.Remove(room);
        if (defect == Defect.PurgesTheNeighbour)
        {
            rooms.Remove(new(room.Value ^ 1));
        }
    }

    private void PurgeHead(RoomId room)
    {
        if (defect is not (Defect.PurgesNothing or Defect.PurgeKeepsTheHead))
        {
            heads.Remove(room);
        }
    }

    private RoomHead? Head(RoomId room, ValueList<StoredAppend> page) => defect switch
    {
        Defect.LeavesTheHeadOffAnEmptyPage when page.Count == 0 => null,
        Defect.InventsAHead => heads.GetValueOrDefault(room) ?? new(-1, default, null),
        _ => heads.GetValueOrDefault(room),
    };

    private AppendOutcome JudgeAndWrite(RoomAppend append)
    {
        var judged = Judge(append);
        if (judged == AppendOutcome.Appended || defect == Defect.WritesWhatItRefuses)
        {
            Write(append);
        }
        else if (defect == Defect.WritesTheHeadOfARefusedAppend)
        {
            heads[append.Room] = new(Log(append.Room).Count - 1, append.Seal.ToArray(), append.NextDue);
        }

        return judged;
    }

    private AppendOutcome Judge(RoomAppend append)
    {
        lock (gate)
        {
            var log = Log(append.Room);
            var isDuplicate = defect != Defect.IgnoresDuplicates && (log.Exists(a => a.Command == append.Command) || remembered.Contains((append.Room, append.Command)));
            var count = log.Count == 0 && defect == Defect.PurgeKeepsTheCount ? purged.GetValueOrDefault(append.Room) : log.Count;
            var isConflict = defect != Defect.AcceptsAnyVersion && count - 1 != append.ExpectedVersion;
            if (defect == Defect.TellsConflictBeforeDuplicate && isConflict)
            {
                return AppendOutcome.Conflict;
            }

            return isDuplicate ? AppendOutcome.Duplicate : isConflict ? AppendOutcome.Conflict : AppendOutcome.Appended;
        }
    }

    private AppendOutcome Write(RoomAppend append)
    {
        var bytes = defect switch
        {
            Defect.KeepsTheBuffer => append.Bytes,
            Defect.DropsTrailingZeros => append.Bytes.Span.TrimEnd((byte)0).ToArray(),
            _ => append.Bytes.ToArray(),
        };
        var log = Log(append.Room);
        log.Add(new(log.Count, append.Command, bytes));
        if (defect != Defect.LosesTheHead && !(defect == Defect.KeepsTheFirstHead && heads.ContainsKey(append.Room)))
        {
            heads[append.Room] = new(log.Count - 1, Seal(append), Due(append));
        }

        return AppendOutcome.Appended;
    }

    private ReadOnlyMemory<byte> Seal(RoomAppend append) => defect switch
    {
        Defect.DropsTheSeal => default,
        Defect.KeepsTheSealsBuffer => append.Seal,
        _ => append.Seal.ToArray(),
    };

    private Instant? Due(RoomAppend append) => defect switch
    {
        Defect.ForgetsNextDue => null,
        Defect.RoundsNextDue => append.NextDue is { } due ? Instant.FromUnixTimeMilliseconds(due.ToUnixTimeMilliseconds()) : null,
        Defect.KeepsAnOldNextDue => append.NextDue ?? heads.GetValueOrDefault(append.Room)?.NextDue,
        _ => append.NextDue,
    };

    private List<StoredAppend> Log(RoomId room)
    {
        var key = defect switch
        {
            Defect.MixesRooms => RoomId.None,
            Defect.CutsRoomIds => new((ulong)room.Value),
            _ => room,
        };
        if (!rooms.TryGetValue(key, out var log))
        {
            rooms[key] = log = [];
        }

        return log;
    }
}
