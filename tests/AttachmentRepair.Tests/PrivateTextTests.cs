using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests;

public class PrivateTextTests
{
    private static Arbitrary<string> Texts { get; } = Arb.From(
        from length in Gen.Choose(0, 12)
        from parts in Gen.ListOf(Gen.Elements("a", "e\u0301", "\u00e9", " ", "\0", "\ud83d", "\ude00", "\ud83d\ude00", "\n", "\uffff"), length)
        select string.Concat(parts),
        text => text.Select((_, i) => text.Remove(i, 1)));

    [Fact]
    public void A_text_is_kept_in_one_normal_form_or_refused_as_an_argument() => Laws.Check(Prop.ForAll(Texts, text =>
    {
        var wellFormed = text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal) && !text.EnumerateRunes().Any(r => r == Rune.ReplacementChar);
        try
        {
            var made = PrivateText.Of(text);
            return wellFormed && made.Equals(PrivateText.Of(text.Normalize(NormalizationForm.FormD)))
                && string.Equals(made.ReadOr("-"), text.Normalize(NormalizationForm.FormC), StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return !wellFormed || text.Contains('\uffff', StringComparison.Ordinal);
        }
    }));

    [Fact]
    public void What_is_no_text_is_refused() => Assert.All(
        new[] { "", "a\0b", "\ud800", "\udc00", "a\ud800b", "\udc00\ud800" },
        text => Assert.Throws<ArgumentException>(() => PrivateText.Of(text)));

    [Fact]
    public void A_text_has_at_most_4000_characters_of_its_normal_form()
    {
        Assert.Equal(4000, PrivateText.Of(new string('x', 4000)).ReadOr("").Length);
        Assert.Equal(4000, PrivateText.Of(string.Concat(Enumerable.Repeat("e\u0301", 4000))).ReadOr("").Length);
        Assert.Throws<ArgumentException>(() => PrivateText.Of(new string('x', 4001)));
        Assert.Throws<ArgumentNullException>(() => PrivateText.Of(null!));
    }

    [Fact]
    public void A_refusal_does_not_quote_the_text()
        => Assert.DoesNotContain("canary", Assert.Throws<ArgumentException>(() => PrivateText.Of("canary\0")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Texts_are_equal_by_their_characters_only()
    {
        Assert.Equal(PrivateText.Of("\u00e9"), PrivateText.Of("e\u0301"));
        Assert.Equal(PrivateText.Of("\u00e9").GetHashCode(), PrivateText.Of("e\u0301").GetHashCode());
        Assert.NotEqual(PrivateText.Of("a"), PrivateText.Of("A"));
        Assert.NotEqual(PrivateText.Of("a"), PrivateText.Withdrawn);
        Assert.False(PrivateText.Of("a").Equals(null));
        Assert.False(PrivateText.Of("a").Equals("a"));
    }

    [Fact]
    public void A_withdrawn_text_says_only_that()
    {
        Assert.True(PrivateText.Withdrawn.IsWithdrawn);
        Assert.False(PrivateText.Of("a").IsWithdrawn);
        Assert.Equal("no longer shared", PrivateText.Withdrawn.ReadOr("no longer shared"));
        Assert.Equal(PrivateText.Withdrawn.ToString(), PrivateText.Of("a").ToString());
        Assert.Equal("(private text)", $"{PrivateText.Of("a")}");
    }
}
