using System.Collections;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Application;

// What has been read of one room, in order, and which command said it. A room only grows, so whoever reads on shares one array: what lies behind somebody's own
// end is not there for them. Immutable to whoever looks.
internal sealed class ReadEvents : IReadOnlyList<RecordedEvent>
{
    private readonly Growth growth;
    private readonly RecordedEvent[] events;

    public ReadEvents()
        : this(new(), 0)
    {
    }

    private ReadEvents(Growth growth, int count) => (this.growth, events, Count) = (growth, growth.Events, count);

    public int Count { get; }

    public RecordedEvent this[int index] => index < Count ? events[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The append that a command settled in; it may lie behind this end.</summary>
    public RecordedAppend? Find(CommandId command)
    {
        lock (growth.Gate)
        {
            return growth.Settled.GetValueOrDefault(command);
        }
    }

    /// <summary>All appends read by anybody, in no order; some may lie behind this end.</summary>
    public List<RecordedAppend> Appends()
    {
        lock (growth.Gate)
        {
            return [.. growth.Settled.Values];
        }
    }

    public ReadEvents With(IReadOnlyCollection<RecordedAppend> appends, IReadOnlyCollection<RecordedEvent> more)
    {
        lock (growth.Gate)
        {
            // Where somebody else has read on from the same end already, this reading goes its own way.
            return (growth.Used == Count ? growth : growth.Fork(Count)).Add(appends, more);
        }
    }

    public IEnumerator<RecordedEvent> GetEnumerator() => new ArraySegment<RecordedEvent>(events, 0, Count).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Growth
    {
        public Lock Gate { get; } = new();

        public RecordedEvent[] Events { get; private set; } = [];

        public int Used { get; private set; }

        public Dictionary<CommandId, RecordedAppend> Settled { get; private init; } = [];

        public Growth Fork(int count) => new() { Events = Events[..count], Used = count, Settled = new(Settled) };

        public ReadEvents Add(IReadOnlyCollection<RecordedAppend> appends, IReadOnlyCollection<RecordedEvent> more)
        {
            if (Used + more.Count > Events.Length)
            {
                var longer = new RecordedEvent[Math.Max(Used + more.Count, 2 * Used)];
                Array.Copy(Events, longer, Used);
                Events = longer;
            }

            foreach (var e in more)
            {
                Events[Used++] = e;
            }

            foreach (var append in appends)
            {
                Settled[append.Command] = append;
            }

            return new(this, Used);
        }
    }
}
