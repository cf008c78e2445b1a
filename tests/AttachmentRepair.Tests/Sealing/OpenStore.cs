using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>A store whose rows and heads a test may change behind the library's back.</summary>
internal sealed class OpenStore : IEventStore
{
    private readonly Dictionary<RoomId, List<StoredAppend>> rows = [];

    public Dictionary<RoomId, RoomHead> Heads { get; } = [];

    public int Appends { get; private set; }

    public List<StoredAppend> this[RoomId room] => rows.TryGetValue(room, out var known) ? known : rows[room] = [];

    public OpenStore Copy()
    {
        var copy = new OpenStore();
        foreach (var (room, log) in rows)
        {
            copy[room].AddRange(log);
        }

        foreach (var (room, head) in Heads)
        {
            copy.Heads[room] = head;
        }

        return copy;
    }

    public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
        new(new RoomPage(this[room].Where(a => a.Version > after).Take(limit).ToValueList(), Heads.GetValueOrDefault(room)));

    public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
    {
        var log = this[append.Room];
        if (log.Any(a => a.Command == append.Command) || log.Count - 1 != append.ExpectedVersion)
        {
            return new(log.Any(a => a.Command == append.Command) ? AppendOutcome.Duplicate : AppendOutcome.Conflict);
        }

        Appends++;
        log.Add(new(append.ExpectedVersion + 1, append.Command, append.Bytes.ToArray()));
        Heads[append.Room] = new(append.ExpectedVersion + 1, append.Seal.ToArray(), append.NextDue);
        return new(AppendOutcome.Appended);
    }

    public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken)
    {
        rows.Remove(room);
        Heads.Remove(room);
        return ValueTask.CompletedTask;
    }
}
