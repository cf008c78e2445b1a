using AttachmentRepair.Application;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>The generator and the renderer of the non-interference law miss nothing that a later change may add.</summary>
[Trait("Tier", "Wide")]
public sealed class HistoryMakerTests
{
    private static readonly IReadOnlyList<History> Histories = Enumerable.Range(0, 600).Select(i => History.Of((ulong)i)).ToList();

    [Fact]
    public void Every_command_but_leaving_and_holding_is_sent_by_both()
    {
        var expected = Registry.Commands.Select(c => c.Type).Where(t => t != typeof(LeaveRelationship) && t != typeof(HoldForSafety)).SelectMany(t => new[] { (t, true), (t, false) });

        Assert.Empty(expected.Except(Histories.SelectMany(h => h.Steps).Select(s => (s.Command.GetType(), s.ByA))));
    }

    [Fact]
    public void Every_event_but_those_of_leaving_and_holding_and_what_trust_shows_is_recorded()
    {
        // The more commands there are, the more histories it takes; they are the same ones on every run.
        var missing = Registry.Events.Select(e => e.Type).ToHashSet();
        for (ulong seed = 0; seed < 4000 && missing.Count > 6; seed++)
        {
            var couple = Run(History.Of(seed));
            missing.ExceptWith(new[] { Couple.A, Couple.B }.SelectMany(p => couple.View(p).History().Entries).Select(e => e.Recorded.Event.GetType()));
        }

        Type[] facade = [typeof(PersonLeft), typeof(SafetyHeld), typeof(HoldReleased), typeof(NoticeGiven), typeof(NoticeScheduled), typeof(TrustShared)];
        Assert.True(missing.SetEquals(facade), string.Join(' ', missing.Select(t => t.Name)));
    }

    [Fact]
    public void Most_pairs_differ_by_several_recorded_commands_and_most_views_hold_trust_and_an_agenda()
    {
        var removed = Histories.Average(h => h.Steps.Count(s => s.Removed));
        var views = Histories.Select(h => Run(h).View(Couple.B)).ToList();

        Assert.InRange(removed, 4, 10);
        Assert.InRange(views.Count(v => v.Trust(Couple.A, v.At) is not null), 300, 600);
        Assert.InRange(views.Count(v => v.Agenda(v.At, v.At + NodaTime.Duration.FromDays(7)).Count > 0), 300, 600);
        Assert.InRange(views.Average(v => v.History().Entries.Count), 10, 40);
    }

    [Fact]
    public void Command_ids_are_used_again_across_rooms_and_persons()
    {
        var reused = Histories.Count(h => h.Steps.GroupBy(s => s.Id).Any(g => g.Select(s => (s.IsPrivate, s.ByA)).Distinct().Count() > 1));

        Assert.InRange(reused, 200, 600);
    }

    [Fact]
    public void Every_public_member_of_a_view_is_rendered()
    {
        var members = typeof(RelationshipView).GetMembers()
            .Where(m => m.DeclaringType == typeof(RelationshipView) && !(m is System.Reflection.MethodInfo { IsSpecialName: true }))
            .Select(m => m.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(members, ViewText.Members.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void The_text_of_a_view_tells_two_notes_apart()
    {
        var (one, other) = (new Couple(Stores.New(), new()), new Couple(Stores.New(), new()));
        one.Send(Couple.B, new WriteNote(PrivateText.Of("one")), CommandId.For("note"));
        other.Send(Couple.B, new WriteNote(PrivateText.Of("other")), CommandId.For("note"));

        Assert.NotEqual(ViewText.Of(one.View(Couple.B)), ViewText.Of(other.View(Couple.B)), StringComparer.Ordinal);
        Assert.Equal(ViewText.Of(one.View(Couple.A)), ViewText.Of(other.View(Couple.A)));
    }

    private static Couple Run(History history)
    {
        var couple = new Couple(Stores.New(), new());
        foreach (var step in history.Steps)
        {
            couple.At(step.Minute);
            couple.Send(step.ByA ? Couple.A : Couple.B, step.Command, step.Id);
        }

        return couple;
    }
}
