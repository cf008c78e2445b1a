using AttachmentRepair.Scheduling.Tests.Oracle;
using FsCheck.Fluent;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>The engine against a naive walk of the whole of RFC 5545: 3,000 random series quick, 150,000 thorough.</summary>
public class OracleLaws
{
    private const int Limit = 30;

    [Fact]
    public void Every_series_is_what_a_naive_walk_finds() => Laws.Check(Prop.ForAll(OracleCases.All, series =>
    {
        var expected = OracleOccurrences.Of(series, Limit, OracleCases.Budget);
        var actual = series.ToRecurrence().GetOccurrences().Select(OracleOccurrence.From);
        string? difference = expected.Difference(actual);
        return (difference is null).Label(difference ?? string.Empty);
    }), 3000);
}
