using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

public class AgendaTests
{
    private const string Canary = "Kanarienvogel";

    private static readonly CommitmentId Promise = CommitmentId.For(Couple.Id, CommandId.For("promise"));
    private static readonly CheckInSeriesId Series = CheckInSeriesId.For(Couple.Id, CommandId.For("series"));

    [Fact]
    public async Task The_agenda_is_the_same_for_both_in_order_of_due_times()
    {
        var couple = await AgreedAsync();
        var (alex, sam) = (await AgendaAsync(couple, Couple.Alex), await AgendaAsync(couple, Couple.Sam));

        Assert.Equal(alex, sam);
        Assert.Equal([RoomScript.Hours(-2), RoomScript.Due], alex.Select(a => a.Due));
        Assert.Equal([Series.Ref, Promise.Ref], alex.Select(a => a.Item));
        Assert.Equal([PersonId.None, Couple.Alex], alex.Select(a => a.Owner));
        Assert.Equal([OccurrenceState.Open, OccurrenceState.Open], alex.Select(a => a.State));
        Assert.Equal("AgendaItem", alex[0].ToString());
    }

    [Fact]
    public async Task What_was_said_shows_to_both()
    {
        var couple = await AgreedAsync();
        await couple.At(0).DoAsync(Couple.Alex, new KeepCommitment(Promise, RoomScript.Tenth));
        await couple.DoAsync(Couple.Sam, new HoldCheckIn(Series, OccurrenceKey.Parse("2026-01-10T18:00")));
        await couple.DoAsync(Couple.Sam, new ConfirmKept(Promise, RoomScript.Tenth));

        Assert.Equal([OccurrenceState.Late, OccurrenceState.Kept], (await AgendaAsync(couple, Couple.Sam)).Select(a => a.State));
        Assert.Equal(await AgendaAsync(couple, Couple.Alex), await AgendaAsync(couple, Couple.Sam));
    }

    [Fact]
    public async Task Reminders_are_for_the_owner_and_for_everybody_of_what_is_joint()
    {
        var couple = await AgreedAsync();

        Assert.Equal([(Series.Ref, RoomScript.Hours(-2.5)), (Promise.Ref, RoomScript.Hours(-0.5))], await RemindersAsync(couple, Couple.Alex));
        Assert.Equal([(Series.Ref, RoomScript.Hours(-2.5))], await RemindersAsync(couple, Couple.Sam));
        var reminder = (await couple.ViewAsync(Couple.Alex)).Reminders(RoomScript.Hours(-3), RoomScript.Hours(1))[0];
        Assert.Equal(RoomPhrases.Reminder, reminder.Text);
    }

    [Fact]
    public async Task Reminders_are_told_within_a_half_open_interval_even_when_it_ends_before_they_are_due()
    {
        var view = await (await AgreedAsync()).ViewAsync(Couple.Alex);

        Assert.Single(view.Reminders(RoomScript.Hours(-0.5), RoomScript.Hours(-0.4)));
        Assert.Empty(view.Reminders(RoomScript.Hours(-1), RoomScript.Hours(-0.5)));
        Assert.Empty(view.Reminders(RoomScript.Due, RoomScript.Due));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Reminders(RoomScript.Due, RoomScript.Hours(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Agenda(RoomScript.Due, RoomScript.Hours(-1)));
    }

    [Fact]
    public async Task What_is_done_is_not_reminded_of()
    {
        var couple = await AgreedAsync();
        await couple.At(-1).DoAsync(Couple.Alex, new KeepCommitment(Promise, RoomScript.Tenth));

        Assert.DoesNotContain(await RemindersAsync(couple, Couple.Alex), r => r.Item == Promise.Ref);
    }

    [Fact]
    public async Task Nobody_is_reminded_while_things_are_paused()
    {
        var couple = await AgreedAsync();
        await couple.At(-5).DoAsync(Couple.Sam, new Pause());
        Assert.Empty(await RemindersAsync(couple, Couple.Alex));
        Assert.Empty(await RemindersAsync(couple, Couple.Sam));

        await couple.DoAsync(Couple.Alex, new SayReady(1));
        await couple.DoAsync(Couple.Sam, new SayReady(1));
        Assert.Empty(await RemindersAsync(couple.At(-4.8), Couple.Alex));
        Assert.Equal(2, (await RemindersAsync(couple.At(-4.6), Couple.Alex)).Count);
    }

    [Fact]
    public async Task Nobody_who_left_is_asked_for_anything()
    {
        var couple = await AgreedAsync();
        await couple.DoAsync(Couple.Alex, new LeaveRelationship());
        var view = await couple.ViewAsync(Couple.Alex);

        Assert.True(view.HasLeft);
        Assert.Empty(view.Agenda(RoomScript.Hours(-3), RoomScript.Hours(1)));
        Assert.Empty(view.Reminders(RoomScript.Hours(-3), RoomScript.Hours(1)));
        Assert.Empty(view.OpenSteps);
        Assert.Empty(view.Suggestions(RoomScript.Due));
        Assert.DoesNotContain("VEVENT", view.Calendar(RoomScript.Hours(-3), RoomScript.Hours(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_lines_are_neutral_and_private()
    {
        var view = await (await AgreedAsync()).ViewAsync(Couple.Alex);
        var all = view.Calendar(RoomScript.Hours(-3), RoomScript.Hours(1));
        var one = view.Calendar(RoomScript.Hours(-3), RoomScript.Hours(1), CommitmentId.Concept);

        Assert.DoesNotContain(Canary, all, StringComparison.Ordinal);
        Assert.Equal(2, all.Split("BEGIN:VEVENT").Length - 1);
        Assert.Equal(2, all.Split("CLASS:PRIVATE").Length - 1);
        Assert.Equal(1, one.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("SUMMARY:A commitment.\r\n", one, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260110T190000Z\r\n", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_knows_whose_it_is_and_in_which_zone()
    {
        var couple = await AgreedAsync();
        var sam = await couple.ViewAsync(Couple.Sam);

        Assert.Equal((Couple.Sam, Couple.Id, "Australia/Sydney", RoomScript.Hours(-9)), (sam.Viewer, sam.Relationship, sam.Zone.Id, sam.At));
        Assert.Equal(2, sam.Members.Count);
        Assert.Equal((false, false, true), (sam.IsPaused, sam.IsScoringOn, sam.IsOpen));
        Assert.Same(DateTimeZone.Utc, (await (await Couple.OpenAsync()).ViewAsync(Couple.Sam)).Zone);
    }

    private static async Task<Couple> AgreedAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-10).DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text(Canary), RoomScript.Evenings), "promise");
        await couple.DoAsync(Couple.Alex, new ProposeCheckIns(RoomScript.Daily(18)), "series");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(new(Series.Value), 1));
        return couple.At(-9);
    }

    private static async Task<ValueList<AgendaItem>> AgendaAsync(Couple couple, PersonId viewer) =>
        (await couple.ViewAsync(viewer)).Agenda(RoomScript.Hours(-9), RoomScript.Hours(1));

    private static async Task<List<(ItemRef Item, Instant At)>> RemindersAsync(Couple couple, PersonId viewer) =>
        (await couple.ViewAsync(viewer)).Reminders(RoomScript.Hours(-9), RoomScript.Hours(1)).Select(r => (r.Item, r.At)).ToList();
}
