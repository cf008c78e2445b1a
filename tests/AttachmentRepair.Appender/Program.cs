using System.Buffers.Binary;
using System.Globalization;
using AttachmentRepair.Appender;
using AttachmentRepair.Storage;

// Appends to one room of a store and says each version on a line of its own once the store has acknowledged it; the tests kill it while it does.
//   MODE FILE FIRST COUNT HOLD
// It says "ready" when it is open, settles the version FIRST - 1 again if there is one, and goes on from FIRST. After the append number HOLD (from 0) it says
// nothing more and waits to be killed, so that what was committed is not acknowledged.
var (mode, file) = (args[0], args[1]);
var numbers = args[2..].Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
var (first, count, hold) = (numbers[0], numbers[1], numbers[2]);
using var output = Console.OpenStandardOutput();
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

    return new(new(7), version - 1, AttachmentRepair.CommandId.For(string.Create(CultureInfo.InvariantCulture, $"append {version}")), bytes, bytes.AsMemory(0, 16));
}

// In one write, so that a line is there wholly or not at all.
void Say(string line)
{
    output.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));
    output.Flush();
}
