using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>Something of the plan that everybody agrees on: its contents by version, under terms of its own. After its end it is proposed anew under others. Equality is by value.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Versions">The contents, version 1 first.</param>
/// <typeparam name="T">The content.</typeparam>
public sealed record PlanTerms<T>(TermsId Terms, ValueList<T> Versions)
    where T : class
{
    /// <summary>The newest content, in force or proposed.</summary>
    public T Newest => Versions[^1];

    /// <summary>The content in force, and since when it is, or <c>null</c>.</summary>
    /// <param name="facts">The room.</param>
    public (T Content, Instant Since)? InForce(RoomFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Terms.Entries.TryGetValue(Terms, out var entry) && entry.InForce(facts.Members) is { } version
            && entry.TookEffectAt(version, facts.Members) is { } since && Of(version.Number) is { } content ? (content, since) : null;
    }

    // History is replayed, never judged: a version that is not there has no content.
    internal T? Of(int version) => version >= 1 && version <= Versions.Count ? Versions[version - 1] : null;
}
