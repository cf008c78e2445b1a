namespace AttachmentRepair.Storage;

/// <summary>A JSON text is not a command. The message names the code and the field, never the content.</summary>
/// <param name="code"><c>MalformedJson</c>, <c>UnknownCommand</c> or <c>BadField</c>.</param>
/// <param name="field">The JSON path of the field, or an empty text.</param>
public sealed class CommandFormatException(string code, string field)
    : FormatException(field.Length == 0 ? $"{code}." : $"{code} at {field}.")
{
    /// <summary>What is wrong: <c>MalformedJson</c>, <c>UnknownCommand</c> or <c>BadField</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The JSON path of the field, or an empty text.</summary>
    public string Field { get; } = field;
}
