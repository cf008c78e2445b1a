using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Text;

public class CadenceTextLaws
{
    private static readonly string[] Fragments =
    [
        " ", "=", ",", ";", "|", "~", "-", "/", "@", ":", "0", "9", "99999999999", "P", "PT", "P1D", "PT1S", "P-1D", "PT-9223372036854775808H", "P2147483647Y", "P0D", "12x",
        "2026-02-29", "9999-12-31T23:59:59", "0000-01-01", "FREQ=DAILY", "COUNT=2", "UTC", "Europe/Berlin", "UTC+01", "UTC+19", "Mars", "since-last ", "per-period ",
        "relative ", "backoff ", "tapered ", " opens=", " closes=PT0S", " grace=PT1H", " clock=Wall", " pauses=Defer", " people=UTC|22:00-07:00", " daily=0", " daily=1",
        " apart=PT1S", " remind=PT1H,PT1H", " gap=Skip", " gap=0", " include=2026-01-01T00:00", " phases=", " offsets=P1D", " gaps=P1D", "@MOXX", "24:00", "\0", "\u0130",
        "\ud800", "\u0663", "\u00a0", "\n",
    ];

    private static readonly Arbitrary<string> Hostile = Arb.From(
        from cadence in EveryKind.Cadences.Generator
        from edits in Gen.ListOf(
            from at in Gen.Choose(0, 400)
            from how in Gen.Choose(0, 4)
            from with in Gen.Elements(Fragments)
            select (at, how, with), 3)
        from count in Gen.Choose(1, 3)
        select edits.Take(count).Aggregate(cadence.ToString(), (text, edit) => Mutated(text, edit.at % (text.Length + 1), edit.how, edit.with)),
        text => Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)));

    [Fact]
    public void A_cadence_of_any_kind_reads_back_from_its_text() => Laws.Check(Prop.ForAll(EveryKind.Cadences, cadence =>
    {
        string text = cadence.ToString();
        var read = Cadence.Parse(text);
        Span<char> buffer = new char[text.Length];
        return read.Equals(cadence) && read.GetHashCode() == cadence.GetHashCode() && string.Equals(read.ToString(), text, StringComparison.Ordinal)
            && cadence.TryFormat(buffer, out int written, default, null) && written == text.Length && buffer.SequenceEqual(text)
            && !cadence.TryFormat(buffer[1..], out written, default, null) && written == 0
            && Cadence.TryParse(text.AsSpan(), null, out var spanned) && spanned.Equals(cadence);
    }), 500);

    [Fact]
    public void Equal_cadences_have_equal_texts_and_different_ones_different() => Laws.Check(Prop.ForAll(
        Arb.From(Gen.Two(Gen.OneOf(EveryKind.Cadences.Generator, Gen.Elements(Near))), _ => []),
        pair => pair.Item1.Equals(pair.Item2) == string.Equals(pair.Item1.ToString(), pair.Item2.ToString(), StringComparison.Ordinal)
            && (!pair.Item1.Equals(pair.Item2) || pair.Item1.GetHashCode() == pair.Item2.GetHashCode())), 1000);

    [Fact]
    public void The_parts_may_come_in_any_order() => Laws.Check(Prop.ForAll(EveryKind.Cadences, cadence =>
    {
        string[] words = cadence.ToString().Split(' ');
        int head = words[0] == "since-last" ? 2 : 3;
        return Cadence.Parse(string.Join(' ', [.. words.Take(head), .. words.Skip(head).Reverse()])).Equals(cadence);
    }));

    [Fact]
    public void A_hostile_text_is_a_cadence_with_a_text_of_its_own_or_a_format_exception()
    {
        int read = 0;
        Laws.Check(Prop.ForAll(Hostile, text =>
        {
            bool parsed = Cadence.TryParse(text, null, out var cadence);
            read += parsed ? 1 : 0;
            return parsed
                ? Cadence.Parse(cadence!.ToString()).Equals(cadence) && Cadence.Parse(text).Equals(cadence)
                : Record.Exception(() => Cadence.Parse(text)) is FormatException && !Cadence.TryParse(text.AsSpan(), null, out _);
        }), 5000);
        Assert.NotEqual(0, read);
    }

    // Cadences that differ in one part, and the same one made in another way.
    private static Cadence[] Near { get; } =
    [
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY"),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY clock=Elapsed pauses=Drop gap=ShiftForward"),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY").WithWindow(CadenceWindow.Default).WithReminders(),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY clock=Wall"),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY people=UTC|22:00-07:00"),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY").WithParticipants(Availability.In(DateTimeZone.Utc).WithQuiet(QuietHours.Between(new(22, 0), new(7, 0)), QuietHours.Between(new(22, 0), new(7, 0)))),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY people=UTC|22:00-07:00@MO"),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY people=UTC;UTC"),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY remind=PT1H,PT2H"),
        Cadence.Parse("2026-01-05T20:00 UTC FREQ=DAILY").WithReminders(Duration.FromHours(2), Duration.FromHours(1), Duration.FromMinutes(60)),
        Cadence.Parse("backoff 2026-01-05T20:00 UTC gaps=P7D"),
        Cadence.Parse("backoff 2026-01-05T20:00 UTC gaps=P1W"),
        Cadence.Parse("backoff 2026-01-05T20:00 UTC gaps=P0Y7D"),
        Cadence.Parse("relative 2026-01-05T20:00 UTC offsets=PT24H"),
        Cadence.Parse("relative 2026-01-05T20:00 UTC offsets=P1D"),
        Cadence.Parse("per-period 2026-01-05 UTC count=03 period=P1W"),
        Cadence.Parse("per-period 2026-01-05 UTC count=3 period=P1W"),
        Cadence.Parse("tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY~P7D|FREQ=WEEKLY"),
        Cadence.Parse("tapered 2026-01-05T20:00 UTC phases=FREQ=DAILY;INTERVAL=1~P7D|FREQ=WEEKLY;WKST=MO"),
    ];

    private static string Mutated(string text, int at, int how, string with) => how switch
    {
        0 => text.Insert(at, with),
        1 => text[..at],
        2 => at < text.Length ? text.Remove(at, 1) : text + with,
        3 => at < text.Length ? text.Remove(at, 1).Insert(at, with) : with,
        _ => text[at..] + text[..at],
    };
}
