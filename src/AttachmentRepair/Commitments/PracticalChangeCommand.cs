using NodaTime;

namespace AttachmentRepair.Commitments;

/// <summary>Commands about practical changes. Shared room; a change is of the sender's own life.</summary>
public abstract record PracticalChangeCommand : CommitmentCommand;

/// <summary>Makes a practical change known that answers something: a repair attempt, a crossing, a missed commitment.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">The change, in the sender's words.</param>
/// <param name="Answers">What it answers.</param>
/// <param name="InForceFrom">The day from which it holds, in the sender's zone.</param>
/// <param name="Step">Which of the prevention steps of a repair attempt it puts into practice, from 1; <c>null</c> for all of it.</param>
/// <param name="Through">What it is done through, such as a commitment, a boundary or a check-in series: it holds only while that does. Or <c>null</c>.</param>
public sealed record MakePracticalChange(
    PracticalChangeKind Kind, PrivateText What, ItemRef Answers, LocalDate InForceFrom, int? Step = null, ItemRef? Through = null) : PracticalChangeCommand;

/// <summary>Ends a practical change of one's own, at once and without a reason.</summary>
/// <param name="Change">The change.</param>
public sealed record EndPracticalChange(PracticalChangeId Change) : PracticalChangeCommand;
