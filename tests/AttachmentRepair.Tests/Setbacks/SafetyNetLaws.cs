using AttachmentRepair.Rooms;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Setbacks;

/// <summary>What holds of safety nets and facilitated disclosures in every history.</summary>
public class SafetyNetLaws
{
    private const int Histories = 300;
    private static readonly PersonId[] Couple = [RoomScript.Alex, RoomScript.Sam];

    [Fact]
    public void Every_version_begins_with_the_safety_check_and_ends_with_the_review_date() => Check(history =>
        history.Shared.Setbacks.SafetyNets.Values.All(n => n.Versions.Select(v => v.Number).SequenceEqual(Enumerable.Range(1, n.Versions.Count))
            && n.Versions.All(v => v.Steps[0] == SafetyNetStep.SafetyCheck && v.Steps[^1] == SafetyNetStep.ReviewDate && v.Steps.SequenceEqual(v.Steps.Distinct().Order()))));

    [Fact]
    public void An_activation_is_never_refused_where_its_net_is_and_takes_the_version_in_force() => Check(history => history.Steps.All(s =>
        s.Command is not ActivateSafetyNet c || !s.Before.Setbacks.SafetyNets.ContainsKey(c.Net) || (c.Setback is { } id && !s.Before.Setbacks.Setbacks.ContainsKey(id))
        || (s.Decision.Rejection is { } why
            ? why == Rejection.UnknownRelationship || why == Rejection.InTheFuture
            : s.Decision.Events.Count == 0
                ? s.Before.Setbacks.Runs.Values.Any(r => r.Net == c.Net && r.Setback == c.Setback)
                : s.Decision.Events[0] is SafetyNetActivated started
                    && started.Version == (s.Before.Terms.InForce(c.Net.Terms, s.Before.Membership.Members)?.Number ?? 0)
                    && started.ReviewOn > s.At.InUtc().Date)));

    [Fact]
    public void A_net_at_work_goes_on_in_its_own_version_whatever_is_edited_or_ended() => Check(history => history.Steps.All(s => s.Before.Setbacks.Runs.Values.All(was =>
    {
        var now = s.After.Setbacks.Runs[was.Id];
        return (now.Net, now.Version, now.Setback, now.ActivatedBy, now.ActivatedAt) == (was.Net, was.Version, was.Setback, was.ActivatedBy, was.ActivatedAt)
            && Steps(s.After, now).Equals(Steps(s.Before, was))
            && now.Taken.Take(was.Taken.Count).SequenceEqual(was.Taken)
            && was.Checked.All(c => now.Checked[c.Key] == c.Value)
            && now.Taken.All(Steps(s.After, now).Contains)
            && now.Taken.Distinct().Count() == now.Taken.Count;
    })));

    [Fact]
    public void The_next_step_of_each_is_the_first_of_the_agreed_ones_that_is_open_for_them() => Check(history => history.Shared.Setbacks.Runs.Values.All(run => Couple.All(person =>
    {
        var open = Steps(history.Shared, run).Where(s => s switch
        {
            SafetyNetStep.SafetyCheck => !history.SharedEvents.Any(e => e.Envelope.Author == person && e.Event is SafetyNetStepTaken { Step: SafetyNetStep.SafetyCheck } x && x.Run == run.Id),
            SafetyNetStep.Disclose when run.Setback is not null => false,
            _ => !history.SharedEvents.Any(e => e.Event is SafetyNetStepTaken x && x.Run == run.Id && x.Step == s),
        }).ToList();
        return Item(history.Shared, run, person).NextStep == (open.Count == 0 ? null : open[0])
            && SafetyNetQueries.OpenSteps(history.Shared.Setbacks, person).Count(s => s.Item == run.Id.Ref) == Math.Min(open.Count, 1);
    })));

    [Fact]
    public void What_another_checked_changes_nothing_for_the_viewer_until_everybody_has() => Check(history => history.Shared.Setbacks.Runs.Values.All(run => Couple.All(viewer =>
    {
        var hidden = Couple.All(run.Checked.ContainsKey)
            ? run
            : run with { Checked = run.Checked.Where(c => c.Key == viewer).Aggregate(ValueMap<PersonId, Instant>.Empty, (map, c) => map.Set(c.Key, c.Value)) };
        return Item(history.Shared, run, viewer) == Item(history.Shared with { Setbacks = history.Shared.Setbacks with { Runs = history.Shared.Setbacks.Runs.Set(run.Id, hidden) } }, run, viewer);
    })));

    [Fact]
    public void A_session_is_set_exactly_while_everybody_said_ready_to_its_version_at_a_time_when_all_signals_held() => Check(history =>
    {
        var (signals, set) = (new Dictionary<(FacilitatedDisclosureId Session, PersonId By), Instant>(), new Dictionary<FacilitatedDisclosureId, Instant>());
        var room = RoomScript.Dormant().Start;
        return history.SharedEvents.All(e =>
        {
            var (author, at) = (e.Envelope.Author, e.Envelope.RecordedAt);
            switch (e.Event)
            {
                case FacilitatedDisclosureProposed x:
                    set.Remove(x.Session);
                    Array.ForEach(Couple, p => signals.Remove((x.Session, p)));
                    break;
                case ReadyForDisclosure x:
                    signals[(x.Session, author)] = at + Duration.FromDays(7);
                    if (Couple.All(p => signals.TryGetValue((x.Session, p), out var until) && at < until))
                    {
                        set[x.Session] = at;
                    }

                    break;
                case ReadinessWithdrawn x:
                    signals.Remove((x.Session, author));
                    break;
            }

            room = RoomDecider.Evolve(room, e.Event, e.Envelope);
            return room.Setbacks.Sessions.Values.All(s => s.SetAt(room.Membership.Members) == (set.TryGetValue(s.Id, out var when) ? when : null));
        });
    });

    [Fact]
    public void Until_a_session_is_set_each_sees_their_own_signal_only() => Check(history => Couple.All(viewer => new[] { 0, 5, 9 }.All(days =>
    {
        var (room, at) = (history.Shared, history.Shared.RecordedAt + Duration.FromDays(days));
        var hidden = room.Setbacks with
        {
            Sessions = room.Setbacks.Sessions.Values.Aggregate(room.Setbacks.Sessions, (map, s) => s.SetAt(room.Membership.Members) is not null ? map
                : map.Set(s.Id, s with { Ready = s.Ready.Where(r => r.Key == viewer).Aggregate(ValueMap<PersonId, ReadySignal>.Empty, (m, r) => m.Set(r.Key, r.Value)) })),
        };
        return Seen(room.Setbacks).SequenceEqual(Seen(hidden));

        IEnumerable<object> Seen(SetbackState slot) =>
            FacilitatedDisclosureQueries.Items(slot, new(), room.Facts, from => from, viewer, at).Cast<object>()
                .Concat(FacilitatedDisclosureQueries.OpenSteps(slot, new(), room.Facts, viewer, at));
    })));

    [Fact]
    public void What_is_due_is_set_and_not_called_off_and_the_next_is_the_first_of_it() => Check(history =>
    {
        var (room, after) = (history.Shared, history.Shared.RecordedAt - Duration.FromHours(12));
        var due = FacilitatedDisclosureQueries.Agenda(room.Setbacks, room.Facts, from => from, new(after.PlusNanoseconds(1), Instant.MaxValue), after).ToList();
        var sessions = room.Setbacks.Sessions.Values.Where(s => s.SetAt(room.Membership.Members) is not null && s.EndedAt is null).ToList();
        var next = FacilitatedDisclosureQueries.NextDue(room.Setbacks, room.Facts, from => from, after);
        return due.Select(d => d.Item).ToHashSet().SetEquals(sessions.Where(s => s.Newest.At > after).Select(s => s.Id.Ref))
            && next == sessions.Where(s => s.HeldAt is null && s.Newest.At > after).Select(s => (Instant?)s.Newest.At).Min();
    });

    private static ValueList<SafetyNetStep> Steps(RoomState room, SafetyNetRun run) => room.Setbacks.SafetyNets[run.Net].Steps(run.Version);

    private static SafetyNetRunItem Item(RoomState room, SafetyNetRun run, PersonId viewer) =>
        SafetyNetQueries.Items(room.Setbacks, room.Membership.Members, viewer).Single(i => i.Id == run.Id);

    private static void Check(Func<RoomHistory, bool> law) => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, law), Histories);
}
