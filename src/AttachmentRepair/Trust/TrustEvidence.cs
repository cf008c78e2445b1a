using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Trust;

/// <summary>
/// One thing that bears on one person's trust in another: a closed family. Evidence comes from events only; the passing of time makes none.
/// Immutable and thread-safe; equality is by value. A value outside its range is refused when the evidence is made, so a model never meets one.
/// </summary>
public abstract record TrustEvidence
{
    private TrustEvidence(EvidenceId id, Instant at)
    {
        Id = id;
        At = at;
    }

    /// <summary>The event that this comes from. The same id with the same content counts once; with other content it is an error.</summary>
    public EvidenceId Id { get; }

    /// <summary>The instant the truster learned of it: for a recorded statement its recording, for a keep or a miss its occurrence.</summary>
    public Instant At { get; }

    /// <summary>The name of the case, never its values.</summary>
    public sealed override string ToString() => GetType().Name;

    private static OccurrenceState WithoutMass(OccurrenceState value, string name) =>
        value is OccurrenceState.NotDue or OccurrenceState.Upcoming or OccurrenceState.Open
            or OccurrenceState.Kept or OccurrenceState.Late or OccurrenceState.Missed
            ? throw new ArgumentOutOfRangeException(name, "Expected a closed state that carries no evidence.")
            : Known(value, name);

    private static double Share(double value, string name) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, "Expected a number from 0 to 1.");

    private static double Size(double value, string name) =>
        value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, "Expected a number above 0 and at most 1.");

    private static Duration NotNegative(Duration value, string name) =>
        value >= Duration.Zero ? value : throw new ArgumentOutOfRangeException(name, "Expected no negative duration.");

    private static TEnum Known<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, "Expected a defined value.");

    /// <summary>Something was kept. Keeps of one domain and one local day share a daily cap.</summary>
    /// <param name="Id">The event.</param>
    /// <param name="At">When the truster learned of it.</param>
    /// <param name="Domain">What it is about.</param>
    /// <param name="Stake">What was at stake: above 0, at most 1, without a unit. Halving it for a late keep or a check-in is up to the caller.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, not defined, or no number.</exception>
    public sealed record Kept(EvidenceId Id, Instant At, TrustDomain Domain, double Stake) : TrustEvidence(Id, At)
    {
        /// <summary>What it is about.</summary>
        public TrustDomain Domain { get; } = Known(Domain, nameof(Domain));

        /// <summary>What was at stake: above 0, at most 1, without a unit. Halving it for a late keep or a check-in is up to the caller.</summary>
        public double Stake { get; } = Size(Stake, nameof(Stake));
    }

    /// <summary>Something was missed, as somebody said; an expired window is <see cref="NotCounted"/>.</summary>
    /// <param name="Id">The event.</param>
    /// <param name="At">When the truster learned of it.</param>
    /// <param name="Domain">What it is about.</param>
    /// <param name="Stake">What was at stake: above 0, at most 1, without a unit. Halving it for a late keep or a check-in is up to the caller.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, not defined, or no number.</exception>
    public sealed record Missed(EvidenceId Id, Instant At, TrustDomain Domain, double Stake) : TrustEvidence(Id, At)
    {
        /// <summary>What it is about.</summary>
        public TrustDomain Domain { get; } = Known(Domain, nameof(Domain));

        /// <summary>What was at stake: above 0, at most 1, without a unit. Halving it for a late keep or a check-in is up to the caller.</summary>
        public double Stake { get; } = Size(Stake, nameof(Stake));
    }

    /// <summary>An open conflict that the truster noted. It weighs its stake and fades within days.</summary>
    /// <param name="Id">The event.</param>
    /// <param name="At">When the truster learned of it.</param>
    /// <param name="Domain">What it is about.</param>
    /// <param name="Stake">How much it weighs: above 0, at most 1, without a unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, not defined, or no number.</exception>
    public sealed record Friction(EvidenceId Id, Instant At, TrustDomain Domain, double Stake) : TrustEvidence(Id, At)
    {
        /// <summary>What it is about.</summary>
        public TrustDomain Domain { get; } = Known(Domain, nameof(Domain));

        /// <summary>How much it weighs: above 0, at most 1, without a unit.</summary>
        public double Stake { get; } = Size(Stake, nameof(Stake));
    }

    /// <summary>A boundary was crossed, as its owner noted. It counts in <see cref="TrustDomain.EmotionalSafety"/>.</summary>
    /// <param name="Id">The event.</param>
    /// <param name="At">When the truster learned of it.</param>
    /// <param name="Severity">How severe: above 0, at most 1, without a unit; a policy constant per kind of event.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, not defined, or no number.</exception>
    public sealed record Crossing(EvidenceId Id, Instant At, double Severity) : TrustEvidence(Id, At)
    {
        /// <summary>How severe: above 0, at most 1, without a unit; a policy constant per kind of event.</summary>
        public double Severity { get; } = Size(Severity, nameof(Severity));
    }

    /// <summary>A setback of the trustee. It counts in <see cref="TrustDomain.Reliability"/>; one that was not told also in <see cref="TrustDomain.Transparency"/>.</summary>
    /// <param name="Id">The event.</param>
    /// <param name="At">When the truster learned of it.</param>
    /// <param name="Severity">How severe: above 0, at most 1, without a unit; a policy constant per kind of event.</param>
    /// <param name="Mode">How the truster came to know.</param>
    /// <param name="Delay">From the setback to its telling, not negative; it counts only when <see cref="DisclosureMode.Voluntary"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, not defined, or no number.</exception>
    public sealed record Setback(EvidenceId Id, Instant At, double Severity, DisclosureMode Mode, Duration Delay) : TrustEvidence(Id, At)
    {
        /// <summary>How severe: above 0, at most 1, without a unit; a policy constant per kind of event.</summary>
        public double Severity { get; } = Size(Severity, nameof(Severity));

        /// <summary>How the truster came to know.</summary>
        public DisclosureMode Mode { get; } = Known(Mode, nameof(Mode));

        /// <summary>From the setback to its telling, not negative; it counts only when <see cref="DisclosureMode.Voluntary"/>.</summary>
        public Duration Delay { get; } = NotNegative(Delay, nameof(Delay));
    }

    /// <summary>A repair of one breach, or the redress of a crossing. Until its target is present it waits and has no effect.</summary>
    /// <param name="Id">The event.</param>
    /// <param name="At">When the truster learned of it.</param>
    /// <param name="Target">The breach: a miss, friction, crossing or setback.</param>
    /// <param name="Reception">How the receiver took it, as only the receiver says: 0 no answer, .5 partly, 1 accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, not defined, or no number.</exception>
    public sealed record Repair(EvidenceId Id, Instant At, EvidenceId Target, double Reception) : TrustEvidence(Id, At)
    {
        /// <summary>The breach: a miss, friction, crossing or setback.</summary>
        public EvidenceId Target { get; } = Target;

        /// <summary>How the receiver took it, as only the receiver says: 0 no answer, .5 partly, 1 accepted.</summary>
        public double Reception { get; } = Share(Reception, nameof(Reception));
    }

    /// <summary>The truster's own rating. It moves felt trust only, never a domain or the behaviour index.</summary>
    /// <param name="Id">The event.</param>
    /// <param name="At">When the truster learned of it.</param>
    /// <param name="Value">From 0, no trust, to 1, full trust.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, not defined, or no number.</exception>
    public sealed record Rating(EvidenceId Id, Instant At, double Value) : TrustEvidence(Id, At)
    {
        /// <summary>From 0, no trust, to 1, full trust.</summary>
        public double Value { get; } = Share(Value, nameof(Value));
    }

    /// <summary>A closed occurrence without mass: excused, held, renegotiated, declined, expired. It lowers coverage and nothing else.</summary>
    /// <param name="Id">The event.</param>
    /// <param name="At">When the truster learned of it.</param>
    /// <param name="Domain">What it is about.</param>
    /// <param name="State">Why it does not count: a closed state other than kept, late and missed.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, not defined, or no number.</exception>
    public sealed record NotCounted(EvidenceId Id, Instant At, TrustDomain Domain, OccurrenceState State) : TrustEvidence(Id, At)
    {
        /// <summary>What it is about.</summary>
        public TrustDomain Domain { get; } = Known(Domain, nameof(Domain));

        /// <summary>Why it does not count: a closed state other than kept, late and missed.</summary>
        public OccurrenceState State { get; } = WithoutMass(State, nameof(State));
    }
}
