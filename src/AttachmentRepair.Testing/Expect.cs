using System.Globalization;
using System.Numerics;

namespace AttachmentRepair.Testing;

// What checks are written with. No content and no key comes into a text, only counts, versions and places.
internal static class Expect
{
    public static void That(bool holds, string expected, string found)
    {
        if (!holds)
        {
            throw new UnmetExpectationException(expected, found);
        }
    }

    public static void Same<T>(T expected, T found, string what)
        where T : notnull
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw new UnmetExpectationException($"{what} {Text(expected)}", Text(found));
        }
    }

    public static void SameBytes(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> found, string what)
    {
        Same(expected.Length, found.Length, $"{what} to have a length of");
        var shared = expected.Span.CommonPrefixLength(found.Span);
        That(shared == expected.Length, $"{what} byte for byte", FormattableString.Invariant($"another byte at {shared}"));
    }

    public static void Versions(IEnumerable<long> expected, IEnumerable<long> found, string what)
    {
        var (wanted, got) = (expected.ToList(), found.ToList());
        That(wanted.SequenceEqual(got), $"{what} to be the versions {Range(wanted)}", Range(got));
    }

    // Also for a call that throws before it returns its task.
    public static async Task RefusedAsync<TException>(Func<Task> call, string what)
        where TException : Exception
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (TException)
        {
            return;
        }

        throw new UnmetExpectationException($"{what} to throw {typeof(TException).Name}", "no exception");
    }

    private static string Text<T>(T value)
        where T : notnull => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "";

    private static string Range<T>(List<T> numbers)
        where T : INumber<T> => numbers.Count switch
        {
            0 => "none",
            <= 8 => string.Join(' ', numbers.Select(Text)),
            _ => FormattableString.Invariant($"{numbers[0]} to {numbers[^1]}, {numbers.Count} of them, {numbers.Distinct().Count()} different"),
        };
}
