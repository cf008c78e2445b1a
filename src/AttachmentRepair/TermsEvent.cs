namespace AttachmentRepair;

/// <summary>Events on what needs both people.</summary>
public abstract record TermsEvent : RoomEvent
{
    /// <summary>The terms.</summary>
    public abstract TermsId Terms { get; init; }
}

/// <summary>The author assented to a version, whose wording the assent repeats so that one person's erasure does not take it from the other.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version.</param>
/// <param name="Texts">The wording that was assented to.</param>
public sealed record TermsAssented(TermsId Terms, int Version, ValueList<PrivateText> Texts) : TermsEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Texts;
}

/// <summary>The author took back an assent that had not taken effect.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version.</param>
public sealed record AssentWithdrawn(TermsId Terms, int Version) : TermsEvent;

/// <summary>The terms ended. Neutral.</summary>
/// <param name="Terms">The terms.</param>
public sealed record TermsEnded(TermsId Terms) : TermsEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>Somebody asked to look at the terms again. Neutral.</summary>
/// <param name="Terms">The terms.</param>
public sealed record ReviewAsked(TermsId Terms) : TermsEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>The author looked at terms in force again and keeps them; others learn of it only in that the review is over when everybody has.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version in force.</param>
public sealed record TermsReviewed(TermsId Terms, int Version) : TermsEvent;
