using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Storage;

public enum Defect
{
    None,
    AcceptsAnyVersion,
    ChecksBeforeItLocks,
    IgnoresDuplicates,
    TellsConflictBeforeDuplicate,
    LosesTheLastAppend,
    KeepsTheBuffer,
    MixesRooms,
    RepeatsTheLastOfAPage,
    IgnoresTheLimit,
    IgnoresCancellation,
    TrustsItsArguments,
    DropsTrailingZeros,
    WritesWhatItRefuses,
}

/// <summary>A store with one planted defect, so that the contract shows that it can see it.</summary>
public sealed class PlantedStore(Defect defect) : IEventStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, List<StoredAppend>> rooms = [];
    private readonly Dictionary<RoomId, RoomHead> heads = [];

    public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken)
    {
        if (defect != Defect.TrustsItsArguments)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(after, -1);
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        }

        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var log = Log(room);
            var from = Math.Min(after, log.Count) + (defect == Defect.RepeatsTheLastOfAPage ? 0 : 1);
            var page = log.SkipLast(defect == Defect.LosesTheLastAppend ? 1 : 0).Skip((int)Math.Clamp(from, 0, log.Count));
            return ValueTask.FromResult(new RoomPage((defect == Defect.IgnoresTheLimit ? page : page.Take(limit)).ToValueList(), heads.GetValueOrDefault(room)));
        }
    }

    public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        if (defect != Defect.IgnoresCancellation)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (defect != Defect.ChecksBeforeItLocks)
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
            return ValueTask.FromResult(judged == AppendOutcome.Appended ? Write(append) : judged);
        }
    }

    public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            rooms.Remove(room);
            heads.Remove(room);
            return ValueTask.CompletedTask;
        }
    }

    private AppendOutcome JudgeAndWrite(RoomAppend append)
    {
        var judged = Judge(append);
        if (judged == AppendOutcome.Appended || defect == Defect.WritesWhatItRefuses)
        {
            Write(append);
        }

        return judged;
    }

    private AppendOutcome Judge(RoomAppend append)
    {
        lock (gate)
        {
            var log = Log(append.Room);
            var isDuplicate = defect != Defect.IgnoresDuplicates && log.Exists(a => a.Command == append.Command);
            var isConflict = defect != Defect.AcceptsAnyVersion && log.Count - 1 != append.ExpectedVersion;
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
        heads[append.Room] = new(log.Count - 1, append.Seal.ToArray(), append.NextDue);
        return AppendOutcome.Appended;
    }

    private List<StoredAppend> Log(RoomId room)
    {
        var key = defect == Defect.MixesRooms ? RoomId.None : room;
        if (!rooms.TryGetValue(key, out var log))
        {
            rooms[key] = log = [];
        }

        return log;
    }
}
