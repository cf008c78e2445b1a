using System.Globalization;

namespace AttachmentRepair.Trust;

/// <summary>A line that is no evidence. Equality is by value.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Message">What is wrong, in English and culture-free; it repeats nothing of the line.</param>
/// <param name="Text">The line itself, so that nothing is lost.</param>
public sealed record EvidenceProblem(int Line, string Message, string Text)
{
    /// <summary><c>line n: message</c>, without the line's text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Message}");
}
