using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

public class CalendarTextTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 1, 10, 19, 0);

    private static readonly Arbitrary<string> Summaries = Arb.From(
        Gen.ListOf(Gen.Elements("a", "word ", "ä", "語", "😀", "e\u0301", "👩‍👧")).Select(parts => string.Concat(Enumerable.Repeat(string.Concat(parts), 3))),
        text => text.Length > 1 && !char.IsSurrogate(text[0]) ? [text[1..]] : []);

    [Fact]
    public void A_single_event_is_written_in_full()
    {
        string text = Write("Call; a, b \\ c\r\nnext");

        Assert.Equal(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20260110T190000Z\r\nDTSTART:20260110T190000Z\r\n"
            + "DTEND:20260110T193000Z\r\nSEQUENCE:0\r\nCLASS:PRIVATE\r\nSUMMARY:Call\\; a\\, b \\\\ c\\nnext\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            text);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a;b", "a\\;b")]
    [InlineData("a,b", "a\\,b")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("a\\nb", "a\\\\nb")]
    [InlineData("a\\;b", "a\\\\\\;b")]
    [InlineData("a\nb", "a\\nb")]
    [InlineData("a\r\nb", "a\\nb")]
    [InlineData("a\rb", "a\\nb")]
    [InlineData("a\n\rb", "a\\n\\nb")]
    [InlineData("a:b \"c\"", "a:b \"c\"")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("END:VEVENT\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM")]
    [InlineData("", "")]
    public void A_title_is_escaped(string title, string expected) => Assert.Contains($"\r\nSUMMARY:{expected}\r\n", Write(title), StringComparison.Ordinal);

    // "SUMMARY:" has 8 octets, so 67 are left on the first line and 74 on each other one.
    [Theory]
    [InlineData(67, "", new[] { 75 })]
    [InlineData(68, "", new[] { 75, 2 })]
    [InlineData(67 + 74, "", new[] { 75, 75 })]
    [InlineData(66, "ä", new[] { 74, 3 })]
    [InlineData(65, "ä", new[] { 75 })]
    [InlineData(64, "😀", new[] { 72, 5 })]
    [InlineData(63, "😀", new[] { 75 })]
    [InlineData(66, "e\u0301", new[] { 75, 3 })]
    [InlineData(65, "e\u0301", new[] { 74, 3 })]
    [InlineData(64, "語語", new[] { 75, 4 })]
    public void A_line_is_folded_by_octets(int letters, string end, int[] octets)
    {
        string text = Write(new string('a', letters) + end);
        string line = text[(text.IndexOf("SUMMARY", StringComparison.Ordinal))..text.IndexOf("\r\nEND:VEVENT", StringComparison.Ordinal)];

        Assert.Equal(octets, line.Split("\r\n").Select(Encoding.UTF8.GetByteCount));
    }

    [Fact]
    public void Long_lines_are_folded_by_octets_and_never_inside_a_character() => Laws.Check(Prop.ForAll(Summaries, summary =>
    {
        string text = Write(summary);
        return FoldedLines.Faults(Encoding.UTF8.GetBytes(text)).Count == 0
            && text.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Contains($"\r\nSUMMARY:{summary}\r\n", StringComparison.Ordinal);
    }));

    [Theory]
    [InlineData("SUMMARY:", 66, "ä", "1: part of a character|2: part of a character")]
    [InlineData("SUMMARY:", 65, "😀", "1: part of a character|2: part of a character")]
    [InlineData("SUMMARY:", 65, "ä", "")]
    public void A_planted_fold_inside_a_character_is_caught(string name, int letters, string end, string faults)
    {
        byte[] octets = Encoding.UTF8.GetBytes(name + new string('a', letters) + end);
        byte[] folded = [.. octets.Take(75), .. "\r\n "u8, .. octets.Skip(75), .. "\r\n"u8];

        Assert.Equal(faults, string.Join('|', FoldedLines.Faults(folded)));
    }

    [Fact]
    public void Planted_lines_that_are_too_long_or_not_ended_are_caught()
    {
        Assert.Equal(["1: too long", "2: no CRLF"], FoldedLines.Faults(Encoding.UTF8.GetBytes(new string('a', 76) + "\r\nb\n")), StringComparer.Ordinal);
        Assert.Equal(["1: CR within", "2: empty", "3: no CRLF"], FoldedLines.Faults("a\rb\r\n\r\nc"u8), StringComparer.Ordinal);
    }

    [Fact]
    public void An_event_is_written_in_the_order_given_and_none_is_a_calendar_too()
    {
        string text = CalendarText.Write([Single("b"), Single("a")], At, "x");

        Assert.InRange(text.IndexOf("UID:b", StringComparison.Ordinal), 0, text.IndexOf("UID:a", StringComparison.Ordinal));
        Assert.Equal("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\\,y\r\nEND:VCALENDAR\r\n", CalendarText.Write([], At, "x,y"));
    }

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_product_id_is_one_line(string? productId) => Assert.ThrowsAny<ArgumentException>(() => CalendarText.Write([], At, productId!));

    private static CalendarEvent Single(string uid) => CalendarEvent.Create(uid, At, At + Duration.FromMinutes(30), "x");

    private static string Write(string summary)
        => CalendarText.Write([CalendarEvent.Create("a@b", At, At + Duration.FromMinutes(30), summary)], At.PlusNanoseconds(5), "-//x//y//EN");
}
