namespace AttachmentRepair.Repairs;

// What shared problems, chapters and strategies have in common: versions under terms.
internal static class Wordings
{
    /// <summary>Why a new version may not be proposed, or <c>null</c>.</summary>
    public static Decision? Refusal(TermsId terms, int newest, int answered, RoomFacts facts) =>
        facts.Terms.HasEnded(terms) ? Rejection.Ended
        : Decision.IfStale(answered, newest);

    public static WordedVersion? InForce(TermsId terms, ValueList<WordedVersion> versions, RoomFacts facts) =>
        facts.Terms.InForce(terms, facts.Members) is { } version ? versions.FirstOrDefault(v => v.Number == version.Number) : null;

    public static ValueList<WordedVersion> Refilled(ValueList<WordedVersion> versions, int number, PrivateText words) =>
        versions.Select(v => v.Number == number ? v with { Words = words } : v).ToValueList();

    public static WordingStatus StatusOf(TermsId terms, RoomFacts facts) =>
        facts.Terms.HasEnded(terms) ? WordingStatus.Ended
        : facts.Terms.InForce(terms, facts.Members) is null ? WordingStatus.Proposed
        : WordingStatus.Agreed;

    /// <summary>Whether a person assented to the newest version.</summary>
    public static bool HasAssented(TermsId terms, RoomFacts facts, PersonId person) =>
        facts.Terms.Entries.TryGetValue(terms, out var entry) && entry.Newest.Assents.ContainsKey(person);
}
