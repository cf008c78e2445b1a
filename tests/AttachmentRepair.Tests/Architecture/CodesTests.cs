namespace AttachmentRepair.Tests.Architecture;

/// <summary>What the library says to people: stable codes, neutral sentences, one page made from the code.</summary>
public sealed class CodesTests
{
    private static readonly IReadOnlyList<CodeEntry> All = Codes.In(typeof(Rejection).Assembly);

    [Fact]
    public void Every_code_is_said_once_in_a_neutral_sentence() => Found.None(Codes.Breaches(All));

    [Fact]
    public void Rejections_and_phrases_of_every_kind_of_declaration_are_found()
    {
        Assert.Contains(All, c => c is { Kind: "Rejections", Code: "UnknownItem" });
        Assert.Contains(All, c => c is { Kind: "Rejections", Code: "AcknowledgeFirst" });
        Assert.Contains(All, c => c is { Kind: "Phrases", Code: "Reminder" });
        Assert.InRange(All.Count, 40, 1000);
    }

    [Theory]
    [InlineData("notPascal", "A sentence.", "not in Pascal case")]
    [InlineData("Snake_Case", "A sentence.", "not in Pascal case")]
    [InlineData("Fine1", "A sentence without an end", "not a sentence")]
    [InlineData("Harsh", "You failed again.", "not neutral: failed")]
    [InlineData("Harsh", "Never again.", "not neutral: never again")]
    [InlineData("Taken", "A sentence.", "declared 2 times")]
    public void A_planted_breach_is_found(string code, string english, string breach) =>
        Assert.Contains($"{code}: {breach}", Codes.Breaches([new("Phrases", "Planted", code, english), new("Phrases", "Other", "Taken", "A sentence.")]), StringComparer.Ordinal);

    [Fact]
    public void The_page_of_codes_is_made_from_the_code()
    {
        var path = Repository.PathOf("docs/codes.md");
        var expected = Codes.Page(All);
        Written.IfAskedBy("CODES_WRITE", path, expected);

        Assert.True(
            string.Equals(expected, File.Exists(path) ? File.ReadAllText(path) : "", StringComparison.Ordinal),
            $"docs/codes.md is not what the code says: CODES_WRITE=1 dotnet test\n{PublicSurface.Difference(File.Exists(path) ? File.ReadAllText(path) : "", expected)}");
    }
}
