namespace AttachmentRepair;

/// <summary>
/// Why a command was not recorded: what a person may not do now, as a value. Each concept declares its own as static members of this type.
/// Equality is by value. A rejected command leaves nothing behind and is decided anew when it is sent again.
/// </summary>
/// <param name="Code">The stable code, in Pascal case.</param>
/// <param name="Message">A neutral English message, without personal words.</param>
public sealed record Rejection(string Code, string Message);
