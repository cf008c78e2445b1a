using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair.Testing;

// Inside of a check, which gives it its name.
[SuppressMessage("Design", "CA1064", Justification = "It never leaves a check: who runs one sees the documented exception.")]
internal sealed class UnmetExpectationException(string expected, string found) : Exception($"expected {expected}; found {found}")
{
    public string Expected { get; } = expected;

    public string Found { get; } = found;
}
