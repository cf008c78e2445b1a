namespace AttachmentRepair.Tests.Architecture;

/// <summary>ARCHITECTURE section 3, read from the sources.</summary>
[Trait("Tier", "Wide")]
public sealed class FloorTests
{
    [Fact]
    public void A_floor_names_only_floors_below_it_and_siblings_never_name_each_other() => Found.None(Floors.Breaches(Repository.Sources));

    [Fact]
    public void The_scheduling_package_has_no_word_of_relationships() => Found.None(Repository.Scheduling.SelectMany(Floors.WordsOfRelationships));

    [Fact]
    public void The_sources_are_found()
    {
        Assert.InRange(Repository.Core.Count, 100, 2000);
        Assert.InRange(Repository.Scheduling.Count, 30, 400);
        Assert.Contains(Repository.Sources, f => f.Path == "src/AttachmentRepair/Rooms/Registry.cs");
    }

    [Theory]
    [InlineData("using AttachmentRepair.Rooms;\nnamespace AttachmentRepair;\npublic sealed class A;", "AttachmentRepair.Rooms")]
    [InlineData("namespace AttachmentRepair;\npublic sealed class A { Rooms.RoomState state; }", "RoomState of AttachmentRepair.Rooms")]
    [InlineData("namespace AttachmentRepair;\npublic sealed class A { object o = typeof(AttachmentRepair.Rooms.RoomState); }", "RoomState of AttachmentRepair.Rooms")]
    [InlineData("namespace AttachmentRepair;\npublic sealed class A { RoomState state; }", "RoomState of AttachmentRepair.Rooms")]
    [InlineData("namespace AttachmentRepair;\n/// <summary>See <see cref=\"Rooms.RoomState\"/>.</summary>\npublic sealed class A;", "RoomState of AttachmentRepair.Rooms")]
    [InlineData("namespace AttachmentRepair.Commitments;\npublic sealed record A(Boundary Boundary);", "Boundary of AttachmentRepair.Boundaries")]
    [InlineData("namespace AttachmentRepair.Commitments;\npublic static class A { static object B(object o) => o is Boundary ? 1 : 2; }", "Boundary of AttachmentRepair.Boundaries")]
    [InlineData("namespace AttachmentRepair.Commitments;\npublic static class A { static object B() => new Boundaries.Boundary(); }", "Boundary of AttachmentRepair.Boundaries")]
    [InlineData("namespace AttachmentRepair.Commitments;\npublic static class A { static string B(object o) => $\"{typeof(Boundary)}\"; }", "Boundary of AttachmentRepair.Boundaries")]
    [InlineData("namespace AttachmentRepair.Scheduling;\npublic sealed class A { AttachmentRepair.PersonId who; }", "PersonId of AttachmentRepair")]
    [InlineData("using static AttachmentRepair.Trust.Decay;\nnamespace AttachmentRepair.Rooms;\npublic sealed class A;", "AttachmentRepair.Trust")]
    [InlineData("using X = AttachmentRepair.Application.Relationships;\nnamespace AttachmentRepair.Storage;\npublic sealed class A;", "AttachmentRepair.Application")]
    [InlineData("namespace AttachmentRepair.Helpers;\npublic sealed class A;", "has no floor")]
    public void A_planted_breach_is_reported(string source, string breach)
    {
        var planted = Floors.Breaches([.. Repository.Sources, new("planted.cs", source)]).Where(b => b.StartsWith("planted.cs", StringComparison.Ordinal));

        Assert.Contains(planted, b => b.Contains(breach, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("namespace AttachmentRepair.Commitments;\n// A Boundary is a sibling, AttachmentRepair.Boundaries is its home.\npublic sealed record A(int Boundary, string Text = \"Boundary x\");")]
    [InlineData("using AttachmentRepair.Scheduling;\nnamespace AttachmentRepair.Commitments;\npublic sealed record A(Cadence Cadence, PersonId Who);")]
    [InlineData("using AttachmentRepair.Commitments;\nnamespace AttachmentRepair.Rooms;\npublic sealed record A(Commitment Commitment);")]
    public void A_lower_floor_a_comment_and_a_member_are_no_breach(string source) =>
        Assert.DoesNotContain(Floors.Breaches([.. Repository.Sources, new("planted.cs", source)]), b => b.StartsWith("planted.cs", StringComparison.Ordinal));

    [Theory]
    [InlineData("public sealed class TrustWindow;")]
    [InlineData("// a window between partners")]
    [InlineData("string unit = \"commitment\";")]
    public void A_planted_word_of_relationships_is_reported(string source) => Assert.Single(Floors.WordsOfRelationships(new("planted.cs", source)));
}
