namespace AttachmentRepair.Scheduling;

/// <summary>What every span-formattable type here does the same way: it has one text, and takes no format.</summary>
internal static class CanonicalText
{
    public static void RefuseFormat(ReadOnlySpan<char> format)
    {
        if (format.Length > 1 || (format.Length == 1 && format[0] is not ('G' or 'g')))
        {
            throw new FormatException("Only the general format is known.");
        }
    }

    public static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.AsSpan().TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
