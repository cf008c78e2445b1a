namespace AttachmentRepair.Testing;

/// <summary>How one check ended. Immutable and thread-safe; equality is by value, of failures by reference.</summary>
/// <param name="Name">The name of the check.</param>
/// <param name="Failure">Why it failed; <c>null</c> where it passed.</param>
public sealed record CheckResult(string Name, CheckFailedException? Failure)
{
    /// <summary>Whether the store keeps this promise.</summary>
    public bool IsPassed => Failure is null;

    /// <summary>One line for a console.</summary>
    public override string ToString() => Failure is null ? $"passed: {Name}" : $"FAILED: {Failure.Message}";
}
