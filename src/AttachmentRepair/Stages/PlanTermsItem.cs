using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>Something of the plan that everybody agrees on, as one viewer sees it: their own signal and nobody else's. Equality is by value.</summary>
/// <param name="Terms">The terms: what an <see cref="AssentToTerms"/> and an <see cref="EndTerms"/> name.</param>
/// <param name="InForce">The content in force, or <c>null</c>: not yet, or ended.</param>
/// <param name="Newest">The newest content, in force or proposed.</param>
/// <param name="Version">Its version, which the next proposal names; 0 where the terms have ended.</param>
/// <param name="ViewerAssented">Whether the viewer assented to the newest version.</param>
/// <param name="EndedAt">When the terms ended, or <c>null</c>.</param>
/// <typeparam name="T">The content.</typeparam>
public sealed record PlanTermsItem<T>(TermsId Terms, T? InForce, T Newest, int Version, bool ViewerAssented, Instant? EndedAt)
    where T : class;
