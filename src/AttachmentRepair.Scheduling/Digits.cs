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

    public static bool Only(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
