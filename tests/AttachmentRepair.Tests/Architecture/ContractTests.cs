using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>A sentence of a guide that names a test is held by a test of that name.</summary>
public sealed partial class ContractTests
{
    [Fact]
    public void Every_test_that_a_guide_names_exists()
    {
        var guides = Repository.Files("docs", ".md");
        var named = guides.SelectMany(g => TestName().Matches(g.Text).Select(m => m.Groups["name"].Value)).ToList();

        Assert.InRange(named.Count, 20, 1000);
        Found.None(Missing(named));
    }

    [Fact]
    public void A_test_that_does_not_exist_is_found() => Assert.Single(Missing(["A_name_that_no_test" + "_has"]));

    private static IEnumerable<string> Missing(IEnumerable<string> names) =>
        names.Where(n => !Repository.Tests.Any(f => f.Text.Contains($"public void {n}(", StringComparison.Ordinal)));

    // A sentence as a name, in a table's cell: `Nothing_is_due_before_the_start`.
    [GeneratedRegex(@"\| `(?<name>[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,})` \|", RegexOptions.None, 2000)]
    private static partial Regex TestName();
}
