using System.Globalization;

namespace AttachmentRepair.Tests.Trust.Ratings;

/// <summary>One person of the public ratings: a rating before the first step and one after each, and whether the step was kept.</summary>
internal sealed record RatedPerson(double[] Ratings, bool[] Kept)
{
    /// <summary>How many steps there are; step 0 is before the first.</summary>
    public int Steps => Ratings.Length - 1;

    /// <summary>The people of a file of `trust-ratings`; `robot_dec == state` is a keep.</summary>
    public static List<RatedPerson> Load(string path) => File.ReadLines(path).Skip(1).Select(line => line.Split(','))
        .GroupBy(cells => cells[0], StringComparer.Ordinal)
        .Select(rows => rows.OrderBy(cells => int.Parse(cells[2], CultureInfo.InvariantCulture)).ToList())
        .Select(rows => new RatedPerson(
            rows.Select(cells => double.Parse(cells[3], CultureInfo.InvariantCulture)).ToArray(),
            rows.Select(cells => string.Equals(cells[4], cells[6], StringComparison.Ordinal)).ToArray()))
        .ToList();
}
