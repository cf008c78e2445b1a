using System.Text.Json;

namespace AttachmentRepair.Storage.Json;

// The texts of one append, apart from its JSON, which holds their numbers, counted anew in each event. Open on one thread while that JSON is written or read:
// options of their own for each append would cost many times as much.
internal sealed class TextTable : IDisposable
{
    [ThreadStatic]
    private static TextTable? open;

    private readonly List<PrivateText> texts = [];
    private readonly bool isWithdrawn;
    private int first;

    private TextTable(bool isWithdrawn) => this.isWithdrawn = isWithdrawn;

    public static TextTable? Open => open;

    public IReadOnlyList<PrivateText> Texts => texts;

    /// <summary>A table to be filled or read from.</summary>
    public static TextTable Of(IEnumerable<PrivateText> texts)
    {
        var table = new TextTable(isWithdrawn: false);
        table.texts.AddRange(texts);
        return open = table;
    }

    /// <summary>A table of texts that can be read no more: each is withdrawn, however many they are.</summary>
    public static TextTable OfWithdrawn() => open = new(isWithdrawn: true);

    public int Add(PrivateText text)
    {
        texts.Add(text);
        return texts.Count - 1 - first;
    }

    public PrivateText Next(int number) => isWithdrawn ? PrivateText.Withdrawn
        : number >= 0 && number < texts.Count - first ? texts[first + number]
        : throw new JsonException();

    /// <summary>Ends an event that was written, and tells how many texts it has.</summary>
    public int EndWritten()
    {
        var count = texts.Count - first;
        first = texts.Count;
        return count;
    }

    /// <summary>Ends an event that was read and has so many texts, and gives them.</summary>
    public ValueList<PrivateText> EndRead(int count)
    {
        if (count < 0 || (!isWithdrawn && count > texts.Count - first))
        {
            throw new JsonException();
        }

        var mine = isWithdrawn ? Enumerable.Repeat(PrivateText.Withdrawn, count) : texts.Skip(first).Take(count);
        first += count;
        return mine.ToValueList();
    }

    public void Dispose() => open = null;
}
