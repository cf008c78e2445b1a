using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Setbacks;

/// <summary>What holds of disclosures in every history; naive readings of the events are the judges.</summary>
public class SetbackLaws
{
    private const int Histories = 300;

    [Fact]
    public void There_is_a_setback_for_each_telling_of_its_owner_and_no_other() => Check(history =>
        history.SharedEvents.Where(e => e.Event is SetbackDisclosed).Select(e => (((SetbackDisclosed)e.Event).Setback, e.Envelope.Author)).ToHashSet()
            .SetEquals(history.Shared.Setbacks.Setbacks.Values.Select(s => (s.Id, s.Owner))));

    [Fact]
    public void What_was_told_stays_and_only_grows() => Check(history => history.Steps.All(s => s.Before.Setbacks.Setbacks.Values.All(was =>
    {
        var now = s.After.Setbacks.Setbacks[was.Id];
        return now with { Content = was.Content, Version = was.Version, Answers = was.Answers, Contests = was.Contests, Reentries = was.Reentries } == was
            && Grows(was.Content, now.Content)
            && now.Version - was.Version == s.Decision.Events.Count(e => e is DisclosurePartsAdded x && x.Setback == was.Id)
            && (now.Version > was.Version) == (now.Content != was.Content)
            && Begins(was.Reentries, now.Reentries)
            && was.Contests.Select(c => c with { AcceptedAt = null }).SequenceEqual(now.Contests.Take(was.Contests.Count).Select(c => c with { AcceptedAt = null }))
            && was.Contests.Zip(now.Contests).All(c => c.First.AcceptedAt is null || c.First.AcceptedAt == c.Second.AcceptedAt);
    })));

    [Fact]
    public void Only_the_owner_adds_and_only_another_answers_and_contests() => Check(history => history.Steps.All(s => s.Decision.Events.All(e => e switch
    {
        DisclosurePartsAdded x => s.Before.Setbacks.Setbacks[x.Setback].Owner == s.Context.Actor,
        InvitationAnswered x => s.Before.Setbacks.Setbacks[x.Setback].Owner != s.Context.Actor,
        FactContested x => s.Before.Setbacks.Setbacks[x.Setback] is var told && told.Owner != s.Context.Actor && told.Version == x.Version,
        FactAccepted x => s.Before.Setbacks.Setbacks[x.Setback].Owner != s.Context.Actor,
        RepairReentered x => x.Changes.Count > 0,
        _ => true,
    })));

    [Fact]
    public void A_disclosure_is_never_refused_but_by_the_door_of_the_room() => Check(history => history.Steps.All(s =>
        s.Command is not DiscloseSetback || s.Decision.Rejection is not { } why
        || why == Rejection.WrongRoom || why == Rejection.UnknownRelationship || why == Rejection.InTheFuture));

    [Fact]
    public void It_is_contested_while_somebody_contests_a_fact_and_has_not_settled_it_since() => Check(history =>
    {
        var open = new HashSet<(SetbackId Setback, PersonId By, SetbackFact Fact)>();
        foreach (var e in history.SharedEvents)
        {
            _ = e.Event switch
            {
                FactContested x => open.Add((x.Setback, e.Envelope.Author, x.Fact)),
                FactAccepted x => open.Remove((x.Setback, e.Envelope.Author, x.Fact)),
                _ => false,
            };
        }

        return history.Shared.Setbacks.Setbacks.Values.All(s => s.IsContested == open.Any(o => o.Setback == s.Id));
    });

    [Fact]
    public void The_last_answer_of_each_receiver_counts() => Check(history =>
    {
        var last = new Dictionary<(SetbackId Setback, PersonId By), DialogueAnswer>();
        foreach (var e in history.SharedEvents)
        {
            if (e.Event is InvitationAnswered x)
            {
                last[(x.Setback, e.Envelope.Author)] = new(x.Choice, e.Envelope.RecordedAt);
            }
        }

        return history.Shared.Setbacks.Setbacks.Values.All(s => s.Answers.Count == last.Count(l => l.Key.Setback == s.Id)
            && s.Answers.All(a => last[(s.Id, a.Key)] == a.Value));
    });

    [Fact]
    public void Being_answered_ends_with_the_owners_own_reentry() => Check(history =>
    {
        var reentered = history.SharedEvents.Where(e => e.Event is RepairReentered).Select(e => (((RepairReentered)e.Event).Setback, e.Envelope.Author)).ToHashSet();
        var being = history.Shared.Setbacks.BeingAnswered;
        return being.Select(s => s.DisclosedAt).SequenceEqual(being.Select(s => s.DisclosedAt).Order())
            && history.Shared.Setbacks.Setbacks.Values.All(s => being.Contains(s) != reentered.Contains((s.Id, s.Owner)));
    });

    [Fact]
    public void The_agreement_of_a_setback_is_the_version_that_was_in_force_when_it_was_told() => Check(history => history.Steps.All(s => s.Decision.Events.OfType<SetbackDisclosed>().All(told =>
    {
        var held = s.Before.Setbacks.Agreements.Values
            .Select(a => (a.Id, Version: s.Before.Terms.InForce(a.Id.Terms, s.Before.Membership.Members)))
            .Where(a => a.Version is not null)
            .ToList();
        return held.Count == 0
            ? told is { Agreement: null, AgreementVersion: 0 }
            : held.Count == 1 && told.Agreement == held[0].Id && told.AgreementVersion == held[0].Version!.Number;
    })));

    [Fact]
    public void There_is_at_most_one_agreement_that_has_not_ended_and_it_agrees_on_something() => Check(history =>
        history.Shared.Setbacks.Agreements.Values.Count(a => history.Shared.Terms.Entries[a.Terms].EndedAt is null) <= 1
        && history.Shared.Setbacks.Agreements.Values.SelectMany(a => a.Versions).All(v =>
            (v.Required.Count > 0 || v.Window is not null) && v.Required.Distinct().Order().SequenceEqual(v.Required) && !(v.Window <= Duration.Zero)));

    [Fact]
    public void Missing_parts_are_the_owners_to_see_and_a_latency_needs_a_window() => Check(history =>
    {
        var slot = history.Shared.Setbacks;
        return new[] { RoomScript.Alex, RoomScript.Sam }.All(viewer => SetbackQueries.Items(slot, viewer, null).All(i =>
        {
            var agreed = slot.AgreementOf(i.Setback);
            var missing = (agreed?.Required ?? []).Where(p => !Told(i.Setback.Content).Contains(p)).ToList();
            return i.IsComplete == (missing.Count == 0)
                && i.MissingParts.SequenceEqual(i.Setback.Owner == viewer ? missing : [])
                && (i.Invitation.Choices.Count == 0) == (i.Setback.Owner == viewer)
                && (agreed?.Window is { } window
                    ? i.Latency is { } latency && latency.Window == window && latency.Elapsed == i.Setback.DisclosedAt - i.Setback.OccurredAt
                    : i.Latency is null);
        }));
    });

    [Fact]
    public void Tags_are_counted_once_a_disclosure_and_only_in_ones_own() => Check(history => new[] { RoomScript.Alex, RoomScript.Sam }.All(viewer =>
    {
        var own = history.Shared.Setbacks.Setbacks.Values.Where(s => s.Owner == viewer).Select(s => s.Content.Triggers).ToList();
        var counts = SetbackQueries.Frequency(history.Shared.Setbacks, viewer, c => c.Triggers).ToList();
        return counts.All(c => c.Count == own.Count(t => t.Contains(c.Tag)))
            && counts.Select(c => c.Tag).ToHashSet().SetEquals(own.SelectMany(t => t))
            && counts.Select(c => c.Count).SequenceEqual(counts.Select(c => c.Count).OrderDescending());
    }));

    [Fact]
    public void Drafts_and_discoveries_stay_in_the_private_room_and_drafts_are_numbered() => Check(history =>
        history.Shared.Setbacks is { Drafts.Count: 0, NotReady.Count: 0, Discoveries.Count: 0 }
        && history.Own.Setbacks is { Setbacks.Count: 0, Agreements.Count: 0, SafetyNets.Count: 0, Runs.Count: 0, Sessions.Count: 0 }
        && history.Own.Setbacks.Drafts.Values.All(d => d.Versions.Select(v => v.Number).SequenceEqual(Enumerable.Range(1, d.Versions.Count))
            && d.Versions.All(v => v.OccurredAt <= v.SavedAt)));

    [Fact]
    public void Offers_name_themselves_once_and_only_the_owner_is_offered_to_take_up_the_repair() => Check(history => new[] { RoomScript.Alex, RoomScript.Sam }.All(viewer =>
        new[] { 0, 2, 4, 13 }.Select(d => history.Shared.RecordedAt + Duration.FromDays(d)).All(at =>
        {
            var offers = SetbackQueries.Suggestions(history.Shared.Setbacks, viewer, at).ToList();
            return offers.DistinctBy(o => o.Id, StringComparer.Ordinal).Count() == offers.Count
                && offers.All(o => o.ExpiresAt > at && Suggestion.IsId(o.Id))
                && offers.Where(o => o.What == SetbackPhrases.TakeUpRepair).All(o => history.Shared.Setbacks.BeingAnswered.Any(s => s.Owner == viewer && s.Id.Ref == o.Item));
        })));

    private static IEnumerable<DisclosurePart> Told(DisclosureContent c) => new (DisclosurePart Part, bool Is)[]
    {
        (DisclosurePart.Occurrence, c.Occurrence is not null),
        (DisclosurePart.Emotions, c.Emotions.Count > 0),
        (DisclosurePart.Triggers, c.Triggers.Count > 0),
        (DisclosurePart.DecisionChain, c.DecisionChain.Count > 0),
        (DisclosurePart.Meaning, c.Meaning is not null),
        (DisclosurePart.CurrentSafety, c.CurrentSafety is not null),
    }.Where(p => p.Is).Select(p => p.Part);

    private static bool Grows(DisclosureContent was, DisclosureContent now) =>
        Stays(was.Occurrence, now.Occurrence) && Stays(was.CurrentSafety, now.CurrentSafety) && Stays(was.Meaning, now.Meaning)
        && Begins(was.Triggers, now.Triggers) && Begins(was.Emotions, now.Emotions) && Begins(was.DecisionChain, now.DecisionChain);

    private static bool Stays(PrivateText? was, PrivateText? now) => was is null || was.Equals(now);

    private static bool Begins<T>(ValueList<T> was, ValueList<T> now) => now.Take(was.Count).SequenceEqual(was);

    private static void Check(Func<RoomHistory, bool> law) => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, law), Histories);
}
