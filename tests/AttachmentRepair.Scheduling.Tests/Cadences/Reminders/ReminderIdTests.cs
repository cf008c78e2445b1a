using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Reminders;

public class ReminderIdTests
{
    private static readonly OccurrenceKey Key = OccurrenceKey.Parse("2026-03-29T20:00");

    private static readonly Gen<ReminderId> Ids =
        from local in Arbitraries.Starts
        from pass in Gen.Choose(0, 2)
        from index in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, int.MaxValue))
        from series in Gen.Elements("a", "@", "#", "a@b#0@c", " ", "2026-03-29T20:00#0@x", "ä\ud83d\ude00", "\ud800", new string('x', 200))
        select new ReminderId(series, new OccurrenceKey(local, pass), index);

    [Fact]
    public void A_name_reads_back_from_its_text() => Laws.Check(Prop.ForAll(Arb.From(Ids, _ => []), id =>
        ReminderId.Parse(id.ToString()) == id && ReminderId.TryParse(id.ToString().AsSpan(), null, out var spanned) && spanned.GetHashCode() == id.GetHashCode()));

    [Fact]
    public void Different_names_have_different_texts() => Laws.Check(Prop.ForAll(Arb.From(Gen.Two(Ids), _ => []), pair =>
        (pair.Item1 == pair.Item2) == string.Equals(pair.Item1.ToString(), pair.Item2.ToString(), StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-29T20:00#0@")]
    [InlineData("2026-03-29T20:00#0")]
    [InlineData("2026-03-29T20:00@0#a")]
    [InlineData("2026-03-29T20:00#@a")]
    [InlineData("2026-03-29T20:00#00@a")]
    [InlineData("2026-03-29T20:00#+1@a")]
    [InlineData("2026-03-29T20:00#-1@a")]
    [InlineData("2026-03-29T20:00#2147483648@a")]
    [InlineData("2026-03-29T20:00#\u0663@a")]
    [InlineData("2026-03-29T20:00/0#0@a")]
    [InlineData("2026-03-29T20:00:00#0@a")]
    [InlineData(" 2026-03-29T20:00#0@a")]
    [InlineData("2026-03-29T20:00#0@a\n")]
    [InlineData("2026-03-29T20:00#0@\u0085")]
    [InlineData("2026-03-29T20:00 #0@a")]
    [InlineData("#0@a")]
    public void No_other_text_is_a_name(string text)
    {
        Assert.False(ReminderId.TryParse(text, null, out var id));
        Assert.Equal(default, id);
        Assert.Throws<FormatException>(() => ReminderId.Parse(text));
    }

    [Fact]
    public void A_hostile_text_is_a_name_with_that_text_or_a_format_exception() => Laws.Check(Prop.ForAll(
        Arb.From(
            from id in Ids
            from at in Gen.Choose(0, 250)
            from with in Gen.Elements("#", "@", "/", "0", "-", "T", "\0", "\u0130", "\ud800", "99999999999", string.Empty)
            from cut in Gen.Choose(0, 2)
            select id.ToString() is var text && at % (text.Length + 1) is var place ? text[..place] + with + text[Math.Min(text.Length, place + cut)..] : text,
            _ => []),
        text => ReminderId.TryParse(text, null, out var id)
            ? string.Equals(id.ToString(), text, StringComparison.Ordinal)
            : Record.Exception(() => ReminderId.Parse(text)) is FormatException), 5000);

    [Fact]
    public void A_series_has_its_range()
    {
        Assert.Throws<ArgumentException>(() => new ReminderId(string.Empty, Key, 0));
        Assert.Throws<ArgumentNullException>(() => new ReminderId(null!, Key, 0));
        Assert.Throws<ArgumentException>(() => new ReminderId(new string('x', 201), Key, 0));
        Assert.Throws<ArgumentException>(() => new ReminderId("a\tb", Key, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReminderId("a", Key, -1));
        Assert.False(ReminderId.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => ReminderId.Parse(null!));
        Assert.False(ReminderId.TryParse(default(ReminderId).ToString(), null, out _));
    }
}
