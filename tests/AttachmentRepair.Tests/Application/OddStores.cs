using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Application;

/// <summary>A store in which somebody else gets in first, as often as told.</summary>
public sealed class CompetedStore(IEventStore inner, Func<int, RoomAppend, RoomAppend?> rival) : IEventStore
{
    private int appends;

    public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
        inner.ReadAsync(room, after, limit, cancellationToken);

    public async ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
    {
        if (rival(appends++, append) is { } first)
        {
            Assert.Equal(AppendOutcome.Appended, await inner.AppendAsync(first, cancellationToken));
        }

        return await inner.AppendAsync(append, cancellationToken);
    }

    public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
}

/// <summary>A store that fails at one append: before it, or after it with the answer lost.</summary>
public sealed class FailingStore(IEventStore inner, bool stored) : IEventStore
{
    public RoomId? FailsIn { get; set; }

    public int Appends { get; private set; }

    public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) =>
        inner.ReadAsync(room, after, limit, cancellationToken);

    public async ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken)
    {
        Appends++;
        if (FailsIn != append.Room)
        {
            return await inner.AppendAsync(append, cancellationToken);
        }

        FailsIn = null;
        if (stored)
        {
            await inner.AppendAsync(append, cancellationToken);
        }

        throw new IOException("power cut");
    }

    public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
}
