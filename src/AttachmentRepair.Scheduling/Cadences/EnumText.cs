namespace AttachmentRepair.Scheduling;

/// <summary>Members of closed sets by their exact names.</summary>
internal static class EnumText
{
    public static bool TryRead<T>(string value, out T choice)
        where T : struct, Enum
        => Enum.TryParse(value, out choice) && Enum.IsDefined(choice) && string.Equals(choice.ToString(), value, StringComparison.Ordinal);
}
