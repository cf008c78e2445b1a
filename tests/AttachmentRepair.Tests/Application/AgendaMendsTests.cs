using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.Tests.Application;

/// <summary>What the agenda says of what was moved, held or left behind.</summary>
public class AgendaMendsTests
{
    private static readonly CommitmentId Promise = CommitmentId.For(Couple.Id, CommandId.For("promise"));
    private static readonly CheckInSeriesId Series = CheckInSeriesId.For(Couple.Id, CommandId.For("series"));

    [Fact]
    public async Task An_occurrence_that_was_renegotiated_away_stays_on_the_agenda_as_moved_beside_the_new_one()
    {
        var couple = await AgreedAsync();
        await couple.At(-3).DoAsync(Couple.Alex, new RenegotiateCommitment(Promise, RoomScript.Tenth, RoomScript.Daily(21)));

        Assert.Equal(
            "2026-01-10T18:00 Expired, 2026-01-10T20:00 Renegotiated, 2026-01-10T21:00 Open",
            await StatesAsync(couple.At(1), Couple.Sam, -3, 2));
    }

    [Fact]
    public async Task Three_moves_in_a_row_offer_a_review_to_both()
    {
        var couple = await AgreedAsync();
        foreach (var day in (int[])[10, 11, 12])
        {
            await couple.At(((day - 10) * 24) - 3).DoAsync(Couple.Alex, new RenegotiateCommitment(Promise, OccurrenceKey.Parse($"2026-01-{day}T20:00")));
        }

        foreach (var person in (PersonId[])[Couple.Alex, Couple.Sam])
        {
            Assert.Single((await couple.ViewAsync(person)).Suggestions(couple.Clock.Now), s => s.What == CommitmentPhrases.ReviewCommitment);
        }
    }

    [Fact]
    public async Task What_fell_into_a_pause_is_held_for_commitments_and_check_ins_alike()
    {
        var couple = await AgreedAsync();
        await couple.At(-3).DoAsync(Couple.Sam, new Pause());

        Assert.Equal("2026-01-10T18:00 Held, 2026-01-10T20:00 Held", await StatesAsync(couple.At(30), Couple.Alex, -3, 1));
    }

    [Fact]
    public async Task Ending_a_boundary_does_not_undo_that_it_was_crossed()
    {
        var couple = await Couple.JoinedAsync();
        var boundary = BoundaryId.For(Couple.Id, CommandId.For("evenings"));
        await couple.DoAsync(Couple.Sam, new ProposeBoundary(BoundaryForm.SharedWindow, BoundaryDomain.Time, RoomScript.Text("x")), "evenings");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(boundary.Terms, 1));
        await couple.At(-5).DoAsync(Couple.Alex, new EndTerms(boundary.Terms));
        var crossed = new NoteCrossing(boundary, Couple.Alex, CrossingKind.Clear);

        Assert.Equal(Rejection.NotInForce, await couple.At(-4).RefusedAsync(Couple.Sam, crossed));
        await couple.DoAsync(Couple.Sam, crossed with { OccurredAt = RoomScript.Hours(-6) });
        Assert.Equal(Rejection.NotInForce, await couple.RefusedAsync(Couple.Sam, crossed with { OccurredAt = RoomScript.Hours(-101) }));
    }

    [Fact]
    public async Task A_clock_that_steps_back_does_not_undo_a_pause()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-3).DoAsync(Couple.Sam, new Pause());

        Assert.True((await couple.At(-4).ViewAsync(Couple.Alex)).IsPaused);
    }

    [Fact]
    public async Task Leaving_ends_reading_there()
    {
        var couple = await AgreedAsync();
        await couple.At(-5).DoAsync(Couple.Alex, new LeaveRelationship());
        await couple.At(-4).DoAsync(Couple.Sam, new NoteLifeChange(LifeChange.Move));
        var (gone, stayed) = (await couple.ViewAsync(Couple.Alex), await couple.ViewAsync(Couple.Sam));

        Assert.DoesNotContain(gone.History().Entries, e => e.Recorded.Event is LifeChanged);
        Assert.Contains(stayed.History().Entries, e => e.Recorded.Event is LifeChanged);
        Assert.Empty(gone.Agenda(RoomScript.Hours(-9), RoomScript.Hours(9)));
        Assert.Single(gone.Commitments);
    }

    [Fact]
    public async Task Something_once_is_no_longer_open_when_it_has_its_word()
    {
        var couple = await Couple.JoinedAsync();
        var once = Cadence.Once(new(2026, 1, 10, 20, 0), RoomScript.Berlin);
        for (var i = 0; i < 45; i++)
        {
            await couple.At(-2).DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("once"), once), $"once {i}");
            await couple.DoAsync(Couple.Alex, new KeepCommitment(CommitmentId.For(Couple.Id, CommandId.For($"once {i}")), RoomScript.Tenth));
        }

        Assert.Equal(45, (await couple.ViewAsync(Couple.Sam)).Commitments.Count(c => !c.Commitment.IsOpen));
    }

    private static async Task<Couple> AgreedAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.At(-10).DoAsync(Couple.Alex, new MakeCommitment(RoomScript.Text("I call"), RoomScript.Evenings.WithWindow(Duration.FromHours(2), Duration.FromHours(2))), "promise");
        await couple.DoAsync(Couple.Alex, new ProposeCheckIns(RoomScript.Daily(18).WithWindow(Duration.FromHours(1), Duration.FromHours(1))), "series");
        await couple.DoAsync(Couple.Sam, new AssentToTerms(new(Series.Value), 1));
        return couple.At(-9);
    }

    private static async Task<string> StatesAsync(Couple couple, PersonId viewer, double from, double to) => string.Join(
        ", ", (await couple.ViewAsync(viewer)).Agenda(RoomScript.Hours(from), RoomScript.Hours(to)).Select(i => $"{i.Occurrence} {i.State}"));
}
