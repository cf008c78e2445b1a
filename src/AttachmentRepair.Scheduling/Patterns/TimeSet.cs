namespace AttachmentRepair.Scheduling;

/// <summary>The times of a day, in seconds: every tail after every head, both ascending, tails shorter than what lies between two heads.</summary>
/// <remarks>Kept as a product, since a day may have 86,400 times.</remarks>
internal sealed class TimeSet(int[] heads, int[] tails)
{
    /// <summary>Up to so many times are kept as one list.</summary>
    private const int Flat = 1440;

    private static readonly int[] Midnight = [0];

    public int Count { get; } = heads.Length * tails.Length;

    /// <summary>The heads of the lists that make up a day; one head, 0, for a set kept as one list.</summary>
    public int[] Heads { get; } = heads;

    public int[] Tails { get; } = tails;

    public static TimeSet Only(int second) => new(Midnight, [second]);

    public static TimeSet Of(int[] heads, int[] tails)
        => heads.Length * (long)tails.Length is > 0 and <= Flat ? new TimeSet(Midnight, Product(heads, tails)) : new TimeSet(heads, tails);

    public static int[] Product(int[] heads, int[] tails)
    {
        int[] times = new int[heads.Length * tails.Length];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = heads[i / tails.Length] + tails[i % tails.Length];
        }

        return times;
    }

    /// <summary>How many numbers of an ascending list lie below a limit.</summary>
    public static int CountBelow(int[] numbers, long limit)
    {
        int low = 0;
        int high = numbers.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (numbers[middle] < limit)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>How many times come before a second of the day.</summary>
    public int CountBefore(int second)
    {
        int head = CountBelow(Heads, second) - 1;
        return head < 0 ? 0 : (head * Tails.Length) + CountBelow(Tails, second - Heads[head]);
    }

    public int At(int index) => Heads[index / Tails.Length] + Tails[index % Tails.Length];
}
