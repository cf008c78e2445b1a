using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>A day of the week, every one of a period or one counted from its beginning or end (RFC 5545, BYDAY).</summary>
/// <param name="Ordinal">0 for every such day; 1 to 53 counts from the beginning of the period, -1 to -53 from its end.</param>
/// <param name="Day">The day of the week, Monday to Sunday.</param>
/// <remarks>Equality is by both values. Immutable and thread-safe.</remarks>
public readonly record struct OrdinalDay(int Ordinal, IsoDayOfWeek Day)
{
    /// <summary>The RFC 5545 text: <c>TU</c>, <c>2TU</c>, <c>-1FR</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string code = RuleWords.Code(Day);
        return Ordinal == 0 ? code : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Ordinal}{code}");
    }

    /// <summary>One number whose order is by ordinal, then day.</summary>
    internal short ToCode() => (short)((Ordinal * 8) + (int)Day);

    internal static OrdinalDay FromCode(short code) => new(code >> 3, (IsoDayOfWeek)(code & 7));
}
