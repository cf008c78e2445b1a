using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace AttachmentRepair.Storage.Sealing;

// Nothing is sealed: for synthetic data only.
internal sealed class PlainSealing : RoomSealing
{
    public override ValueTask<RoomKeys> FindAsync(RoomKeys known, IEnumerable<PersonId> authors, RoomKeys? beside, CancellationToken cancellationToken) => new(known);

    public override ValueTask<RoomKeys> ReadyAsync(RoomKeys known, PersonId author, CancellationToken cancellationToken) => new(known);

    public override ValueTask<(RoomKeys Keys, IReadOnlyCollection<RecordedAppend> Appends)> OpenAsync(
        RoomKeys keys, ValueList<StoredAppend> page, CancellationToken cancellationToken) =>
        new((keys, [.. page.Select(stored => RoomCodec.Decode(keys.Room, stored))]));

    public override RoomAppend Seal(RoomKeys keys, RecordedAppend append, Instant? nextDue) =>
        new(keys.Room, append.Version - 1, append.Command, RoomCodec.Encode(append), default, nextDue);

    public override ReadOnlyMemory<byte> HeadOf(RoomKeys keys, StoredAppend last) => default;

    public override UInt128 PayloadOf(RoomKeys keys, PersonId author, string content) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(author + content)));
}
