using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Text;

public class CadenceTextTests
{
    private const string Daily = "2026-01-05T20:00 UTC FREQ=DAILY ";

    [Theory]
    [InlineData("2026-01-05T20:00 Europe/Berlin FREQ=DAILY opens=PT12H closes=PT24H grace=PT0S clock=Wall pauses=Defer people=Europe/Berlin|22:00-07:00|13:00-14:00:30@SASU;UTC daily=2 apart=PT1H1M1S remind=PT24H,PT1H,PT0S")]
    [InlineData("since-last Europe/Berlin ideal=PT72H maximum=PT96H opens=PT72H closes=PT24H grace=PT24H")]
    [InlineData("per-period 2026-01-05 Europe/Berlin count=3 period=P1W opens=PT0S closes=PT0S grace=PT0S")]
    [InlineData("relative 2026-01-05T20:00:07 Europe/Berlin offsets=P1D,P-1M,PT-90M,P1Y2M3W4DT5H6M7S opens=PT12H closes=PT24H grace=PT0S")]
    [InlineData("backoff 2026-01-05T20:00 Europe/Berlin gaps=P1M,P3M,P6M,P1Y opens=PT12H closes=PT24H grace=PT0S")]
    [InlineData("tapered 2026-01-05T20:00 Europe/Berlin phases=FREQ=DAILY~P30D|FREQ=DAILY;INTERVAL=2~2026-06-01|FREQ=WEEKLY;BYDAY=MO,WE,FR~12x|FREQ=WEEKLY opens=PT12H closes=PT24H grace=PT0S")]
    [InlineData("tapered 2026-01-05T20:00 Europe/Berlin phases=FREQ=DAILY~P30D opens=PT12H closes=PT24H grace=PT0S")]
    public void A_cadence_of_any_kind_has_one_text(string text) => Assert.Equal(text, Cadence.Parse(text).ToString());

    // Each breaks one thing of a text that is read.
    public static TheoryData<string> Refused => new(
        "since-last", "since-last UTC", "since-last UTC ideal=PT72H", "since-last UTC ideal=PT0S maximum=PT1H", "since-last UTC ideal=PT2H maximum=PT1H", "since-last Mars ideal=PT1H maximum=PT1H",
        "since-last UTC ideal=PT72H maximum=PT8785H", "since-last UTC ideal=P3D maximum=PT96H", "since-last UTC ideal=PT72H maximum=PT96H count=1", "Since-last UTC ideal=PT72H maximum=PT96H",
        "per-period 2026-01-05 UTC count=0 period=P1W", "per-period 2026-01-05 UTC count=10001 period=P1W", "per-period 2026-01-05 UTC count=3 period=P1W,P1W", "per-period 2026-01-05 UTC count=3 period=",
        "per-period 2026-01-05 UTC count=3 period=P0D", "per-period 2026-01-05 UTC count=3 period=PT24H", "per-period 2026-01-05 UTC count=3 period=P101Y", "per-period 2026-02-29 UTC count=3 period=P1W",
        "per-period -0001-01-05 UTC count=3 period=P1W", "per-period 2026-01-05T00:00 UTC count=3 period=P1W", "per-period 2026-01-05 UTC count=-3 period=P1W",
        "relative 2026-01-05T20:00 UTC", "relative 2026-01-05T20:00 UTC offsets=", "relative 2026-01-05T20:00 UTC offsets=P1D,", "relative 2026-01-05T20:00 UTC offsets=PT0.5S",
        "relative 2026-01-05T20:00 UTC offsets=P901Y", "relative 2026-01-05T20:00 UTC offsets=PT-9223372036854775808H", "relative 2026-01-05T20:00 UTC offsets=P-2147483648D",
        "relative 9001-01-05T20:00 UTC offsets=P1D", "relative 0001-01-01T00:00 UTC offsets=P-1D", "relative 2026-01-05 UTC offsets=P1D",
        "backoff 2026-01-05T20:00 UTC gaps=P-1D", "backoff 2026-01-05T20:00 UTC gaps=P1D,P0D", "backoff 2026-01-05T20:00 UTC gaps=P1Y-6M", "backoff 2026-01-05T20:00 UTC gap=P1D",
        "tapered 2026-01-05T20:00 UTC phases=", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY|FREQ=WEEKLY", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~0x",
        "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~-1x", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~x", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~P0D", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~PT1H",
        "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~2026-02-30", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~P1D~P1D", "tapered 2026-01-05T20:00 UTC phases=FREQ=HOURLY", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY;COUNT=3",
        "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY||FREQ=WEEKLY", "tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~P1D include=2026-01-05T20:00",
        Daily + "grace=PT25H", Daily + "closes=PT8785H", Daily + "opens=PT-1H", Daily + "opens=P1D", Daily + "opens=", Daily + "opens=pt1h", Daily + "opens=PT01H", Daily + "opens=PT1H0M", Daily + "opens=PT",
        Daily + "opens=PT1S1H", Daily + "opens=PT1H1H", Daily + "opens=PT60S", Daily + "opens=PT3600S", Daily + "opens=PT1.5H", Daily + "opens=PT99999999999999999999H", Daily + "opens=PT2147483647H",
        Daily + "clock=wall", Daily + "clock=1", Daily + "clock=Elapsed,Wall", Daily + "pauses=", Daily + "pauses=Drop,Defer", Daily + "daily=0", Daily + "daily=", Daily + "daily=2147483648", Daily + "daily=1.0",
        Daily + "apart=PT8785H", Daily + "remind=", Daily + "remind=PT1H,", Daily + "remind=PT8785H", Daily + "remind=" + string.Join(',', Enumerable.Range(1, 21).Select(h => $"PT{h}H")),
        Daily + "people=", Daily + "people=Mars", Daily + "people=UTC;", Daily + "people=UTC|", Daily + "people=UTC|22:00", Daily + "people=UTC|22:00-07:00-08:00", Daily + "people=UTC|22:00-24:00",
        Daily + "people=UTC|22:00:00-07:00", Daily + "people=UTC|2:00-07:00", Daily + "people=UTC|22:00-07:00@", Daily + "people=UTC|22:00-07:00@M", Daily + "people=UTC|22:00-07:00@MOXX", Daily + "people=UTC|22:00-07:00@TUMO",
        Daily + "people=UTC|22:00-07:00@MOMO", Daily + "people=UTC|22:00-07:00@MOTUWETHFRSASU", Daily + "people=UTC|22:00-07:00|22:00-07:00", Daily + "people=UTC+01:00", Daily + "people=" + string.Join(';', Enumerable.Repeat("UTC", 101)),
        Daily + "opens=PT1H  closes=PT1H", Daily + "=PT1H", Daily + "opens", " " + Daily + "opens=PT1H", Daily + "opens=PT1H\n", Daily + "period=P1W", Daily + "phases=FREQ=DAILY");

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_quite_a_cadence_is_refused(string text)
    {
        Assert.False(Cadence.TryParse(text, null, out _));
        Assert.False(Cadence.TryParse(text.AsSpan(), null, out _));
        Assert.StartsWith("Not a cadence: ", Assert.Throws<FormatException>(() => Cadence.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_of_more_than_65536_characters_is_refused_unread()
    {
        string times = string.Join(',', Enumerable.Range(0, 4000).Select(i => new OccurrenceKey(new LocalDateTime(2026, 1, 6, 0, 0).PlusMinutes(i)).ToString()));
        string longest = Daily + "include=" + times;
        longest = longest[..65536][..longest[..65536].LastIndexOf(',')];

        Assert.True(Cadence.TryParse(longest, null, out _));
        Assert.False(Cadence.TryParse(Daily + "include=" + times, null, out _));
        Assert.False(Cadence.TryParse((Daily + "include=" + times).AsSpan(), null, out _));
        Assert.Contains("65,536", Assert.Throws<FormatException>(() => Cadence.Parse(Daily + new string('x', 70_000))).Message, StringComparison.Ordinal);
        Assert.False(Cadence.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => Cadence.Parse(null!));
    }

    [Theory]
    [InlineData(1, "PT1S")]
    [InlineData(59, "PT59S")]
    [InlineData(60, "PT1M")]
    [InlineData(3600, "PT1H")]
    [InlineData(3661, "PT1H1M1S")]
    [InlineData(7201, "PT2H1S")]
    [InlineData(86400, "PT24H")]
    [InlineData(366 * 86400, "PT8784H")]
    public void A_duration_has_one_text(int seconds, string text)
    {
        string written = Cadence.Parse(Daily + "apart=" + text).ToString();

        Assert.EndsWith(" apart=" + text, written, StringComparison.Ordinal);
        Assert.Equal(Duration.FromSeconds(seconds), Cadence.Parse(written).MinimumGap);
        Assert.Equal(written, Cadence.Parse(Daily.TrimEnd()).WithMinimumGap(Duration.FromSeconds(seconds)).ToString());
    }
}
