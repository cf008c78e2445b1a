using System.Reflection;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>The public face changes only on purpose: <c>SURFACE_WRITE=1 dotnet test</c> writes it anew.</summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Packages { get; } = [.. Assemblies.Packages.Keys];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_face_is_the_one_that_was_agreed(string package)
    {
        var actual = PublicSurface.Of(Assemblies.Packages[package]);
        var path = Repository.PathOf($"tests/AttachmentRepair.Tests/Architecture/surface/{package}.txt");
        Written.IfAskedBy("SURFACE_WRITE", path, actual);

        var difference = PublicSurface.Difference(File.Exists(path) ? File.ReadAllText(path) : "", actual);
        Assert.True(difference.Length == 0, $"The public face of {package} differs from {Path.GetFileName(path)}. If that is meant: SURFACE_WRITE=1 dotnet test\n{difference}");
    }

    [Fact]
    public void A_changed_member_is_named_with_its_type()
    {
        const string Was = "class A\n    int One { get; }\nclass B\n    int One { get; }\n";
        const string Now = "class A\n    int One { get; }\nclass B\n    long One { get; }\n";

        Assert.Equal("- class B ::    int One { get; }\n+ class B ::    long One { get; }", PublicSurface.Difference(Was, Now));
        Assert.Equal("", PublicSurface.Difference(Was, Was));
    }

    [Fact]
    public void Every_public_class_is_sealed_abstract_or_static() => Found.None(Surface.OpenClasses(Assemblies.PublicTypes));

    [Fact]
    public void No_public_property_can_be_set_after_its_object_is_made() => Found.None(Surface.Setters(Assemblies.PublicTypes));

    [Fact]
    public void No_public_field_can_change() => Found.None(Surface.MutableFields(Assemblies.PublicTypes));

    [Fact]
    public void Every_public_struct_but_an_enumerator_is_readonly() => Found.None(Surface.MutableStructs(Assemblies.PublicTypes));

    [Fact]
    public void Records_hold_value_collections_only() =>
        Found.None(Surface.OtherCollections(Assemblies.PublicTypes.Where(t => t.Assembly != Assemblies.Packages["AttachmentRepair.Scheduling"])));

    [Fact]
    public void Each_planted_breach_is_found()
    {
        Type[] planted = [typeof(Planted.Open), typeof(Planted.Loose), typeof(Planted.Listing)];

        Assert.Equal(["Open"], Surface.OpenClasses(planted), StringComparer.Ordinal);
        Assert.Equal(["Open.Value"], Surface.Setters(planted), StringComparer.Ordinal);
        Assert.Equal(["Open.Count"], Surface.MutableFields(planted), StringComparer.Ordinal);
        Assert.Equal(["Loose"], Surface.MutableStructs(planted), StringComparer.Ordinal);
        Assert.Equal(["Listing.Items", "Listing.Names"], Surface.OtherCollections(planted), StringComparer.Ordinal);
    }

    [Fact]
    public void The_compiler_asks_for_documentation_of_everything_public() =>
        Assert.Contains("<GenerateDocumentationFile>true</GenerateDocumentationFile>", File.ReadAllText(Repository.PathOf("src/Directory.Build.props")), StringComparison.Ordinal);

    [Fact]
    public void The_core_refers_to_nothing_but_its_three_packages_and_the_framework()
    {
        var others = Assemblies.Packages["AttachmentRepair"].GetReferencedAssemblies().Select(a => a.Name!).Where(n => !Surface.IsFramework(n));
        var scheduling = Assemblies.Packages["AttachmentRepair.Scheduling"].GetReferencedAssemblies().Select(a => a.Name!).Where(n => !Surface.IsFramework(n));

        Assert.Empty(others.Except(["NodaTime", "Microsoft.Extensions.DependencyInjection.Abstractions", "AttachmentRepair.Scheduling"], StringComparer.Ordinal));
        Assert.Equal(["NodaTime"], scheduling, StringComparer.Ordinal);
        Assert.True(Surface.IsFramework("System.Text.Json"));
        Assert.False(Surface.IsFramework("Microsoft.Data.Sqlite"));
        Assert.False(Surface.IsFramework("System.Reactive"));
    }

#pragma warning disable CA1051, CA1852, CS0649 // The breaches are the point.
    private static class Planted
    {
        public class Open
        {
            public int Count;

            public int Value { get; set; }
        }

        public struct Loose : IEquatable<Loose>
        {
            private int count;

            public int Next() => ++count;

            public override readonly bool Equals(object? obj) => obj is Loose other && Equals(other);

            public readonly bool Equals(Loose other) => count == other.count;

            public override readonly int GetHashCode() => count;
        }

        public sealed record Listing(IReadOnlyList<int> Items, string[] Names, ValueList<int> Right, string Text);
    }
#pragma warning restore CA1051, CA1852, CS0649
}
