using System.Reflection;
using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>A practice counts as finished when a test carries its number; the list in the documentation is exactly that.</summary>
public sealed partial class PracticesTests
{
    [Fact]
    public void The_list_names_exactly_the_practices_that_have_a_test()
    {
        var listed = Row().Matches(File.ReadAllText(Repository.PathOf("docs/practices.md"))).Select(m => m.Groups["id"].Value).ToList();

        Assert.Equal(listed.Order(StringComparer.Ordinal), listed.Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(Tested().Order(StringComparer.Ordinal), listed, StringComparer.Ordinal);
    }

    private static HashSet<string> Tested() => typeof(PracticesTests).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        .SelectMany(m => m.GetCustomAttributesData())
        .Where(a => a.AttributeType == typeof(TraitAttribute) && a.ConstructorArguments[0].Value is "Practice")
        .Select(a => (string)a.ConstructorArguments[1].Value!)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^\| (?<id>P\d{3}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Row();
}
