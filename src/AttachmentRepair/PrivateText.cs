using System.Diagnostics;
using System.Text;
using System.Text.Json.Serialization;

namespace AttachmentRepair;

/// <summary>
/// All free text, names and counted tags: what a person wrote, or the fact that it was withdrawn. Immutable and thread-safe; ordinal equality
/// (all withdrawn texts are equal). <see cref="ToString"/>, the debugger and the default JSON converter never show the text.
/// </summary>
[DebuggerDisplay("(private text)")]
[JsonConverter(typeof(RefusingTextConverter))]
public sealed class PrivateText : IEquatable<PrivateText>
{
    /// <summary>The longest text, in UTF-16 characters after normalisation (policy).</summary>
    public const int MaximumLength = 4000;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? text;

    private PrivateText(string? text) => this.text = text;

    /// <summary>A text whose author, or erasure, took it back.</summary>
    public static PrivateText Withdrawn { get; } = new(null);

    /// <summary>Whether the text was taken back.</summary>
    public bool IsWithdrawn => text is null;

    /// <summary>Takes a text in, normalised to NFC.</summary>
    /// <param name="text">1 to 4,000 characters, no lone surrogate, no NUL.</param>
    /// <exception cref="ArgumentException">The text breaks one of these; the message does not repeat it.</exception>
    public static PrivateText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsWellFormed(text))
        {
            throw new ArgumentException("The text holds a NUL or half of a surrogate pair.", nameof(text));
        }

        var normal = text.Normalize(NormalizationForm.FormC);
        return normal.Length is >= 1 and <= MaximumLength
            ? new PrivateText(normal)
            : throw new ArgumentException($"The text must have 1 to {MaximumLength} characters.", nameof(text));
    }

    /// <summary>The text, for showing it to somebody who may read it.</summary>
    /// <param name="whenWithdrawn">What to show for a withdrawn text.</param>
    public string ReadOr(string whenWithdrawn) => text ?? whenWithdrawn;

    /// <summary>Ordinal equality.</summary>
    /// <param name="other">The text to compare with.</param>
    public bool Equals(PrivateText? other) => other is not null && string.Equals(text, other.text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PrivateText);

    /// <inheritdoc/>
    public override int GetHashCode() => text is null ? 0 : string.GetHashCode(text, StringComparison.Ordinal);

    /// <summary>Always the same words, whatever the text.</summary>
    public override string ToString() => "(private text)";

    // Normalize silently does nothing under invariant globalization, so surrogates are checked here.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0' || char.IsLowSurrogate(c))
            {
                return false;
            }

            if (char.IsHighSurrogate(c) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }
}
