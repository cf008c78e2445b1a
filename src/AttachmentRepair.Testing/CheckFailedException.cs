namespace AttachmentRepair.Testing;

/// <summary>A store does not keep a promise. The message names the check, what was expected and what was found; it holds no key.</summary>
public sealed class CheckFailedException : Exception
{
    internal CheckFailedException(string check, string expected, string found, Exception inner)
        : base($"{check}: expected {expected}; found {found}.", inner) => (Check, Expected, Found) = (check, expected, found);

    /// <summary>The name of the check.</summary>
    public string Check { get; }

    /// <summary>What was expected, in words.</summary>
    public string Expected { get; }

    /// <summary>What was found instead, in words.</summary>
    public string Found { get; }
}
