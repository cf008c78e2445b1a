using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Rooms;
using NodaTime;

namespace AttachmentRepair.Application;

// What is agreed, as one person sees it, and when to look at it again: a change of circumstances opens a review of what it touches.
internal static class ReviewQueries
{
    public static IEnumerable<TermsItem> Items(RoomState shared, RoomFacts facts, PersonId viewer, Instant at) =>
        shared.Terms.Entries.Values.Select(entry => Item(shared, facts, entry, viewer, at));

    // A boundary offers the review of a change itself, in its own words; a time off is over by itself.
    public static IEnumerable<Suggestion> Suggestions(RoomState shared, RoomFacts facts, PersonId viewer, Instant now) =>
        TermsQueries.Suggestions(
            shared.Terms, facts.Members, viewer, id => shared.Boundaries.Boundaries.ContainsKey(new(id.Value)) ? [] : Touching(shared, id), now);

    private static TermsItem Item(RoomState shared, RoomFacts facts, TermsEntry entry, PersonId viewer, Instant at)
    {
        var due = entry.ReviewDueSince(facts.Members, Touching(shared, entry.Id), at);
        return new(
            entry.Id,
            shared.SubjectOf(entry.Id),
            entry.InForce(facts.Members)?.Number,
            entry.Newest.Number,
            entry.Newest.Proposer,
            entry.Newest.Assents.ContainsKey(viewer),
            entry.Newest.ReviewOn,
            entry.EndedAt,
            due,
            entry.HasLooked(viewer, due),
            entry.Versions.Select(v => new TermsItemVersion(v.Number, v.Proposer, v.ProposedAt, entry.TookEffectAt(v, facts.Members), v.Wording)).ToValueList());
    }

    private static ValueList<Instant> Touching(RoomState shared, TermsId id)
    {
        var changes = shared.Membership.LifeChanges;
        if (changes.Count == 0 || shared.Membership.RelaxedPeriods.ContainsKey(id))
        {
            return [];
        }

        return shared.Boundaries.Boundaries.TryGetValue(new(id.Value), out var boundary)
            ? changes.Where(c => boundary.IsTouchedBy(c.Change)).Select(c => c.At).ToValueList()
            : shared.Agreements.Agreements.TryGetValue(new(id.Value), out var agreement) ? AgreementQueries.Touching(agreement, changes)
            : changes.Select(c => c.At).ToValueList();
    }
}
