using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>Commands about agreements. Shared room. Assent with <see cref="AssentToTerms"/>, end with <see cref="EndTerms"/>: anyone may, alone.</summary>
public abstract record AgreementCommand : RoomCommand;

/// <summary>
/// Proposes an agreement, in force once everybody assents; where each has to write something of their own first (a compromise, a joint goal) it begins as a
/// draft.
/// </summary>
/// <param name="Content">What is to be agreed.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>; a compromise is looked at again when its trial ends.</param>
/// <param name="ReviewEveryMonths">After how many months each to look again from that day on, 1 to 60; <c>null</c> for once.</param>
public sealed record ProposeAgreement(AgreementContent Content, LocalDate? ReviewOn = null, int? ReviewEveryMonths = null) : AgreementCommand;

/// <summary>
/// Proposes the next version, or writes the draft anew where each has something of their own in it. What is in force stays until everybody assents; only
/// where the new version merely leaves something out it takes effect at once.
/// </summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Version">The newest version that the sender read; 0 for a draft that was never proposed.</param>
/// <param name="Content">What is to be agreed, of the same kind.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="ReviewEveryMonths">After how many months each to look again from that day on, 1 to 60; <c>null</c> for once.</param>
public sealed record ReviseAgreement(
    AgreementId Agreement, int Version, AgreementContent Content, LocalDate? ReviewOn = null, int? ReviewEveryMonths = null) : AgreementCommand;

/// <summary>Proposes the draft as the next version, once each has written their own part.</summary>
/// <param name="Agreement">The compromise or joint goal.</param>
/// <param name="Revision">The revision of the draft that the sender read; another is newer by now if it is not the newest.</param>
public sealed record PutForward(AgreementId Agreement, int Revision) : AgreementCommand;

/// <summary>Drops a draft, at once and without a reason; anyone may.</summary>
/// <param name="Agreement">The draft.</param>
public sealed record DropDraft(AgreementId Agreement) : AgreementCommand;

/// <summary>Writes the sender's own need into a compromise; a later one takes the place of an earlier in the draft, never in what was agreed.</summary>
/// <param name="Agreement">The compromise.</param>
/// <param name="Need">The need.</param>
public sealed record WriteNeed(AgreementId Agreement, PrivateText Need) : AgreementCommand;

/// <summary>Adds a step of the sender's own to a joint goal.</summary>
/// <param name="Agreement">The joint goal.</param>
/// <param name="Step">The step.</param>
public sealed record AddStep(AgreementId Agreement, PrivateText Step) : AgreementCommand;

/// <summary>Words a step of the sender's own anew.</summary>
/// <param name="Agreement">The joint goal.</param>
/// <param name="Number">The step's number, from 1.</param>
/// <param name="Step">The step.</param>
public sealed record ChangeStep(AgreementId Agreement, int Number, PrivateText Step) : AgreementCommand;

/// <summary>Takes a step of the sender's own out; each keeps one as long as the goal stands.</summary>
/// <param name="Agreement">The joint goal.</param>
/// <param name="Number">The step's number, from 1.</param>
public sealed record RemoveStep(AgreementId Agreement, int Number) : AgreementCommand;

/// <summary>Notes a value of a benchmark in force, of <see cref="RoomCommand.OccurredAt"/>. One that not everybody assented to is not there to be noted on.</summary>
/// <param name="Agreement">The benchmark.</param>
/// <param name="Version">The version in force that the sender read.</param>
/// <param name="Value">The value, in the unit of the measure.</param>
public sealed record NoteMeasurement(AgreementId Agreement, int Version, decimal Value) : AgreementCommand;

/// <summary>Gives a shared value as the reason of a boundary, a commitment or something else in the room.</summary>
/// <param name="Agreement">The shared values, in force.</param>
/// <param name="Version">The version in force that the sender read.</param>
/// <param name="Value">The number of the value in that version, from 1.</param>
/// <param name="About">What it is the reason of.</param>
public sealed record AttachValue(AgreementId Agreement, int Version, int Value, ItemRef About) : AgreementCommand;

/// <summary>Takes a value back as the reason of something; anyone may.</summary>
/// <param name="Agreement">The shared values.</param>
/// <param name="Version">The version it was attached from.</param>
/// <param name="Value">The number of the value in that version, from 1.</param>
/// <param name="About">What it was the reason of.</param>
public sealed record DetachValue(AgreementId Agreement, int Version, int Value, ItemRef About) : AgreementCommand;
