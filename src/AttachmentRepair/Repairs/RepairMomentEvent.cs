namespace AttachmentRepair.Repairs;

/// <summary>Events about repair moments.</summary>
public abstract record RepairMomentEvent : RepairEvent;

/// <summary>There was a conflict. Neutral.</summary>
public sealed record ConflictNoted : RepairMomentEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}

/// <summary>A repair moment was offered, or offered again.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Focus">The one topic.</param>
/// <param name="Timebox">How long it lasts at most.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record RepairMomentOffered(RepairMomentId Moment, int Version, PrivateText Focus, Timebox Timebox, ItemRef? About) : RepairMomentEvent
{
    /// <inheritdoc/>
    public override TermsProposal Proposal => new(Moment.Terms, Version, null);

    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Focus];
}

/// <summary>A moment started.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Version">The version that everybody had assented to.</param>
public sealed record RepairMomentStarted(RepairMomentId Moment, int Version) : RepairMomentEvent;

/// <summary>A moment was paused or closed. Neutral.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Outcome">How.</param>
public sealed record RepairMomentClosed(RepairMomentId Moment, MomentOutcome Outcome) : RepairMomentEvent
{
    /// <inheritdoc/>
    public override bool IsNeutral => true;
}
