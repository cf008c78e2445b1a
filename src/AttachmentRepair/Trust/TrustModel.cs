using NodaTime;

namespace AttachmentRepair.Trust;

/// <summary>
/// The trust model: a pure function of a set of evidence and an instant, in closed form (TRUST.md section 3). It reads no clock and keeps nothing between calls.
/// Sums run in the order (At, Id), so any arrival order gives the same bits. Immutable and thread-safe; O(n) in evidence that comes
/// in that order, O(n log n) in any other.
/// </summary>
public sealed class TrustModel
{
    /// <summary>The version of the equations. Numbers of different versions are not compared.</summary>
    public const string Version = "trust/1";

    private const double Level = .9;

    private readonly string hash;
    private ZoneIntervals? intervals;

    /// <summary>A model with these parameters.</summary>
    /// <param name="parameters">The parameters, within their bounds.</param>
    /// <param name="dayZone">The truster's day zone: keeps of one of its local days share a cap, and decay from the start of that day.</param>
    /// <exception cref="ArgumentException">A parameter breaks a bound; the message lists every violation.</exception>
    public TrustModel(TrustParameters parameters, DateTimeZone dayZone)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(dayZone);
        var violations = parameters.Validate();
        if (violations.Count > 0)
        {
            throw new ArgumentException("The parameters break their bounds. " + string.Join(" ", violations), nameof(parameters));
        }

        Parameters = parameters;
        DayZone = dayZone;
        hash = parameters.Hash;
    }

    /// <summary>The parameters.</summary>
    public TrustParameters Parameters { get; }

    /// <summary>The truster's day zone.</summary>
    public DateTimeZone DayZone { get; }

    /// <summary>Trust progress at an instant. With no evidence every score is the prior.</summary>
    /// <param name="evidence">One truster's evidence on one trustee, in any order, enumerated once. The same id with the same content counts once.</param>
    /// <param name="at">The instant; evidence after it does not count.</param>
    /// <exception cref="ArgumentException">An id occurs with two contents, or a repair has a target that is no breach; the message names it.</exception>
    public TrustProgress Evaluate(IEnumerable<TrustEvidence> evidence, Instant at)
    {
        using var set = EvidenceSet.Read(evidence, at, Parameters);
        return Progress(TrustSum.Of(set, at, Parameters, DayZone), at);
    }

    /// <summary>Trust progress at an instant, and what each of its scores is made of.</summary>
    /// <inheritdoc cref="Evaluate" path="/param"/>
    /// <inheritdoc cref="Evaluate" path="/exception"/>
    public TrustExplanation Explain(IEnumerable<TrustEvidence> evidence, Instant at)
    {
        using var set = EvidenceSet.Read(evidence, at, Parameters);
        var (masses, shares, ratings) = TrustSum.Shared(set, at, Parameters, DayZone);
        return TrustAttribution.Of(Progress(masses, at), masses, shares, ratings, Parameters);
    }

    // The intervals of the day zone, kept for all ledgers of this model.
    internal ZoneIntervals KeptIntervals => intervals ?? Interlocked.CompareExchange(ref intervals, ZoneIntervals.Kept(DayZone), null) ?? intervals;

    internal TrustProgress Progress(TrustMasses masses, Instant at)
    {
        var domains = TrustDomains.All.Select(domain => Domain(domain, masses)).ToValueList();
        var linear = domains.Sum(domain => Parameters.Weights[domain.Domain] * domain.Score);
        var lowest = domains.MinBy(domain => domain.Score)!;
        var capped = linear > lowest.Score + Parameters.CapAllowance;
        var index = capped ? lowest.Score + Parameters.CapAllowance : linear;
        var ratings = masses.RatingsFor + masses.RatingsAgainst;
        var felt = ((Parameters.IndexMass * index) + masses.RatingsFor) / (Parameters.IndexMass + ratings);
        var concentration = Parameters.PriorMass + TrustDomains.All.Sum(masses.Total) + ratings;
        var closed = masses.Counted + masses.NotCounted;
        return new()
        {
            BehaviourIndex = index,
            FeltTrust = felt,
            Range = Range(felt, concentration / Parameters.Dispersion),
            Domains = domains,
            CappedBy = capped ? lowest.Domain : null,
            Coverage = closed == 0 ? null : (double)masses.Counted / closed,
            RatingsFor = masses.RatingsFor,
            RatingsAgainst = masses.RatingsAgainst,
            Concentration = concentration,
            At = at,
            ModelVersion = Version,
            ParameterHash = hash,
        };
    }

    private DomainProgress Domain(TrustDomain domain, TrustMasses masses) => new(
        domain,
        ((Parameters.PriorMass * Parameters.Prior) + masses.Positive(domain)) / (Parameters.PriorMass + masses.Total(domain)),
        masses.Positive(domain),
        masses.Negative(domain),
        masses.Scar(domain));

    private static TrustRange Range(double felt, double mass)
    {
        var lower = IncompleteBeta.Quantile((1 - Level) / 2, felt * mass, (1 - felt) * mass);
        var upper = IncompleteBeta.Quantile((1 + Level) / 2, felt * mass, (1 - felt) * mass);
        return new(Math.Min(lower, felt), Math.Max(upper, felt), Level);
    }
}
