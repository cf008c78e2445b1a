using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

public class CalendarTextTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 1, 10, 19, 0);

    [Fact]
    public void An_event_is_written_in_full()
    {
        string text = Write("Call; a, b \\ c\r\nnext");

        Assert.Equal(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20260110T190000Z\r\nDTSTART:20260110T190000Z\r\n"
            + "DTEND:20260110T193000Z\r\nSEQUENCE:0\r\nCLASS:PRIVATE\r\nSUMMARY:Call\\; a\\, b \\\\ c\\nnext\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            text);
    }

    [Fact]
    public void Long_lines_are_folded_by_octets_and_never_inside_a_character() => Laws.Check(Prop.ForAll(Summaries, summary =>
    {
        string text = Write(summary);
        string[] lines = text.Split("\r\n");
        return lines.All(l => Encoding.UTF8.GetByteCount(l) <= 75 && (l.Length == 0 || !char.IsLowSurrogate(l[0])))
            && text.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Contains($"\r\nSUMMARY:{summary}\r\n", StringComparison.Ordinal);
    }));

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nSUMMARY:x")]
    [InlineData("a\0")]
    [InlineData("\u0085")]
    [InlineData("")]
    public void A_uid_with_control_characters_is_refused(string uid)
        => Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create(uid, At, At + Duration.FromHours(1), "x"));

    [Fact]
    public void What_cannot_be_written_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At, "x"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At + Duration.FromHours(1), "x\0"));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At + Duration.FromHours(1), new string((char)0xD800, 1)));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At + Duration.FromHours(1), "x", sequence: -1));
        Assert.ThrowsAny<ArgumentException>(() => CalendarEvent.Create("a", At, At + Duration.FromHours(1), "x", (CalendarClass)7));
        Assert.ThrowsAny<ArgumentException>(() => CalendarText.Write([], At, "a\r\nb"));
    }

    private static readonly Arbitrary<string> Summaries = Arb.From(
        Gen.ListOf(Gen.Elements("a", "word ", "ä", "語", "😀")).Select(parts => string.Concat(Enumerable.Repeat(string.Concat(parts), 3))),
        text => text.Length > 1 && !char.IsSurrogate(text[0]) ? [text[1..]] : []);

    private static string Write(string summary)
        => CalendarText.Write([CalendarEvent.Create("a@b", At, At + Duration.FromMinutes(30), summary)], At.PlusNanoseconds(5), "-//x//y//EN");
}
