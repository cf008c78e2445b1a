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

/// <summary>Asks everybody to look at terms again; they stay in force meanwhile.</summary>
/// <param name="Terms">The terms.</param>
public sealed record AskForReview(TermsId Terms) : TermsCommand;
