namespace AttachmentRepair.Scheduling;

/// <summary>Unsigned numbers of ASCII digits only: no sign, no blank, no other script's digits.</summary>
internal static class Digits
{
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        long sum = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c) || sum > int.MaxValue)
            {
                return false;
            }

            sum = (sum * 10) + (c - '0');
        }

        bool valid = text.Length > 0 && sum <= int.MaxValue;
        value = valid ? (int)sum : 0;
        return valid;
    }

    // Char by char: the framework's search for a range allocates until it is compiled with optimisation.
    public static bool Only(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
