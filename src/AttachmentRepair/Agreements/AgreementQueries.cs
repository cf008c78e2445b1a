using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>What follows from the agreements of a room at an instant. Pure functions.</summary>
public static class AgreementQueries
{
    /// <summary>The agreements of the room, drafts and ended ones included.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="changes">The changes of circumstances.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="now">The instant.</param>
    public static IEnumerable<AgreementItem> Items(
        AgreementState shared, RoomFacts facts, ValueList<NotedLifeChange> changes, PersonId viewer, Instant now)
    {
        foreach (var agreement in shared.Agreements.Values)
        {
            facts.Terms.Entries.TryGetValue(agreement.Terms, out var entry);
            var (status, inForce) = (agreement.Status(facts), agreement.InForce(facts));
            var due = entry?.ReviewDueSince(facts.Members, Touching(agreement, changes), now);
            yield return new(
                agreement,
                status,
                inForce,
                status != AgreementStatus.Ended && agreement.Newest > (inForce?.Number ?? 0) ? agreement.Versions[^1] : null,
                entry?.Newest.Assents.ContainsKey(viewer) == true,
                status != AgreementStatus.Ended && agreement.Missing(facts).Any() ? Lacking(agreement) : null,
                due,
                entry?.HasLooked(viewer, due) == true);
        }
    }

    /// <summary>The agreements that are proposed or in force, by area; an area without one is listed only if it was asked for.</summary>
    /// <param name="items">The agreements.</param>
    /// <param name="asked">The areas asked for.</param>
    public static IEnumerable<AgreementGroup> ByArea(ValueList<AgreementItem> items, ReadOnlySpan<AgreementArea> asked)
    {
        var listed = items.Where(i => i.Status is AgreementStatus.Proposed or AgreementStatus.Active)
            .Where(i => (i.InForce ?? i.Proposed)!.Content.Area is not null)
            .ToLookup(i => (i.InForce ?? i.Proposed)!.Content.Area!.Value);
        return asked.ToArray().Concat(listed.Select(g => g.Key)).Distinct().Order().Select(area => new AgreementGroup(area, listed[area].ToValueList()));
    }

    /// <summary>The benchmarks in force and what was measured by them: one that not everybody assented to is not listed.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    public static IEnumerable<BenchmarkProgress> Benchmarks(AgreementState shared, RoomFacts facts)
    {
        foreach (var agreement in shared.Agreements.Values)
        {
            if (agreement.InForce(facts) is { Content: Benchmark benchmark } version)
            {
                yield return new(agreement.Id, version.Number, benchmark, agreement.Measurements.Where(m => m.Version == version.Number).ToValueList());
            }
        }
    }

    /// <summary>The shared values in force that were given as the reason of an item.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="item">The item.</param>
    public static IEnumerable<SharedReason> Reasons(AgreementState shared, RoomFacts facts, ItemRef item)
    {
        foreach (var attached in shared.Attached)
        {
            if (attached.About == item && shared.Agreements.TryGetValue(attached.Agreement, out var agreement)
                && agreement.Versions.FirstOrDefault(v => v.Number == attached.Version)?.Content is SharedValues from
                && from.Values.ElementAtOrDefault(attached.Value - 1) is { } value
                && ValuesIn(shared, facts, attached.Agreement).Contains(value))
            {
                yield return new(value, attached.Agreement, attached.By);
            }
        }
    }

    /// <summary>The shared values in force of one agreement, in order; none where it is of another kind.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="id">The agreement.</param>
    public static ValueList<PrivateText> ValuesIn(AgreementState shared, RoomFacts facts, AgreementId id) =>
        shared.Agreements.TryGetValue(id, out var agreement) && agreement.InForce(facts)?.Content is SharedValues values ? values.Values : [];

    /// <summary>What waits for the viewer: a part of their own in a draft, or a complete draft to put forward.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="viewer">The viewer.</param>
    public static IEnumerable<OpenStep> OpenSteps(AgreementState shared, RoomFacts facts, PersonId viewer)
    {
        foreach (var agreement in shared.Agreements.Values)
        {
            if (agreement.Draft.NeedsOfEach is not { } part || agreement.HasEnded(facts))
            {
                continue;
            }

            var missing = agreement.Missing(facts).ToList();
            if (missing.Contains(viewer))
            {
                yield return new(part == OwnPart.Need ? AgreementPhrases.WriteYourNeed : AgreementPhrases.AddYourStep, agreement.Id.Ref, null, agreement.BegunAt);
            }
            else if (missing.Count == 0 && agreement.ProposedRevision < agreement.Revision)
            {
                yield return new(AgreementPhrases.PutDraftForward, agreement.Id.Ref, agreement.Revision, agreement.BegunAt);
            }
        }
    }

    /// <summary>The periods that agreed context factors relax, each from when it was agreed until it was ended or another version took its place.</summary>
    /// <param name="shared">The slot.</param>
    /// <param name="terms">The terms of the room.</param>
    /// <param name="members">The members.</param>
    public static IEnumerable<AgreedRelaxation> Relaxations(AgreementState shared, Terms terms, ValueList<Member> members)
    {
        foreach (var agreement in shared.Agreements.Values)
        {
            if (agreement.Draft is not ContextFactor || !terms.Entries.TryGetValue(agreement.Terms, out var entry))
            {
                continue;
            }

            var end = entry.EndedAt;
            foreach (var version in agreement.Versions.Reverse())
            {
                if (entry.Versions.FirstOrDefault(v => v.Number == version.Number) is { } agreed && entry.TookEffectAt(agreed, members) is { } at)
                {
                    if (version.Content is ContextFactor { IsRelaxing: true } factor)
                    {
                        yield return new(factor.Period, at, end);
                    }

                    end = at;
                }
            }
        }
    }

    /// <summary>When circumstances changed that touch an agreement.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="changes">The changes of circumstances.</param>
    public static ValueList<Instant> Touching(Agreement agreement, ValueList<NotedLifeChange> changes) =>
        changes.Where(c => agreement.Draft.IsTouchedBy(c.Change)).Select(c => c.At).ToValueList();

    private static Phrase Lacking(Agreement agreement) =>
        agreement.Draft.NeedsOfEach == OwnPart.Need ? AgreementPhrases.NeedMissing : AgreementPhrases.StepMissing;
}
