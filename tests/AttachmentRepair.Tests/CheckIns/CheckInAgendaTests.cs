using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Privacy;
using NodaTime;
using Couple = AttachmentRepair.Tests.Application.Couple;

namespace AttachmentRepair.Tests.CheckIns;

/// <summary>The practices about what is talked about, through the public face.</summary>
public class CheckInAgendaTests
{
    private static readonly CheckInSeriesId Series = CheckInPracticeTests.Of("series");
    private static readonly TopicPolicyId Policy = TopicPolicyId.For(Couple.Id, CommandId.For("policy"));
    private static readonly Cadence Saturdays = Cadence.Fixed(Recurrence.Create(new LocalDateTime(2026, 1, 3, 20, 0), RecurrenceRule.Weekly(IsoDayOfWeek.Saturday)).In(RoomScript.Berlin));
    private static readonly AgendaSection PastUse = new(AgendaSectionKind.Setbacks, Timebox.OfMinutes(3), TalkTopic.PastUse, RoomScript.Text("how it began"));

    public static TheoryData<int, string> Times => new()
    {
        { 45, "Appreciation 6, WentWell 6, Progress 6, Setbacks 6, Distress 6, Boundaries 6, Adjustments 6" },
        { 7, "Appreciation 1, WentWell 1, Progress 1, Setbacks 1, Distress 1, Boundaries 1, Adjustments 1" },
        { 3, "Appreciation 1, WentWell 1, Progress 1" },
        { 240, "Appreciation 34, WentWell 34, Progress 34, Setbacks 34, Distress 34, Boundaries 34, Adjustments 34" },
    };

    [Theory]
    [MemberData(nameof(Times))]
    [Trait("Practice", "P127")]
    public async Task A_weekly_check_in_opens_with_appreciation_and_stays_within_the_agreed_time(int minutes, string sections)
    {
        var couple = await CheckInPracticeTests.AgreedAsync(new(Saturdays, Time: Timebox.OfMinutes(minutes)));
        var (alex, sam) = (await AgendaAsync(couple, Couple.Alex), await AgendaAsync(couple, Couple.Sam));

        Assert.Equal(sections, string.Join(", ", alex.Sections.Select(s => $"{s.Section.Kind} {s.Section.Time.Minutes}")));
        Assert.InRange(alex.Minutes, 1, minutes);
        Assert.Equal(alex, sam);
    }

    [Fact]
    [Trait("Practice", "P127")]
    public async Task An_agenda_of_ones_own_opens_with_appreciation_all_the_same()
    {
        var appreciation = new AgendaSection(AgendaSectionKind.Appreciation, Timebox.OfMinutes(4), TalkTopic.PastUse);
        var own = await AgendaAsync(await CheckInPracticeTests.AgreedAsync(new(Saturdays, Time: Timebox.OfMinutes(10), Sections: [PastUse, appreciation])), Couple.Sam);
        var without = await AgendaAsync(await CheckInPracticeTests.AgreedAsync(new(Saturdays, Time: Timebox.OfMinutes(10), Sections: [PastUse])), Couple.Sam);
        var tight = await AgendaAsync(await CheckInPracticeTests.AgreedAsync(new(Saturdays, Time: Timebox.OfMinutes(4), Sections: [PastUse])), Couple.Sam);

        Assert.Equal([appreciation with { Topic = null }, PastUse], own.Sections.Select(s => s.Section));
        Assert.Equal([(AgendaSectionKind.Appreciation, 5), (AgendaSectionKind.Setbacks, 3)], without.Sections.Select(s => (s.Section.Kind, s.Section.Time.Minutes)));
        Assert.Equal([(AgendaSectionKind.Appreciation, 1), (AgendaSectionKind.Setbacks, 3)], tight.Sections.Select(s => (s.Section.Kind, s.Section.Time.Minutes)));
    }

    [Fact]
    [Trait("Practice", "P050")]
    public async Task A_topic_kept_for_facilitated_talks_has_no_place_at_home_and_its_author_alone_is_offered_another()
    {
        var couple = await CheckInPracticeTests.AgreedAsync(new(Saturdays));
        await CheckInPracticeTests.AgreedAsync(new(Saturdays, Facilitator: FacilitatorKind.Clinician), "facilitated", couple);
        await couple.DoAsync(Couple.Sam, new AddToAgenda(Series, RoomScript.Tenth, PastUse));
        await couple.DoAsync(Couple.Sam, new AddToAgenda(CheckInPracticeTests.Of("facilitated"), RoomScript.Tenth, PastUse));
        Assert.Superset(
            new HashSet<AgendaSectionKind> { AgendaSectionKind.Boundaries, AgendaSectionKind.Progress, AgendaSectionKind.Setbacks },
            (await AgendaAsync(couple, Couple.Alex)).Sections.Select(s => s.Section.Kind).ToHashSet());
        Assert.Equal(SectionPlace.Here, (await AgendaAsync(couple, Couple.Alex)).Sections[^1].Place);

        await couple.DoAsync(Couple.Alex, new ProposeTopicPolicy([TalkTopic.PastUse]), "policy");
        Assert.Equal(SectionPlace.Here, (await AgendaAsync(couple, Couple.Alex)).Sections[^1].Place);
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Policy.Terms, 1));

        foreach (var person in new[] { Couple.Alex, Couple.Sam })
        {
            var view = await couple.ViewAsync(person);
            Assert.Equal(new PlacedSection(Couple.Sam, PastUse, SectionPlace.NotHere), view.AgendaOf(Series, RoomScript.Tenth)!.Sections[^1]);
            Assert.Equal(SectionPlace.Here, view.AgendaOf(CheckInPracticeTests.Of("facilitated"), RoomScript.Tenth)!.Sections[^1].Place);
            Assert.Equal(
                person == Couple.Sam ? [("RaiseWithSupport", Series.Ref)] : [], view.Suggestions(view.At).Select(s => (s.What.Code, s.Item)));
            Assert.Equal(Policy, Assert.Single(view.TopicPolicies).Id);
            Assert.Contains(view.Terms, t => t.About == Policy.Ref && t.InForce == 1);
        }

        await couple.DoAsync(Couple.Sam, new EndTerms(Policy.Terms));
        Assert.Equal(SectionPlace.Here, (await AgendaAsync(couple, Couple.Alex)).Sections[^1].Place);
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now));
    }

    [Fact]
    public async Task The_author_of_an_agreed_section_is_offered_another_place_before_each_meeting()
    {
        var couple = await CheckInPracticeTests.AgreedAsync(new(Saturdays, Sections: [PastUse]));
        await couple.DoAsync(Couple.Sam, new ProposeTopicPolicy([TalkTopic.PastUse]), "policy");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Policy.Terms, 1));

        Assert.Equal("2026-01-10T20:00", Assert.Single((await couple.ViewAsync(Couple.Alex)).Suggestions(RoomScript.Hours(-90))).Period);
        Assert.Equal("2026-01-17T20:00", Assert.Single((await couple.ViewAsync(Couple.Alex)).Suggestions(RoomScript.Hours(24))).Period);
        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(RoomScript.Hours(-90)));
        await couple.At(0).DoAsync(Couple.Alex, new CloseCheckIn(Series, RoomScript.Tenth));
        Assert.Equal("2026-01-17T20:00", Assert.Single((await couple.ViewAsync(Couple.Alex)).Suggestions(RoomScript.Hours(1))).Period);
    }

    [Fact]
    public async Task What_no_longer_fits_after_a_revision_waits_outside_of_the_agreed_time()
    {
        var couple = await CheckInPracticeTests.AgreedAsync(new(Saturdays));
        await couple.DoAsync(Couple.Sam, new AddToAgenda(Series, RoomScript.Tenth, PastUse));
        await couple.DoAsync(Couple.Alex, new ReviseCheckIns(Series, 1, Saturdays, Time: Timebox.OfMinutes(9)));
        await couple.At(-99).DoAsync(Couple.Sam, new AssentToTerms(Series.Terms, 2));
        var agenda = await AgendaAsync(couple, Couple.Sam);

        Assert.Equal((7, SectionPlace.NoTime, AgendaSectionKind.Appreciation), (agenda.Minutes, agenda.Sections[^1].Place, agenda.Sections[0].Section.Kind));
        Assert.Null((await couple.ViewAsync(Couple.Sam)).AgendaOf(Series, OccurrenceKey.Parse("2026-01-11T20:00")));
        Assert.Null((await couple.ViewAsync(Couple.Sam)).AgendaOf(new(99), RoomScript.Tenth));
    }

    [Fact]
    [Trait("Practice", "P051")]
    public async Task What_went_well_comes_first_and_an_adjustment_is_no_commitment_before_its_owner_makes_it_theirs()
    {
        var couple = (await CheckInPracticeTests.AgreedAsync(new(Saturdays))).At(1);
        var text = RoomScript.Text("I text before leaving work");
        Assert.Equal(Rejection.WentWellFirst, await couple.RefusedAsync(Couple.Sam, new WriteCheckIn(Series, RoomScript.Tenth, [], [text], [new(text, Couple.Alex)])));
        await couple.DoAsync(Couple.Alex, new WriteCheckIn(Series, RoomScript.Tenth, [RoomScript.Text("we cooked")]));
        await couple.DoAsync(Couple.Sam, new WriteCheckIn(Series, RoomScript.Tenth, [], [RoomScript.Text("the silence")], [new(text, Couple.Alex)]), "written");
        var adjustment = new Adjustment(AdjustmentId.For(Couple.Id, CommandId.For("written")), Couple.Alex, text);
        var record = (await couple.ViewAsync(Couple.Alex)).CheckIns[0].Series.Records[RoomScript.Tenth];
        Assert.Equal(["WentWell", "Distress", "Adjustments"], typeof(CheckInWritten).GetConstructors()[0].GetParameters().Skip(2).Select(p => p.Name!), StringComparer.Ordinal);
        Assert.Equal(([Couple.Alex], [Couple.Sam], [adjustment]), (record.WentWell.Select(n => n.Author).ToValueList(), record.Distress.Select(n => n.Author).ToValueList(), record.Adjustments));
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Adjustments);
        Assert.Equal(Rejection.UnknownItem, await couple.RefusedAsync(Couple.Alex, Own(adjustment)));

        await couple.At(2).DoAsync(Couple.Sam, new CloseCheckIn(Series, RoomScript.Tenth));
        foreach (var person in new[] { Couple.Alex, Couple.Sam })
        {
            var view = await couple.ViewAsync(person);
            var item = Assert.Single(view.Adjustments);
            Assert.Equal(new(new(adjustment, Series, RoomScript.Tenth, RoomScript.Hours(2), RoomScript.Hours(168)), null), item);
            Assert.Empty(view.Commitments);
            Assert.Equal(person == Couple.Alex ? ["MakeItYourOwn"] : [], view.Suggestions(RoomScript.Hours(167)).Select(s => s.What.Code), StringComparer.Ordinal);
            Assert.Empty(view.Suggestions(RoomScript.Hours(168)));
        }

        await couple.DoAsync(Couple.Sam, Own(adjustment));
        Assert.Null((await couple.ViewAsync(Couple.Sam)).Adjustments[0].Commitment);
        await couple.DoAsync(Couple.Alex, Own(adjustment), "own");
        Assert.Equal(CommitmentId.For(Couple.Id, CommandId.For("own")).Ref, (await couple.ViewAsync(Couple.Sam)).Adjustments[0].Commitment);
        Assert.Empty((await couple.ViewAsync(Couple.Alex)).Suggestions(couple.Clock.Now));
    }

    [Fact]
    public async Task A_proposal_that_its_owner_dismissed_looks_to_the_other_as_before()
    {
        var couple = (await CheckInPracticeTests.AgreedAsync(new(Cadence.Once(new(2026, 1, 10, 20, 0), RoomScript.Berlin)))).At(0);
        await couple.DoAsync(Couple.Alex, new WriteCheckIn(Series, RoomScript.Tenth, [RoomScript.Text("x")], null, [new(RoomScript.Text("y"), Couple.Sam)]));
        await couple.DoAsync(Couple.Alex, new CloseCheckIn(Series, RoomScript.Tenth));
        var before = ViewText.Of(await couple.ViewAsync(Couple.Alex));
        await couple.DoAsync(Couple.Sam, new DismissSuggestion(Assert.Single((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now)).Id));

        Assert.Empty((await couple.ViewAsync(Couple.Sam)).Suggestions(couple.Clock.Now));
        Assert.Equal(before, ViewText.Of(await couple.ViewAsync(Couple.Alex)));
        Assert.Equal(RoomScript.Hours(168), (await couple.ViewAsync(Couple.Alex)).Adjustments[0].Proposed.Until);
    }

    [Fact]
    public void A_length_of_time_is_of_one_minute_to_four_hours()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Timebox.OfMinutes(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Timebox.OfMinutes(241));
        Assert.Equal((1, 240, "Timebox"), (Timebox.OfMinutes(1).Minutes, Timebox.OfMinutes(240).Minutes, Timebox.OfMinutes(9).ToString()));
    }

    private static MakeCommitment Own(Adjustment adjustment) => new(adjustment.Behaviour, RoomScript.Evenings, Links: [adjustment.Id.Ref]);

    private static async Task<CheckInAgenda> AgendaAsync(Couple couple, PersonId viewer) => (await couple.ViewAsync(viewer)).AgendaOf(Series, RoomScript.Tenth)!;
}
