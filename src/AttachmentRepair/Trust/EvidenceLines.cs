using System.Globalization;
using System.Text.Json;
using AttachmentRepair.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Trust;

/// <summary>
/// Evidence as JSON Lines, for logs, research and exchange: one object a line, <c>v</c> its version, <c>kind</c> its case. Reading gives back what was written, bit for bit.
/// Instants and delays are ISO 8601, such as <c>2026-01-31T18:00:00Z</c> and <c>P1DT2H</c>, to the nanosecond; ids are <c>room/version/ordinal</c>. Culture-free and thread-safe.
/// </summary>
public static class EvidenceLines
{
    /// <summary>The version of the lines that are written.</summary>
    public const int Version = 1;

    /// <summary>One piece of evidence as one line, without its end.</summary>
    /// <param name="evidence">The evidence.</param>
    public static string Write(TrustEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return JsonLine.Write(line =>
        {
            line.WriteNumber("v", Version);
            line.WriteString("kind", evidence.ToString());
            line.WriteString("id", evidence.Id.ToString());
            line.WriteString("at", InstantPattern.ExtendedIso.Format(evidence.At));
            Members(line, evidence);
        });
    }

    /// <summary>Writes evidence, a line each, with line feeds.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="evidence">The evidence.</param>
    public static void Write(TextWriter to, IEnumerable<TrustEvidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(evidence);
        foreach (var item in evidence)
        {
            to.Write(Write(item));
            to.Write('\n');
        }
    }

    /// <summary>Reads one line.</summary>
    /// <param name="line">One JSON object.</param>
    /// <exception cref="FormatException">It is no evidence; the message says what is wrong.</exception>
    public static TrustEvidence Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        using var members = JsonLine.Parse(line);
        if (members.Count("v") != Version)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"v: expected {Version}."));
        }

        try
        {
            var evidence = Evidence(members, Id(members, "id"), At(members));
            members.End();
            return evidence;
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            var expected = wrong.Message.Split(" (Parameter", 2)[0];
            throw new FormatException($"{JsonNamingPolicy.CamelCase.ConvertName(wrong.ParamName ?? "")}: {expected}", wrong);
        }
    }

    /// <summary>Reads all lines. A bad one stops nothing: it is among the problems, with its number and text. Blank lines are skipped.</summary>
    /// <param name="from">The lines.</param>
    public static EvidenceReading Read(TextReader from) => Read(from, firstLine: 1);

    internal static EvidenceReading Read(TextReader from, int firstLine)
    {
        ArgumentNullException.ThrowIfNull(from);
        var evidence = new List<TrustEvidence>();
        var problems = new List<EvidenceProblem>();
        for (var number = firstLine; from.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                evidence.Add(Parse(line));
            }
            catch (FormatException wrong)
            {
                problems.Add(new(number, wrong.Message, line));
            }
        }

        return new(evidence.ToValueList(), problems.ToValueList());
    }

    private static void Members(Utf8JsonWriter line, TrustEvidence evidence)
    {
        switch (evidence)
        {
            case TrustEvidence.Kept x:
                Stake(line, x.Domain, x.Stake);
                break;
            case TrustEvidence.Missed x:
                Stake(line, x.Domain, x.Stake);
                break;
            case TrustEvidence.Friction x:
                Stake(line, x.Domain, x.Stake);
                break;
            case TrustEvidence.Crossing x:
                line.WriteNumber("severity", x.Severity);
                break;
            case TrustEvidence.Setback x:
                line.WriteNumber("severity", x.Severity);
                line.WriteString("mode", x.Mode.ToString());
                line.WriteString("delay", PeriodPattern.NormalizingIso.Format(new PeriodBuilder { Days = x.Delay.Days, Nanoseconds = x.Delay.NanosecondOfDay }.Build()));
                break;
            case TrustEvidence.Repair x:
                line.WriteString("target", x.Target.ToString());
                line.WriteNumber("reception", x.Reception);
                break;
            case TrustEvidence.Rating x:
                line.WriteNumber("value", x.Value);
                break;
            case TrustEvidence.NotCounted x:
                line.WriteString("domain", x.Domain.ToString());
                line.WriteString("state", x.State.ToString());
                break;
        }
    }

    private static void Stake(Utf8JsonWriter line, TrustDomain domain, double stake)
    {
        line.WriteString("domain", domain.ToString());
        line.WriteNumber("stake", stake);
    }

    private static TrustEvidence Evidence(JsonLine line, EvidenceId id, Instant at) => line.Text("kind") switch
    {
        nameof(TrustEvidence.Kept) => new TrustEvidence.Kept(id, at, Domain(line), line.Number("stake")),
        nameof(TrustEvidence.Missed) => new TrustEvidence.Missed(id, at, Domain(line), line.Number("stake")),
        nameof(TrustEvidence.Friction) => new TrustEvidence.Friction(id, at, Domain(line), line.Number("stake")),
        nameof(TrustEvidence.Crossing) => new TrustEvidence.Crossing(id, at, line.Number("severity")),
        nameof(TrustEvidence.Setback) => new TrustEvidence.Setback(
            id, at, line.Number("severity"), Case<DisclosureMode>(line, "mode"), Delay(line)),
        nameof(TrustEvidence.Repair) => new TrustEvidence.Repair(id, at, Id(line, "target"), line.Number("reception")),
        nameof(TrustEvidence.Rating) => new TrustEvidence.Rating(id, at, line.Number("value")),
        nameof(TrustEvidence.NotCounted) => new TrustEvidence.NotCounted(id, at, Domain(line), Case<OccurrenceState>(line, "state")),
        _ => throw new FormatException("kind: expected a kind of evidence."),
    };

    private static TrustDomain Domain(JsonLine line) => Case<TrustDomain>(line, "domain");

    // By name and exact; Enum.Parse would take numbers and blanks.
    private static TEnum Case<TEnum>(JsonLine line, string name)
        where TEnum : struct, Enum
    {
        var text = line.Text(name);
        var index = Array.IndexOf(Enum.GetNames<TEnum>(), text);
        return index >= 0 ? Enum.GetValues<TEnum>()[index] : throw new FormatException($"{name}: expected one of {string.Join(", ", Enum.GetNames<TEnum>())}.");
    }

    private static EvidenceId Id(JsonLine line, string name) =>
        EvidenceId.TryParse(line.Text(name), null, out var id) ? id : throw new FormatException($"{name}: expected room/version/ordinal.");

    private static Instant At(JsonLine line) => InstantPattern.ExtendedIso.Parse(line.Text("at")).TryGetValue(default, out var at)
        ? at
        : throw new FormatException("at: expected an instant such as 2026-01-31T18:00:00Z.");

    private static Duration Delay(JsonLine line)
    {
        try
        {
            return PeriodPattern.NormalizingIso.Parse(line.Text("delay")).Value.ToDuration();
        }
        catch (Exception wrong) when (wrong is UnparsableValueException or InvalidOperationException or OverflowException)
        {
            throw new FormatException("delay: expected a duration such as P1DT2H.", wrong);
        }
    }
}
