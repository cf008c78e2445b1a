namespace AttachmentRepair.Trust;

/// <summary>
/// The numbers of the model "trust/1", each with its unit, its bounds and its source: <em>policy</em>, or data (fitted on the public trust ratings of TRUST.md section 6).
/// No public data exist on couples after betrayal, so what concerns disclosure, repair and scars is policy. Mass is in units of one full keep.
/// Immutable and thread-safe; equality is by value. A set may be made that breaks its bounds; <see cref="Validate"/> names them and <see cref="TrustModel"/> refuses it.
/// </summary>
public sealed record TrustParameters
{
    /// <summary>Severity from which a crossing leaves a scar (policy).</summary>
    public const double CrossingScarFrom = .8;

    /// <summary>Share of such a crossing that is a scar (policy).</summary>
    public const double CrossingScarShare = .3;

    /// <summary>The defaults of TRUST.md section 3. They keep every law of section 4.</summary>
    public static TrustParameters Default { get; } = new();

    /// <summary>n0, the mass of the prior: mass, 1 to 1000. 12; policy: evidence moves a score slowly at first.</summary>
    public double PriorMass { get; init; } = 12;

    /// <summary>y0, where every score starts: score, .02 to .98. .4; policy.</summary>
    public double Prior { get; init; } = .4;

    /// <summary>Hp, the half-life of keeps: days, .04 to 3650. 30; data.</summary>
    public double KeepHalfLifeDays { get; init; } = 30;

    /// <summary>Hn, the half-life of breaches: days, .04 to 3650. 30; data.</summary>
    public double BreachHalfLifeDays { get; init; } = 30;

    /// <summary>Hs, the half-life of scars: days, 1 or more; <see cref="double.PositiveInfinity"/> means they never fade. Never; policy.</summary>
    public double ScarHalfLifeDays { get; init; } = double.PositiveInfinity;

    /// <summary>Hr, the half-life of ratings: days, .04 to 3650. 21; data.</summary>
    public double RatingHalfLifeDays { get; init; } = 21;

    /// <summary>Hf, the half-life of friction: days, .04 to 3650. 1; data.</summary>
    public double FrictionHalfLifeDays { get; init; } = 1;

    /// <summary>C, the most that one local day of keeps can add to a domain: mass, .1 to 10. 1; policy: no single gesture fixes it.</summary>
    public double DailyCap { get; init; } = 1;

    /// <summary>kappa, mass of a miss per stake: factor, 1 to 10. 1.25; policy near the data, which prefer 1.</summary>
    public double MissFactor { get; init; } = 1.25;

    /// <summary>B, the mass of a setback or crossing of severity 1: mass, .1 to 100. 4; policy.</summary>
    public double SetbackMass { get; init; } = 4;

    /// <summary>v, the share of a setback's mass that telling at once saves: share, 0 to .9, so that something always stays. .5; policy.</summary>
    public double VoluntaryDiscount { get; init; } = .5;

    /// <summary>h, the half-life of that saving with the delay of telling: days, .04 to 3650. 2; policy.</summary>
    public double DisclosureHalfLifeDays { get; init; } = 2;

    /// <summary>q, the keep in Transparency for a setback of severity 1 told at once: mass, 0 to 1. 0; policy: nobody confesses for credit.</summary>
    public double DisclosureCredit { get; init; }

    /// <summary>cD, the mass in Transparency of a discovered setback of severity 1: mass, 0 to 100. 4; policy.</summary>
    public double DiscoveredMass { get; init; } = 4;

    /// <summary>cL, the mass in Transparency of a denied setback of severity 1: mass, 0 to 100. 6; policy.</summary>
    public double DeniedMass { get; init; } = 6;

    /// <summary>sD, the share of <see cref="DiscoveredMass"/> that is a scar: share, 0 to 1. .5; policy.</summary>
    public double DiscoveredScarShare { get; init; } = .5;

    /// <summary>sL, the share of <see cref="DeniedMass"/> that is a scar: share, 0 to 1. .7; policy.</summary>
    public double DeniedScarShare { get; init; } = .7;

    /// <summary>eta, the share of a breach that one accepted repair takes away: share, 0 to 1. .3; policy.</summary>
    public double RepairShare { get; init; } = .3;

    /// <summary>F, the most that repairs together take away from a breach: share, 0 to .95 each. .7, .4, .5, .7; policy.</summary>
    public PerDomain RepairLimits { get; init; } = new(.7, .4, .5, .7);

    /// <summary>Fs, the most that repairs together take away from a scar: share, 0 to .95. .2; policy.</summary>
    public double ScarRepairLimit { get; init; } = .2;

    /// <summary>k_r, the mass of one rating: mass, 0 to 10. 1; policy.</summary>
    public double RatingMass { get; init; } = 1;

    /// <summary>M, the constant mass of the index against ratings: mass, .1 to 100. 6; policy. Were it to grow with evidence, a keep could lower felt trust.</summary>
    public double IndexMass { get; init; } = 6;

    /// <summary>w, the weight of each domain in the index: shares, 0 to 1 each, 1 together. .30, .30, .25, .15; policy.</summary>
    public PerDomain Weights { get; init; } = new(.30, .30, .25, .15);

    /// <summary>delta, how far the index may stand above the lowest domain: score, 0 to 1. .25; policy.</summary>
    public double CapAllowance { get; init; } = .25;

    /// <summary>phi, how much wider the range is than the evidence alone says: factor, .1 to 10. 1; policy.</summary>
    public double Dispersion { get; init; } = 1;

    /// <summary>SHA-256 of the parameters in an invariant canonical text, as 64 lowercase hexadecimal digits: equal parameters, equal hash, in every run.</summary>
    public string Hash => TrustParameterRules.Hash(this);

    /// <summary>The same parameters with an agreed baseline answer as the prior, clamped to .1 to .75 (policy). A rating is never one: it would leak.</summary>
    /// <param name="baseline">The agreed answer, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is no number.</exception>
    public TrustParameters WithPrior(double baseline) => double.IsNaN(baseline)
        ? throw new ArgumentOutOfRangeException(nameof(baseline), "Expected a number.")
        : this with { Prior = Math.Clamp(baseline, .1, .75) };

    /// <summary>Every bound that these parameters break, in the order of the members; empty when there is none.</summary>
    public ValueList<ParameterViolation> Validate() => TrustParameterRules.Violations(this);

    /// <summary>
    /// Whether these parameters meet the preconditions of the laws of TRUST.md section 4 that have some: no credit for disclosure; denial costs at least what discovery does, its scar too;
    /// scars are no easier to repair than any breach, and never fade; friction fades no slower than breaches and those no slower than keeps; no single mass exceeds the prior's.
    /// </summary>
    public bool LawsHold() =>
        Validate().Count == 0
        && DisclosureCredit == 0
        && DeniedMass >= DiscoveredMass
        && DeniedMass * DeniedScarShare >= DiscoveredMass * DiscoveredScarShare
        && ScarRepairLimit <= TrustDomains.All.Min(domain => RepairLimits[domain])
        && double.IsPositiveInfinity(ScarHalfLifeDays)
        && FrictionHalfLifeDays <= BreachHalfLifeDays
        && BreachHalfLifeDays <= KeepHalfLifeDays
        && Math.Max(SetbackMass, Math.Max(DiscoveredMass, DeniedMass)) <= PriorMass;

    /// <summary>The type's name; the numbers have their own members.</summary>
    public override string ToString() => nameof(TrustParameters);
}
