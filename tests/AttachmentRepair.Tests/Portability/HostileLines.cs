using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Portability;

/// <summary>A text that somebody has tampered with: pieces cut out, doubled, swapped or replaced, one to five times. Shrinks to fewer changes.</summary>
internal sealed record HostileLines(string Text, ValueList<(int At, int Kind, int Value)> Changes)
{
    private static readonly string[] Pieces =
        ["\"", "{", "}", "[]", ",", ":", "null", "-1", "1e999", "9999999999999999999", "\\u0000", "\\ud800", "\n", "", "true", "\"version\":", "\"append\":{}", "𝄞", "\0"];

    public static Arbitrary<HostileLines> Of(params string[] texts) => Arb.From(
        from text in Gen.Elements(texts)
        from changes in Gen.NonEmptyListOf(
            from at in Gen.Choose(0, text.Length - 1)
            from kind in Gen.Choose(0, 4)
            from value in Gen.Choose(0, 1000)
            select (at, kind, value))
        select new HostileLines(text, changes.Take(5).ToValueList()),
        hostile => hostile.Changes.Count <= 1 ? [] : hostile.Changes.Select((_, i) => hostile with { Changes = hostile.Changes.Where((_, j) => j != i).ToValueList() }));

    public override string ToString()
    {
        var text = Text;
        foreach (var (at, kind, value) in Changes)
        {
            var from = Math.Min(at, text.Length);
            var to = Math.Min(from + (value % 40), text.Length);
            text = kind switch
            {
                0 => text[..from] + text[to..],
                1 => text[..to] + text[from..],
                2 => text[..from] + Pieces[value % Pieces.Length] + text[to..],
                3 => text[..from] + Pieces[value % Pieces.Length] + text[from..],
                _ => text[..from],
            };
        }

        return text;
    }
}
