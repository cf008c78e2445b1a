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
    private readonly int pages;

    public ReadEvents()
        : this(new())
    {
    }

    private ReadEvents(Growth growth) => (this.growth, events, Count, pages) = (growth, growth.Events, growth.Used, growth.Pages.Count);

    public int Count { get; }

    public RecordedEvent this[int index] => index < Count ? events[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The append that a command settled in; it may lie behind this end.</summary>
    public RecordedAppend? Find(CommandId command)
    {
        lock (growth.Gate)
        {
            return growth.Find(command);
        }
    }

    /// <summary>All appends up to this end, in order.</summary>
    public List<RecordedAppend> Appends()
    {
        lock (growth.Gate)
        {
            return [.. growth.Pages.Take(pages).SelectMany(page => page)];
        }
    }

    public ReadEvents With(IReadOnlyCollection<RecordedAppend> appends, IReadOnlyCollection<RecordedEvent> more)
    {
        lock (growth.Gate)
        {
            // Where somebody else has read on from the same end already, this reading goes its own way.
            return (growth.Used == Count ? growth : growth.Fork(Count, pages)).Add(appends, more);
        }
    }

    public IEnumerator<RecordedEvent> GetEnumerator() => new ArraySegment<RecordedEvent>(events, 0, Count).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Growth
    {
        // Made when a command is first looked for: a room that is only read needs none.
        private readonly Dictionary<CommandId, RecordedAppend> settled = [];
        private int indexed;

        public Lock Gate { get; } = new();

        public RecordedEvent[] Events { get; private set; } = [];

        public int Used { get; private set; }

        public List<IReadOnlyCollection<RecordedAppend>> Pages { get; private init; } = [];

        public Growth Fork(int count, int pages) => new() { Events = Events[..count], Used = count, Pages = Pages[..pages] };

        public RecordedAppend? Find(CommandId command)
        {
            for (; indexed < Pages.Count; indexed++)
            {
                foreach (var append in Pages[indexed])
                {
                    settled[append.Command] = append;
                }
            }

            return settled.GetValueOrDefault(command);
        }

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

            Pages.Add(appends);
            return new(this);
        }
    }
}
