using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Storage.Sealing;
using NodaTime;

namespace AttachmentRepair.Application;

// One room as read so far: its fold, its events, the commands that settled, and the keys it was read with. Immutable to whoever looks: a view keeps the one it was
// made from.
internal sealed class RoomLog
{
    private const int Page = 256;

    private readonly RoomState start;

    // The seal of the head that belongs to the last append.
    private readonly ReadOnlyMemory<byte> head;

    private RoomLog(RoomState start, RoomState state, ReadEvents events, RoomKeys keys, ReadOnlyMemory<byte> head) =>
        (this.start, State, Events, Keys, this.head) = (start, state, events, keys, head);

    public RoomId Room => Keys.Room;

    public RoomState State { get; }

    public ReadEvents Events { get; }

    public RoomKeys Keys { get; }

    public static RoomLog Empty(RoomKeys keys, RoomState start) => new(start, start, new(), keys, default);

    public RecordedAppend? Settled(CommandId command) => Events.Find(command) is { } known && known.Version <= State.Version ? known : null;

    public AnchoredHead Anchored => new(Room, State.Version, ValueList.Create(head.Span));

    /// <summary>The room with nothing read.</summary>
    public RoomLog Unread() => Empty(Keys, start);

    /// <summary>The same with the keys as they are now; with nothing read, where they withdraw what was read with those before.</summary>
    public RoomLog With(RoomKeys keys) => Keys.ErasedBy(keys).Any() ? Empty(keys, start) : new(start, State, Events, keys, head);

    /// <summary>The room as it was at an instant: leaving ends reading there.</summary>
    public RoomLog UpTo(Instant at) => Unread().With([.. Events.Appends().Where(a => a.RecordedAt <= at)], default);

    /// <summary>The room with the appends that follow, and the seal of its head after the last of them.</summary>
    public RoomLog With(IReadOnlyCollection<RecordedAppend> appends, ReadOnlyMemory<byte> sealedHead)
    {
        var events = new List<RecordedEvent>(appends.Count);
        foreach (var append in appends)
        {
            for (var ordinal = 0; ordinal < append.Events.Count; ordinal++)
            {
                events.Add(append.Recorded(ordinal));
            }
        }

        return new(start, RoomDecider.Fold(State, events), Events.With(appends, events), Keys, sealedHead);
    }

    /// <summary>The room with one more append, and the state that it makes.</summary>
    public RoomLog With(RecordedAppend append, RoomState made, ReadOnlyMemory<byte> sealedHead) =>
        new(start, made, Events.With([append], [.. append.Recorded()]), Keys, sealedHead);

    public async ValueTask<RoomLog> ReadOnAsync(IEventStore store, RoomSealing sealing, CancellationToken cancellationToken)
    {
        for (var log = this; ;)
        {
            var page = await store.ReadAsync(Room, log.State.Version, Page, cancellationToken).ConfigureAwait(false);
            if (log == this && State.Version >= 0 && page.Appends.Count == 0 && (page.Head?.Version ?? -1) < State.Version)
            {
                // The store went back to a backup: what is remembered is not what it holds.
                return await Unread().ReadOnAsync(store, sealing, cancellationToken).ConfigureAwait(false);
            }

            if (page.Appends.Count > 0)
            {
                log = await log.ReadOnAsync(page.Appends, sealing, cancellationToken).ConfigureAwait(false);
                if (log.State.Version < page.Appends[^1].Version)
                {
                    // Somebody was erased meanwhile: what is remembered of them goes, and the room is read anew.
                    continue;
                }
            }

            if (page.Appends.Count < Page)
            {
                log.Check(page.Head);
                return log;
            }
        }
    }

    private async ValueTask<RoomLog> ReadOnAsync(ValueList<StoredAppend> page, RoomSealing sealing, CancellationToken cancellationToken)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Version != State.Version + 1 + i)
            {
                throw new PoisonEventException(Room, State.Version + 1 + i);
            }
        }

        var (keys, appends) = await sealing.OpenAsync(Keys, page, cancellationToken).ConfigureAwait(false);
        var log = With(keys);
        return log.State.Version == State.Version ? log.With(appends, sealing.HeadOf(keys, page[^1])) : log;
    }

    // A tail that was cut off, or put on by somebody else, shows in the head.
    private void Check(RoomHead? stored)
    {
        if ((stored?.Version ?? -1) != State.Version)
        {
            throw new PoisonEventException(Room, stored?.Version > State.Version ? State.Version + 1 : State.Version);
        }

        if (stored is not null && !stored.Seal.Span.SequenceEqual(head.Span))
        {
            throw new PoisonEventException(Room, State.Version);
        }
    }
}
