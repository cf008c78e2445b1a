using AttachmentRepair.Storage;

namespace AttachmentRepair.Testing;

// What callers that meet write. Every append says in its content, and again in its seal, who wrote it.
internal static class RaceScript
{
    public static RoomAppend Of(int round, int writer) =>
        new(RoomScript.Room, round - 1, Id(round, writer), RoomScript.Content(writer), RoomScript.Content(writer), RoomScript.Due(round));

    public static CommandId Id(int round, int writer) => CommandId.For(FormattableString.Invariant($"{round}/{writer}"));

    public static void IsHeadOf(RoomPage page, int version)
    {
        Expect.That(page.Head is not null, "a head", "none");
        Expect.Same(version, page.Head!.Version, "the head's version to be");
        if (page.Appends is [.., var last])
        {
            Expect.Same(version, last.Version, "the last append that came with this head to be of version");
            Expect.SameBytes(last.Bytes, page.Head.Seal, "the seal that came with the last append");
        }
    }
}
