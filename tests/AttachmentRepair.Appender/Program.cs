using System.Buffers.Binary;
using System.Globalization;
using AttachmentRepair;
using AttachmentRepair.Appender;
using AttachmentRepair.Application;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Storage;
using NodaTime;

// Appends to one room of a store and says each version on a line of its own once the store has acknowledged it; the tests kill it while it does.
//   MODE FILE FIRST COUNT HOLD
// It says "ready" when it is open, settles the version FIRST - 1 again if there is one, and goes on from FIRST. After the append number HOLD (from 0) it says
// nothing more and waits to be killed, so that what was committed is not acknowledged.
//   keys FILE FIRST COUNT HOLD
// Makes so many keys, and says each as it was acknowledged.
//   forget FILE FIRST COUNT HOLD (forget-off: without flushing)
// Does the same from the key number 0, then destroys them in that order and says COUNT + the number of each.
//   erase ROOMS KEYS RELATIONSHIP PERSON HOLD
// Erases a person and says "erased". After the call number HOLD (from 1) of either store it says "held" and waits to be killed.
//   compete FILE NAME COUNT
// Waits for a file of that name with ".go" behind it, and appends so often to the room, whoever else does: it says each version that was acknowledged, as its own.
var (mode, file) = (args[0], args[1]);
using var output = Console.OpenStandardOutput();
if (mode == "erase")
{
    await using var rooms = await SqliteEventStore.OpenAsync(file);
    await using var keys = await SqliteKeyStore.OpenAsync(args[2]);
    var (calls, last) = (0, int.Parse(args[5], CultureInfo.InvariantCulture));
    async ValueTask AfterAsync()
    {
        if (++calls == last)
        {
            Say("held");
            await HoldAsync();
        }
    }

    Say("ready");
    await new Relationships(new HeldStore(rooms, AfterAsync), new HeldKeys(keys, AfterAsync), SystemClock.Instance).EraseAsync(
        RelationshipId.Parse(args[3]), PersonId.Parse(args[4]));
    Say("erased");
    return 0;
}

if (mode == "compete")
{
    await using var rooms = await SqliteEventStore.OpenAsync(file, new SqliteStoreOptions { BusyTimeout = Duration.FromMinutes(2) });
    Say("ready");
    while (!File.Exists(file + ".go"))
    {
        await Task.Delay(1);
    }

    for (var i = 0; i < int.Parse(args[3], CultureInfo.InvariantCulture); i++)
    {
        var (outcome, expected) = (AppendOutcome.Conflict, -1L);
        while (outcome == AppendOutcome.Conflict)
        {
            expected = (await rooms.ReadAsync(new(7), long.MaxValue, 1, default)).Head?.Version ?? -1;
            outcome = await rooms.AppendAsync(new(new(7), expected, CommandId.For($"{args[2]} {i}"), new byte[] { 1 }), default);
        }

        Say((expected + 1).ToString(CultureInfo.InvariantCulture));
    }

    return 0;
}

var numbers = args[2..].Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
var (first, count, hold) = (numbers[0], numbers[1], numbers[2]);
if (mode is "keys" or "forget" or "forget-off")
{
    var synchronous = mode == "forget-off" ? SqliteSynchronous.Off : SqliteStoreOptions.Default.Synchronous;
    await using var keys = await SqliteKeyStore.OpenAsync(file, new SqliteStoreOptions { Synchronous = synchronous });
    Say("ready");
    for (var i = first; i < count; i++)
    {
        var made = await keys.GetOrCreateAsync(new(new UInt128(7, (ulong)i)), default);
        Say(string.Create(CultureInfo.InvariantCulture, $"{i} {Convert.ToHexStringLower(made.Bytes.Span)}"));
    }

    for (var i = 0; i < count && mode != "keys"; i++)
    {
        await keys.DestroyAsync(new(new UInt128(7, (ulong)i)), default);
        Say((count + i).ToString(CultureInfo.InvariantCulture));
    }

    return 0;
}

await using var store = await Opened.AsAsync(mode, file);
Say("ready");
for (var i = first == 0 ? 0 : -1; i < count; i++)
{
    var version = first + i;
    if (mode == "hasty")
    {
        Say(version.ToString(CultureInfo.InvariantCulture));
    }

    if (mode == "hasty" && i >= 0 && i == hold)
    {
        await HoldAsync();
    }

    var outcome = await store.AppendAsync(Append(version));
    if (i < 0 ? outcome != AppendOutcome.Duplicate : outcome != AppendOutcome.Appended)
    {
        Say($"wrong: {version} {outcome}");
        return 1;
    }

    if (i >= 0 && i == hold)
    {
        Say("held");
        await HoldAsync();
    }

    if (mode != "hasty" && i >= 0)
    {
        Say(version.ToString(CultureInfo.InvariantCulture));
    }
}

return 0;

static Task HoldAsync() => Task.Delay(Timeout.Infinite);

// The bytes are a function of the version, from 100 bytes to some pages, so that whatever is read can be compared.
static RoomAppend Append(int version)
{
    var bytes = new byte[100 + (version * 977 % 9000)];
    for (var i = 0; i + 4 <= bytes.Length; i += 4)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i), (version * 31) + i);
    }

    return new(new(7), version - 1, CommandId.For(string.Create(CultureInfo.InvariantCulture, $"append {version}")), bytes, bytes.AsMemory(0, 16));
}

// In one write, so that a line is there wholly or not at all.
void Say(string line)
{
    output.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));
    output.Flush();
}
