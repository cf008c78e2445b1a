using NodaTime;

namespace AttachmentRepair.Boundaries;

/// <summary>How one person, in private, finds a boundary. Equality is by value.</summary>
/// <param name="Fairness">How fair, 0 to 1.</param>
/// <param name="Sustainability">How well it can be kept up, 0 to 1.</param>
/// <param name="At">When it was rated.</param>
public sealed record BoundaryRating(SelfRating Fairness, SelfRating Sustainability, Instant At)
{
    /// <summary>The rating up to which a review is offered to the one who rated: .3 (policy).</summary>
    public const double Low = 0.3;

    /// <summary>Whether one of both is low.</summary>
    public bool IsLow => Fairness.Value <= Low || Sustainability.Value <= Low;
}
