using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests;

public class TextTests
{
    [Fact]
    public void A_cadence_reads_back_from_its_text() => Laws.Check(Prop.ForAll(Arbitraries.Cadences, cadence =>
    {
        var read = Cadence.Parse(cadence.ToString());
        return read.Equals(cadence) && read.GetHashCode() == cadence.GetHashCode() && string.Equals(read.ToString(), cadence.ToString(), StringComparison.Ordinal);
    }));

    [Fact]
    public void A_key_reads_back_from_its_text() => Laws.Check(Prop.ForAll(Arb.From(Arbitraries.Starts, _ => []), local =>
        new[] { new OccurrenceKey(local), new OccurrenceKey(local, 1) }.All(key => OccurrenceKey.Parse(key.ToString()) == key)));

    [Theory]
    [InlineData("2026-03-29T20:00")]
    [InlineData("2026-03-29T20:00:01")]
    [InlineData("2026-10-25T02:30/1")]
    [InlineData("0001-01-01T00:00")]
    public void A_key_has_one_text(string text)
    {
        Assert.Equal(text, OccurrenceKey.Parse(text).ToString());
        Span<char> buffer = stackalloc char[text.Length];
        Assert.True(OccurrenceKey.Parse(text).TryFormat(buffer, out int written, default, null));
        Assert.Equal(text, buffer[..written].ToString());
        Assert.False(OccurrenceKey.Parse(text).TryFormat(buffer[1..], out _, default, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-29T20:00:00")]
    [InlineData("2026-03-29T20:00/0")]
    [InlineData("2026-03-29T20:00/01")]
    [InlineData("2026-03-29T20:00/10000")]
    [InlineData("2026-02-29T20:00")]
    [InlineData("2026-03-29T24:00")]
    [InlineData("0000-03-29T20:00")]
    [InlineData(" 2026-03-29T20:00")]
    [InlineData("٢026-03-29T20:00")]
    public void No_other_text_is_a_key(string text)
    {
        Assert.False(OccurrenceKey.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => OccurrenceKey.Parse(text));
    }

    [Theory]
    [InlineData("2026-01-05T20:00 Europe/Berlin FREQ=DAILY opens=PT12H closes=PT24H grace=PT30M")]
    [InlineData("2026-01-05T20:00 UTC FREQ=WEEKLY;BYDAY=MO,FR opens=PT0S closes=PT1H1M1S grace=PT0S include=2026-01-06T20:00,2026-01-07T20:00 exclude=2026-01-09T20:00 gap=Skip overlap=Both subdaily=WallClock start=Included")]
    public void A_cadence_has_one_text(string text) => Assert.Equal(text, Cadence.Parse(text).ToString());

    [Fact]
    public void What_a_cadence_text_leaves_out_has_its_default()
        => Assert.Equal(
            Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 5, 20, 0), RecurrenceRule.Daily())),
            Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY"));

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-05T20:00 UTC")]
    [InlineData("2026-01-05 UTC FREQ=DAILY")]
    [InlineData("2026-01-05T20:00 Mars/Base FREQ=DAILY")]
    [InlineData("2026-01-05T20:00 UTC FREQ=FORTNIGHTLY")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY ")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY opens=PT12H opens=PT12H")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY opens=PT60M")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY opens=PT-1H")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY opens=PT99999H")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY closes=PT1H grace=PT2H")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY gap=3")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY gap=skip")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY include=")]
    [InlineData("2026-01-05T20:00 UTC FREQ=DAILY words=1")]
    public void No_other_text_is_a_cadence(string text)
    {
        Assert.False(Cadence.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => Cadence.Parse(text));
    }

    [Theory]
    [InlineData("FREQ=DAILY;BYHOUR=24;COUNT=0", "BYHOUR 18..20 OutOfRange|COUNT 27..28 OutOfRange")]
    [InlineData("FREQ=FORTNIGHTLY", "FREQ 5..16 BadValue")]
    [InlineData("BYDAY=MO", "FREQ 0..8 MissingFrequency")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO,XX;WKST=QQ", "BYDAY 12..24 Conflict|BYDAY 22..24 BadValue|WKST 30..32 BadValue")]
    [InlineData("FREQ=DAILY;COUNT=1;UNTIL=20260101T000000", "UNTIL 19..40 Conflict")]
    [InlineData("FREQ=DAILY;COUNT=1;COUNT=2;", "COUNT 19..26 DuplicatePart| 27..27 Malformed")]
    [InlineData("FREQ=DAILY;UNTIL=20260231", "UNTIL 17..25 BadValue")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0,32,x", "BYMONTHDAY 24..25 OutOfRange|BYMONTHDAY 26..28 OutOfRange|BYMONTHDAY 29..30 BadValue")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY 12..24 Conflict")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO;BYMONTH=0", "BYDAY 12..21 Conflict|BYMONTH 30..31 OutOfRange")]
    [InlineData("FREQ=DAILY;INTERVAL=99999999999", "INTERVAL 20..31 OutOfRange")]
    [InlineData("FREQ=DAILY;X=1", " 11..14 UnknownPart")]
    [InlineData("", " 0..0 Empty")]
    [InlineData(null, " 0..0 Empty")]
    public void A_refused_rule_names_every_part_span_and_reason(string? text, string expected)
    {
        Assert.False(RecurrenceRule.TryParse(text, out _, out var errors));
        Assert.Equal(expected, string.Join('|', errors.Select(e => $"{e.Part} {e.Span} {e.Code}")));
        Assert.False(RecurrenceRule.TryParse(text, out _, out var again));
        Assert.Equal(errors, again);
        Assert.Equal(errors.GetHashCode(), again.GetHashCode());
    }

    [Fact]
    public void Input_over_4_KiB_is_refused_unread()
    {
        Assert.False(RecurrenceRule.TryParse("FREQ=DAILY;" + new string('X', 5000), out _, out var errors));
        Assert.Equal(RecurrenceRuleErrorCode.TooLong, Assert.Single(errors).Code);
    }

    [Fact]
    public void A_hostile_text_is_a_rule_or_a_format_exception_and_always_ends() => Laws.Check(Prop.ForAll(Mutants, text =>
    {
        bool parsed = RecurrenceRule.TryParse(text, out var rule, out var errors);
        bool thrown = false;
        try
        {
            RecurrenceRule.Parse(text);
        }
        catch (FormatException)
        {
            thrown = true;
        }

        _ = rule?.GetOccurrences(new LocalDateTime(2026, 1, 31, 20, 0)).Take(3).Count();
        return parsed == !thrown && parsed == (errors.Count == 0);
    }), 5000);

    private static readonly Arbitrary<string> Mutants = Arb.From(
        from rule in Arbitraries.Rules.Generator
        from edits in Gen.ListOf(
            from at in Gen.Choose(0, 1000)
            from how in Gen.Choose(0, 2)
            from with in Gen.Elements(";", ",", "=", "-", "+", "0", "9", "MO", "FREQ=", "BYDAY=", "COUNT=", "Z", "\0", "İ", "\ud800", "٣", "99999999999")
            select (at, how, with), 4)
        select edits.Aggregate(rule.ToString(), (text, edit) =>
        {
            int at = edit.at % (text.Length + 1);
            return edit.how switch
            {
                0 => text.Insert(at, edit.with),
                1 => text[..at],
                _ => at < text.Length ? text.Remove(at, 1) : text,
            };
        }),
        text => Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)));
}
