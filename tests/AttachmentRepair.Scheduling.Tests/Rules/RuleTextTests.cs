using System.Globalization;

namespace AttachmentRepair.Scheduling.Tests.Rules;

/// <summary>The text through the interfaces of the framework, and under any culture.</summary>
public class RuleTextTests
{
    private const string Text = "FREQ=YEARLY;UNTIL=20301231T235959Z;INTERVAL=2;BYDAY=-1MO;BYMONTHDAY=-1,1;BYYEARDAY=-366";

    private static readonly RecurrenceRule Rule = RecurrenceRule.Parse(Text);

    [Fact]
    public void A_text_is_written_into_any_span_it_fits_and_into_no_other()
    {
        Span<char> buffer = new char[Text.Length + 1];
        for (int length = 0; length <= buffer.Length; length++)
        {
            buffer.Fill('#');
            bool fits = Rule.TryFormat(buffer[..length], out int written, default, null);

            Assert.Equal(length >= Text.Length, fits);
            Assert.Equal(fits ? Text.Length : 0, written);
            Assert.Equal(fits ? Text.PadRight(buffer.Length, '#') : new string('#', buffer.Length), buffer.ToString());
        }
    }

    [Fact]
    public void Only_the_general_format_is_known()
    {
        Assert.Equal(Text, $"{Rule:G}");
        Assert.Equal(Text, ((IFormattable)Rule).ToString("g", null));
        Assert.Equal(Text, ((IFormattable)Rule).ToString(null, null));
        Assert.Throws<FormatException>(() => ((IFormattable)Rule).ToString("X", null));
        Assert.Throws<FormatException>(() => Rule.TryFormat(new char[200], out _, "GG", null));
    }

    [Fact]
    public void A_span_is_read_where_it_stands()
    {
        Assert.Equal(Rule, RecurrenceRule.Parse(("RRULE:" + Text).AsSpan(6), null));
        Assert.Equal(Rule, Parsed<RecurrenceRule>(Text));
        Assert.True(RecurrenceRule.TryParse(Text.AsSpan(), null, out var read));
        Assert.Equal(Rule, read);
        Assert.False(RecurrenceRule.TryParse(Text.AsSpan(1), null, out _));
        Assert.Throws<FormatException>(() => Parsed<RecurrenceRule>("X"));
    }

    // Swedish writes another minus sign, Persian other digits, Turkish another I.
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_culture_changes_a_text(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Text, Rule.ToString());
            Assert.Equal(Text, $"{Rule}");
            Assert.Equal(Rule, RecurrenceRule.Parse(Text.ToLowerInvariant()));
            Assert.Equal("-1MO", Rule.ByDay[0].ToString());
            Assert.Equal("BYHOUR (18..20): OutOfRange", Errors("FREQ=DAILY;BYHOUR=24").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_cultures_would_write_numbers_otherwise()
    {
        Assert.NotEqual("-1", (-1).ToString(CultureInfo.GetCultureInfo("sv-SE")), StringComparer.Ordinal);
        Assert.NotEqual("i", "I".ToLower(CultureInfo.GetCultureInfo("tr-TR")), StringComparer.Ordinal);
    }

    private static T Parsed<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static RecurrenceRuleErrors Errors(string text) => RecurrenceRule.TryParse(text, out _, out var errors) ? RecurrenceRuleErrors.Empty : errors;
}
