using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Oracle;

/// <summary>Valid rule texts of every frequency and with every part, the parts and lists in any order.</summary>
internal static class RuleTexts
{
    private static readonly string[] Frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly Gen<int> Intervals = Gen.Frequency(
        (8, Gen.Constant(1)),
        (6, Gen.Choose(2, 7)),
        (3, Gen.Elements(11, 12, 13, 24, 25, 36, 60, 61, 90, 100)),
        (1, Gen.Elements(365, 400, 1000, 1440, 3601, 10_080, 86_400, 100_000, 31_536_000, int.MaxValue)));

    /// <summary>Rules for any start.</summary>
    public static Arbitrary<string> All { get; } =
        Arb.From(For([new LocalDateTime(1997, 12, 24, 0, 0), new LocalDateTime(2026, 3, 29, 2, 30), new LocalDateTime(2040, 2, 29, 23, 59, 59)]), RuleTextParts.Shrink);

    /// <summary>Rules for a start, whose UNTIL, if any, is one of the wall times given.</summary>
    public static Gen<string> For(IReadOnlyList<LocalDateTime> ends) =>
        from frequency in Gen.Elements(Frequencies)
        from parts in Gen.CollectToArray(Parts(frequency, ends))
        from order in Gen.Shuffle(parts.Where(p => p.Length > 0))
        let text = $"FREQ={frequency};" + string.Join(';', order)
        where RuleTextParts.AreValid(text.TrimEnd(';'))
        select text.TrimEnd(';');

    private static IEnumerable<Gen<string>> Parts(string frequency, IReadOnlyList<LocalDateTime> ends)
    {
        bool rare = frequency is "SECONDLY" or "MINUTELY";
        yield return from interval in Intervals select interval == 1 ? string.Empty : Text("INTERVAL", interval);
        yield return Maybe(rare ? 8 : 4, "BYMONTH", Gen.Choose(1, 12), 5);
        yield return Maybe(rare ? 8 : 4, "BYDAY", ByDay(frequency), 4);
        yield return Maybe(3, "BYHOUR", Gen.Frequency((2, Gen.Elements(0, 1, 2, 3, 23)), (1, Gen.Choose(0, 23))), 4);
        yield return Maybe(4, "BYMINUTE", Gen.Frequency((2, Gen.Elements(0, 15, 30, 45, 59)), (1, Gen.Choose(0, 59))), 4);
        yield return Maybe(8, "BYSECOND", Gen.Elements(0, 1, 30, 59, 60), 3);
        yield return Maybe(4, "BYSETPOS", Positions(frequency), 2);
        yield return Maybe(3, "WKST", Gen.Elements(Weekdays), 1);
        yield return Ending(ends);
        yield return Gen.Frequency(
            (6, Gen.Constant(string.Empty)),
            (1, Gen.Elements("RSCALE=GREGORIAN", "RSCALE=GREGORIAN;SKIP=OMIT")),
            (2, Gen.Elements("RSCALE=GREGORIAN;SKIP=BACKWARD", "SKIP=FORWARD;RSCALE=GREGORIAN")));
        if (frequency is not "WEEKLY")
        {
            yield return Maybe(rare ? 8 : 3, "BYMONTHDAY", Gen.Frequency((2, Gen.Elements(1, 28, 29, 30, 31, -1, -28, -29, -30, -31)), (1, Gen.Choose(1, 31))), 4);
        }

        if (frequency is not ("DAILY" or "WEEKLY" or "MONTHLY"))
        {
            var edges = Gen.Elements(1, 59, 60, 61, 365, 366, -1, -2, -306, -307, -365, -366);
            yield return Maybe(rare ? 16 : 4, "BYYEARDAY", Gen.Frequency((2, edges), (1, Gen.Choose(1, 366)), (1, Gen.Choose(-366, -1))), 5);
        }

        if (frequency is "YEARLY")
        {
            yield return Maybe(3, "BYWEEKNO", Gen.Frequency((2, Gen.Elements(1, 2, 51, 52, 53, -1, -2, -52, -53)), (1, Gen.Choose(1, 53))), 3);
        }
    }

    // A position beyond the set is valid and never fires: seldom, because the naive walk then goes on for years.
    private static Gen<int> Positions(string frequency) => frequency switch
    {
        "MONTHLY" or "YEARLY" => Gen.Frequency((8, Gen.Elements(1, 2, 3, -1, -2, -3)), (1, Gen.Elements(10, 31, -31, 366, -366))),
        "DAILY" or "WEEKLY" => Gen.Frequency((8, Gen.Elements(1, 2, -1, -2)), (1, Gen.Elements(7, -7))),
        _ => Gen.Frequency((8, Gen.Elements(1, -1)), (2, Gen.Elements(2, -2)), (1, Gen.Elements(60, -60))),
    };

    private static Gen<string> ByDay(string frequency)
    {
        var plain = Gen.Elements(Weekdays);
        Gen<string> Nth(Gen<int> ordinals) => from n in ordinals from day in plain select FormattableString.Invariant($"{n}{day}");
        return frequency switch
        {
            "MONTHLY" => Gen.Frequency((2, plain), (3, Nth(Gen.Elements(1, 2, 3, 4, 5, -1, -2, -3, -4, -5)))),
            "YEARLY" => Gen.Frequency((3, plain), (2, Nth(Gen.Elements(1, 2, 4, 5, -1, -2, -5, 10, 26, 52, 53, -10, -52, -53)))),
            _ => plain,
        };
    }

    private static Gen<string> Ending(IReadOnlyList<LocalDateTime> ends) => Gen.Frequency(
        (4, Gen.Constant(string.Empty)),
        (2, Gen.Choose(1, 40).Select(n => Text("COUNT", n))),
        (3, from end in Gen.Elements(ends.AsEnumerable())
            from form in Gen.Elements("{0:uuuuMMdd'T'HHmmss}", "{0:uuuuMMdd'T'HHmmss}Z", "{0:uuuuMMdd}")
            select "UNTIL=" + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, end)));

    private static Gen<string> Maybe<T>(int none, string name, Gen<T> values, int most) => Gen.Frequency(
        (none, Gen.Constant(string.Empty)),
        (1, from count in Gen.Choose(1, most) from list in Gen.ListOf(values, count) select Text(name, [.. list])));

    private static string Text<T>(string name, params IEnumerable<T> values)
        => name + "=" + string.Join(',', values.Select(v => FormattableString.Invariant($"{v}")));
}
