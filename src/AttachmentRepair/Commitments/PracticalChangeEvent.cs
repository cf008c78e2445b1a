using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>Events about practical changes.</summary>
public abstract record PracticalChangeEvent : CommitmentEvent;

/// <summary>The author made a practical change.</summary>
/// <param name="Change">The change.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">The change, in the author's words.</param>
/// <param name="Answers">What it answers.</param>
/// <param name="InForceFrom">The day from which it holds, in the author's zone.</param>
/// <param name="Step">Which prevention step it puts into practice, from 1, or <c>null</c>.</param>
/// <param name="Through">What it is done through, or <c>null</c>.</param>
public sealed record PracticalChangeMade(
    PracticalChangeId Change, PracticalChangeKind Kind, PrivateText What, ItemRef Answers, LocalDate InForceFrom, int? Step, ItemRef? Through) : PracticalChangeEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [What];
}

/// <summary>The author ended a practical change of their own.</summary>
/// <param name="Change">The change.</param>
public sealed record PracticalChangeEnded(PracticalChangeId Change) : PracticalChangeEvent;
