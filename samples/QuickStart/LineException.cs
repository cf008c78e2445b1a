namespace QuickStart;

/// <summary>Why a line was not recorded.</summary>
internal sealed class LineException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
