using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace AttachmentRepair.Storage.Sealing;

// Everything is sealed: with the key of the room, and texts again with the key of whoever wrote them.
internal sealed class KeyedSealing(IKeyStore store) : RoomSealing
{
    private const byte Command = (byte)'c';
    private const byte Head = (byte)'h';
    private const byte Payload = (byte)'p';

    public override async ValueTask<RoomKeys> FindAsync(RoomKeys known, IEnumerable<PersonId> authors, RoomKeys? beside, CancellationToken cancellationToken)
    {
        var texts = known.Texts;
        foreach (var author in known.Texts.Keys.Union(authors).Where(a => a != PersonId.None))
        {
            if (beside is null || !beside.Texts.TryGetValue(author, out var found))
            {
                var stored = await store.FindAsync(KeyId.OfTexts(known.Relationship, author), cancellationToken).ConfigureAwait(false);
                found = SealKey.Of(stored, known.TextsOf(author));
            }

            texts = texts.SetItem(author, found);
        }

        // The key of a room is destroyed after that of somebody in it, never before.
        var key = known.Key.State == KeyState.Present && texts.Values.All(t => t.State != KeyState.Destroyed)
            ? known.Key
            : SealKey.Of(await store.FindAsync(KeyId.OfRoom(known.Room), cancellationToken).ConfigureAwait(false), known.Key);
        return known with { Key = key, Texts = texts };
    }

    public override async ValueTask<RoomKeys> ReadyAsync(RoomKeys known, PersonId author, CancellationToken cancellationToken)
    {
        if (known.Key.State == KeyState.Absent)
        {
            var made = await store.GetOrCreateAsync(KeyId.OfRoom(known.Room), cancellationToken).ConfigureAwait(false);
            known = known with { Key = SealKey.Of(made, known.Key) };
        }

        if (author != PersonId.None && known.TextsOf(author).State == KeyState.Absent)
        {
            var made = await store.GetOrCreateAsync(KeyId.OfTexts(known.Relationship, author), cancellationToken).ConfigureAwait(false);
            known = known with { Texts = known.Texts.SetItem(author, SealKey.Of(made, SealKey.Absent)) };
        }

        return known;
    }

    public override async ValueTask<(RoomKeys Keys, IReadOnlyCollection<RecordedAppend> Appends)> OpenAsync(
        RoomKeys keys, ValueList<StoredAppend> page, CancellationToken cancellationToken)
    {
        if (keys.Key.State == KeyState.Absent)
        {
            // Whoever appended first may have made it since it was looked for.
            keys = await FindAsync(keys, [], null, cancellationToken).ConfigureAwait(false);
        }

        var opened = new List<OpenedAppend>(page.Count);
        foreach (var stored in page)
        {
            opened.Add(SealedCodec.Open(keys, stored));
        }

        var missing = opened.Where(o => o.HasTexts && keys.TextsOf(o.Author).State == KeyState.Absent).Select(o => o.Author).Distinct().ToList();
        var found = missing.Count == 0 ? keys : await FindAsync(keys, missing, null, cancellationToken).ConfigureAwait(false);
        return (found, [.. opened.Select(o => SealedCodec.Read(found, o))]);
    }

    public override RoomAppend Seal(RoomKeys keys, RecordedAppend append, Instant? nextDue)
    {
        var stored = new StoredAppend(append.Version, StoredId(keys, append.Command), default);
        var bytes = SealedCodec.Seal(keys, append, stored.Command);
        return new(keys.Room, append.Version - 1, stored.Command, bytes, HeadOf(keys, stored with { Bytes = bytes }), nextDue);
    }

    public override ReadOnlyMemory<byte> HeadOf(RoomKeys keys, StoredAppend last)
    {
        var seal = new byte[16];
        Span<byte> of = stackalloc byte[1 + sizeof(long) + SealKey.TagLength];
        of[0] = Head;
        BinaryPrimitives.WriteInt64BigEndian(of[1..], last.Version);
        last.Bytes.Span[^SealKey.TagLength..].CopyTo(of[(1 + sizeof(long))..]);
        BinaryPrimitives.WriteUInt128BigEndian(seal, keys.Key.Mac(of));
        return seal;
    }

    // What nobody in particular said is digested with the key of the room.
    public override UInt128 PayloadOf(RoomKeys keys, PersonId author, string content) =>
        (author == PersonId.None ? keys.Key : keys.TextsOf(author)).Mac([Payload, .. Encoding.UTF8.GetBytes(author + content)]);

    private static CommandId StoredId(RoomKeys keys, CommandId command)
    {
        Span<byte> of = stackalloc byte[1 + 16];
        of[0] = Command;
        BinaryPrimitives.WriteUInt128BigEndian(of[1..], command.Value);
        return new(keys.Key.Mac(of));
    }
}
