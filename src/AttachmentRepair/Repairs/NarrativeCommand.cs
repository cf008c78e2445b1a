using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>Commands about what both say together. Shared room; in force once everybody assents, ended by anyone.</summary>
public abstract record NarrativeCommand : RepairCommand;

/// <summary>Proposes to see an injury as a problem both face.</summary>
/// <param name="Injury">The injury.</param>
/// <param name="Words">The wording.</param>
public sealed record ProposeSharedProblem(InjuryId Injury, PrivateText Words) : NarrativeCommand;

/// <summary>Proposes another wording of a shared problem; the one in force stays until everybody assents.</summary>
/// <param name="Problem">The shared problem.</param>
/// <param name="Version">The version that the sender read, from 1; another is newer by now if it is not the newest.</param>
/// <param name="Words">The wording.</param>
public sealed record ReviseSharedProblem(SharedProblemId Problem, int Version, PrivateText Words) : NarrativeCommand;

/// <summary>Proposes a chapter of the shared narrative.</summary>
/// <param name="Words">The wording.</param>
/// <param name="Injury">The injury it tells of, or <c>null</c>.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ProposeChapter(PrivateText Words, InjuryId? Injury = null, LocalDate? ReviewOn = null) : NarrativeCommand;

/// <summary>Proposes another wording of a chapter; the published one stays until everybody assents.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Version">The version that the sender read, from 1; another is newer by now if it is not the newest.</param>
/// <param name="Words">The wording.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
public sealed record ReviseChapter(ChapterId Chapter, int Version, PrivateText Words, LocalDate? ReviewOn = null) : NarrativeCommand;
