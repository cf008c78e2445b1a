namespace AttachmentRepair.Tests.Privacy;

/// <summary>N1: what A does in private changes no byte of what B observes. Four parts, so that they run side by side.</summary>
public sealed class NonInterferenceLawsFirstPart
{
    [Fact]
    public void What_A_does_in_private_changes_no_byte_of_what_B_observes() => Laws.Check(Pair.Law(0, World.Sound), 1250);
}

/// <inheritdoc cref="NonInterferenceLawsFirstPart"/>
public sealed class NonInterferenceLawsSecondPart
{
    [Fact]
    public void What_A_does_in_private_changes_no_byte_of_what_B_observes() => Laws.Check(Pair.Law(1, World.Sound), 1250);
}

/// <inheritdoc cref="NonInterferenceLawsFirstPart"/>
public sealed class NonInterferenceLawsThirdPart
{
    [Fact]
    public void What_A_does_in_private_changes_no_byte_of_what_B_observes() => Laws.Check(Pair.Law(2, World.Sound), 1250);
}

/// <inheritdoc cref="NonInterferenceLawsFirstPart"/>
public sealed class NonInterferenceLawsFourthPart
{
    [Fact]
    public void What_A_does_in_private_changes_no_byte_of_what_B_observes() => Laws.Check(Pair.Law(3, World.Sound), 1250);
}
