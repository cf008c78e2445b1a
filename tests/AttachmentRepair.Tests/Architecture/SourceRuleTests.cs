namespace AttachmentRepair.Tests.Architecture;

/// <summary>ARCHITECTURE sections 7 and 9 and STYLE, read from the files and the public identifiers.</summary>
[Trait("Tier", "Wide")]
public sealed class SourceRuleTests
{
    private const int Longest = 400;
    private const int LongestMedian = 60;

    private static readonly IReadOnlyList<RepositoryFile> Written = Repository.Files(".", ".cs", ".md", ".csproj", ".props", ".targets", ".jsonl", ".sln");

    [Fact]
    public void No_source_and_no_test_is_longer_than_400_lines() =>
        Found.None(Repository.Sources.Concat(Repository.Tests).Where(f => f.Lines > Longest).Select(f => $"{f.Path}: {f.Lines}"));

    [Fact]
    public void The_median_source_has_at_most_60_lines() => Assert.InRange(SourceRules.Median(Repository.Sources.Select(f => f.Lines)), 1, LongestMedian);

    [Fact]
    public void Lines_and_their_median_are_counted()
    {
        Assert.Equal(3, new RepositoryFile("a", "1\n2\n3").Lines);
        Assert.Equal(3, new RepositoryFile("a", "1\n2\n3\n").Lines);
        Assert.Equal(7, SourceRules.Median([9, 1, 7]));
    }

    [Fact]
    public void No_source_blocks_a_thread_or_loses_an_exception() => Assert.Empty(Repository.Sources.SelectMany(SourceRules.Blocking));

    [Theory]
    [InlineData("async void Run() { }")]
    [InlineData("var x = task.Result;")]
    [InlineData("task.Wait();")]
    [InlineData("Thread.Sleep(1);")]
    [InlineData("var x = task.GetAwaiter().GetResult();")]
    public void A_planted_block_is_found(string source) => Assert.Single(SourceRules.Blocking(new("planted.cs", source)));

    [Fact]
    public void No_file_names_a_path_of_one_machine_or_a_package_source() => Found.None(Written.SelectMany(SourceRules.Local));

    [Theory]
    [InlineData("see /wor" + "k/x")]
    [InlineData("File.Delete(\"/tm" + "p/x\")")]
    [InlineData("https://api.nug" + "et.org/v3/x")]
    [InlineData("Written by an assis" + "tant.")]
    public void A_planted_path_or_address_is_found(string text) => Assert.NotEmpty(SourceRules.Local(new("planted.md", text)));

    [Fact]
    public void The_files_are_found()
    {
        Assert.InRange(Written.Count, 200, 5000);
        Assert.Contains(Written, f => f.Path.EndsWith("SourceRuleTests.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(Written, f => f.Path.Contains("/obj/", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Practice", "P022")]
    [Trait("Practice", "P141")]
    public void No_public_identifier_holds_a_denied_word() =>
        Found.None(Identifiers.PublicIn(Assemblies.PublicTypes).SelectMany(i => Identifiers.DeniedIn(i).Select(w => $"{i}: {w}")));

    [Theory]
    [InlineData("PartnerLocation", "Location")]
    [InlineData("GetGpsFix", "Gps")]
    [InlineData("KeepStreaks", "Streak")]
    [InlineData("LastMessageBody", "MessageBody")]
    [InlineData("Commitment.Make(deviceId)", "DeviceId")]
    public void A_planted_identifier_is_caught(string identifier, string word) => Assert.Equal([word], Identifiers.DeniedIn(identifier), StringComparer.Ordinal);

    [Theory]
    [InlineData("Define")]
    [InlineData("Refined")]
    [InlineData("Cleanse")]
    [InlineData("Frankly")]
    [InlineData("MessageOfBody")]
    public void Only_whole_words_are_denied(string identifier) => Assert.Empty(Identifiers.DeniedIn(identifier));

    [Fact]
    public void Parameters_of_a_planted_type_are_read()
    {
        var identifiers = Identifiers.PublicIn([typeof(Planted)]).SelectMany(Identifiers.DeniedIn);

        Assert.Equal(["Latitude", "Rank"], identifiers.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void No_type_and_no_file_has_a_banned_suffix() =>
        Assert.DoesNotContain(
            Assemblies.Packages.Values.SelectMany(a => a.GetTypes())
                .Where(t => t.Namespace?.StartsWith("AttachmentRepair", StringComparison.Ordinal) == true)
                .Select(t => t.Name.Split('`')[0])
                .Concat(Repository.Sources.Select(f => f.Name.Split('.')[0])),
            name => Identifiers.HasBannedSuffix(name));

    [Theory]
    [InlineData("RoomManager", true)]
    [InlineData("TextUtil", true)]
    [InlineData("CommandBase", true)]
    [InlineData("AttachmentRepairServices", false)]
    [InlineData("Database", false)]
    public void A_banned_suffix_is_a_whole_word(string name, bool isBanned) => Assert.Equal(isBanned, Identifiers.HasBannedSuffix(name));

    public sealed class Planted
    {
        public static int Rank(int latitude) => latitude;
    }
}
