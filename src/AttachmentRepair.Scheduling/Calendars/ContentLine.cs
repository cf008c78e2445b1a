namespace AttachmentRepair.Scheduling;

/// <summary>A content line (RFC 5545, 3.1): name and parameter names in capitals, values as they stand, quotation marks of parameters taken off.</summary>
internal sealed record ContentLine(int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    public static bool TryRead(int number, string text, out ContentLine? line)
    {
        line = null;
        int at = NameEnd(text, 0);
        string name = text[..at].ToUpperInvariant();
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (at > 0 && at < text.Length && text[at] == ';')
        {
            int equals = NameEnd(text, at + 1);
            if (equals == at + 1 || equals == text.Length || text[equals] != '=')
            {
                return false;
            }

            int end = ValueEnd(text, equals + 1);
            string value = text[(equals + 1)..end].Replace("\"", string.Empty, StringComparison.Ordinal);
            if (!parameters.TryAdd(text[(at + 1)..equals].ToUpperInvariant(), value))
            {
                return false;
            }

            at = end;
        }

        if (at == 0 || at >= text.Length || text[at] != ':')
        {
            return false;
        }

        line = new ContentLine(number, name, parameters, text[(at + 1)..]);
        return true;
    }

    private static int NameEnd(string text, int from)
    {
        while (from < text.Length && (char.IsAsciiLetterOrDigit(text[from]) || text[from] == '-'))
        {
            from++;
        }

        return from;
    }

    // A colon or a semicolon within quotation marks does not end the value.
    private static int ValueEnd(string text, int from)
    {
        bool isQuoted = false;
        for (; from < text.Length && (isQuoted || text[from] is not (':' or ';')); from++)
        {
            isQuoted ^= text[from] == '"';
        }

        return from;
    }
}
