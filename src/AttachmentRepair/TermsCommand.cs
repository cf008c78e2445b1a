namespace AttachmentRepair;

/// <summary>Commands on what needs both people. Shared room.</summary>
public abstract record TermsCommand : RoomCommand;

/// <summary>Assents to one version of terms.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version that the sender read.</param>
public sealed record AssentToTerms(TermsId Terms, int Version) : TermsCommand;

/// <summary>Takes back an assent, or a proposal, that is not in force yet.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version.</param>
public sealed record WithdrawAssent(TermsId Terms, int Version) : TermsCommand;

/// <summary>Ends terms at once, alone and without a reason.</summary>
/// <param name="Terms">The terms.</param>
public sealed record EndTerms(TermsId Terms) : TermsCommand;

/// <summary>Asks everybody to look at terms again; they stay in force meanwhile. A request stands for a day, whoever asks again.</summary>
/// <param name="Terms">The terms.</param>
public sealed record AskForReview(TermsId Terms) : TermsCommand;

/// <summary>Says that the sender looked at terms in force again and keeps them.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Version">The version in force that the sender read.</param>
public sealed record ReviewTerms(TermsId Terms, int Version) : TermsCommand;
