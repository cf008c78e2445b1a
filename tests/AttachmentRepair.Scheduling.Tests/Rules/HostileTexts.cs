using AttachmentRepair.Scheduling.Tests.Oracle;
using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Scheduling.Tests.Rules;

/// <summary>Rule texts that somebody got wrong or made to do harm: valid ones mutated, words in any order, and one thing repeated to the limit of the length.</summary>
internal static class HostileTexts
{
    private static readonly string[] Words =
    [
        ";", ",", "=", "-", "+", "0", "7", "MO", "-1FR", "53SU", "-54TU", "T", "Z", "FREQ=", "FREQ=YEARLY", ";BYDAY=", ";BYSETPOS=-366", ";BYHOUR=,", ";INTERVAL=365", ";COUNT=0",
        ";COUNT=3", ";UNTIL=20260101T000000Z", ";UNTIL=20260230", ";WKST=SU", ";RSCALE=HEBREW", ";RSCALE=gregorian", ";SKIP=FORWARD", ";X-FOO=1", "1e3", "0x1F", "2147483647",
        "2147483648", "99999999999999999999", " ", "\0", "\r\n", "\t", "İ", "ı", "K", "\ud800", "\udc00", "😀", "٣", "３", "²", "\u200b",
    ];

    private static readonly string[] Numbers =
        ["", "0", "-0", "+1", "-1", "00001", "23", "24", "31", "32", "53", "60", "61", "366", "367", "-367", "2147483647", "2147483648", "99999999999", "٣", "１２", "1\ud800"];

    private static readonly Func<string, int, int, string>[] Edits =
    [
        (text, at, _) => text.Remove(at % text.Length, 1),
        (text, at, _) => text.Insert(at % text.Length, text[at % text.Length].ToString()),
        (text, at, other) => Swapped(text, at % text.Length, other % text.Length),
        (text, at, other) => text.Insert(at % (text.Length + 1), Words[other % Words.Length]),
        (text, at, _) => text[..(at % (text.Length + 1))],
        (text, at, _) => Join(text, parts => parts.Where((_, i) => i != at % parts.Length)),
        (text, at, other) => Join(text, parts => parts.Take(at % parts.Length).Append(parts[other % parts.Length]).Concat(parts.Skip(at % parts.Length))),
        (text, at, _) => Join(text, parts => parts.Select((p, i) => i == at % parts.Length ? p[..(p.IndexOf('=', StringComparison.Ordinal) + 1)] : p)),
        (text, at, other) => Renumbered(text, at % text.Length, Numbers[other % Numbers.Length]),
        (text, at, other) => Renumbered(text, at % text.Length, Numbers[other % Numbers.Length]),
        (text, at, _) => Join(text, parts => parts.Select((p, i) => i == at % parts.Length ? p.ToLowerInvariant() : p)),
        (text, at, other) => Join(text, parts => parts.Select((p, i) => i == at % parts.Length ? Repeated(p, other % 50) : p)),
    ];

    private static readonly Gen<string> Mutated =
        from rule in RuleTexts.All.Generator
        from count in Gen.Frequency((2, Gen.Constant(0)), (6, Gen.Constant(1)), (3, Gen.Choose(2, 3)), (1, Gen.Choose(4, 12)))
        from edits in Gen.ListOf(from how in Gen.Choose(0, Edits.Length - 1) from at in Gen.Choose(0, 9999) from other in Gen.Choose(0, 9999) select (how, at, other), count)
        select edits.Aggregate(rule, (text, edit) => text.Length == 0 ? text : Edits[edit.how](text, edit.at, edit.other));

    private static readonly Gen<string> Nonsense = from count in Gen.Choose(0, 30) from words in Gen.ListOf(Gen.Elements(Words), count) select string.Concat(words);

    private static readonly Gen<string> Long =
        from stem in Gen.Elements("", "FREQ=YEARLY;BYYEARDAY=", "FREQ=MONTHLY;BYDAY=", "FREQ=DAILY;", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=")
        from word in Gen.Elements(Words)
        from length in Gen.OneOf(Gen.Choose(1000, 5000), Gen.Elements(4095, 4096, 4097))
        select (stem + string.Concat(Enumerable.Repeat(word, (length / word.Length) + 1)))[..length];

    public static Arbitrary<string> All { get; } = Arb.From(Gen.Frequency((40, Mutated), (4, Nonsense), (1, Long)), Shrink);

    private static string Join(string text, Func<string[], IEnumerable<string>> edit) => string.Join(';', edit(text.Split(';')));

    private static string Swapped(string text, int one, int other)
    {
        char[] chars = text.ToCharArray();
        (chars[one], chars[other]) = (chars[other], chars[one]);
        return new string(chars);
    }

    // The first number at or after a place, if there is one.
    private static string Renumbered(string text, int at, string number)
    {
        int start = text.AsSpan(at).IndexOfAnyInRange('0', '9') + at;
        if (start < at)
        {
            return text;
        }

        int length = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        return text[..start] + number + (length < 0 ? string.Empty : text[(start + length)..]);
    }

    private static string Repeated(string part, int times)
    {
        string value = part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return part + string.Concat(Enumerable.Repeat("," + value, times));
    }

    private static IEnumerable<string> Shrink(string text)
        => text.Length > 100
            ? [text[..(text.Length / 2)], text[(text.Length / 2)..], text[..^1]]
            : Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1));
}
