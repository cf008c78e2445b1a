namespace AttachmentRepair.Tests.Architecture;

/// <summary>What a reader copies from the README and the guides compiles, because it is a copy of what does.</summary>
public sealed class SnippetTests
{
    private const string Source = "class A\n{\n    // region first\n    void B()\n    {\n        C();\n    }\n    // endregion first\n}\n";

    [Fact]
    public void Every_block_of_CSharp_is_a_region_that_compiles()
    {
        var documents = Repository.Files("docs", ".md").Concat(Repository.Files(".", ".md").Where(f => f.Name == "README.md"));

        Found.None(documents.SelectMany(d => Snippets.Breaches(d, Read)));
    }

    [Fact]
    public void A_copy_is_no_breach() =>
        Assert.Empty(Breaches("Text.\n\n<!-- region: first in A.cs -->\n```csharp\nvoid B()\n{\n    C();\n}\n```\n\n```bash\nls\n```\n"));

    [Theory]
    [InlineData("```csharp\nvoid B()\n{\n    C();\n}\n```\n", "README.md:1: a block of C# without a region")]
    [InlineData("<!-- region: first in A.cs -->\n\nText.\n\n```csharp\nvoid B()\n{\n    C();\n}\n```\n", "README.md:5: a block of C# without a region")]
    [InlineData("<!-- region: first in A.cs -->\n```csharp\nvoid B()\n{\n    D();\n}\n```\n", "README.md:2: differs from region first in A.cs")]
    [InlineData("<!-- region: second in A.cs -->\n```csharp\nC();\n```\n", "README.md:2: no region second in A.cs")]
    [InlineData("<!-- region: first in B.cs -->\n```csharp\nC();\n```\n", "README.md:2: no region first in B.cs")]
    [InlineData("<!-- region: first in A.cs -->\n```csharp\nvoid B()\n{\n    C();\n}\n```\n\n```csharp\nD();\n```\n", "README.md:9: a block of C# without a region")]
    public void A_planted_breach_is_found(string document, string breach) =>
        Assert.StartsWith(breach, Assert.Single(Breaches(document)), StringComparison.Ordinal);

    private static IEnumerable<string> Breaches(string document) => Snippets.Breaches(new("README.md", document), path => path == "A.cs" ? Source : null);

    private static string? Read(string path) => File.Exists(Repository.PathOf(path)) ? File.ReadAllText(Repository.PathOf(path)) : null;
}
