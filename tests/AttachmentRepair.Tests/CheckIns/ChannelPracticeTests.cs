using System.Reflection;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Application;
using NodaTime;

namespace AttachmentRepair.Tests.CheckIns;

/// <summary>The practices about channels, replies and punctuality, through the public face. Alex lives in Berlin, Sam in Sydney.</summary>
public class ChannelPracticeTests
{
    private static readonly ChannelId Channel = ChannelId.For(Couple.Id, CommandId.For("channel"));
    private static readonly ResponseExpectationId Expectation = ResponseExpectationId.For(Couple.Id, CommandId.For("expect"));
    private static readonly ContactId Contact = ContactId.For(Couple.Id, CommandId.For("reach"));
    private static readonly PunctualityId Grace = PunctualityId.For(Couple.Id, CommandId.For("grace"));
    private static readonly ArrivalId Arrival = ArrivalId.For(Couple.Id, CommandId.For("plan"));
    private static readonly ValueList<QuietHours> Night = [QuietHours.Between(new(22, 0), new(7, 0))];

    // Eleven in the evening of the 8th in Berlin.
    private const double Eleven = -45;

    [Fact]
    [Trait("Practice", "P005")]
    public async Task With_no_agreed_expectation_a_reply_after_three_days_is_not_late()
    {
        var couple = await ChannelAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        var before = await TrustAsync(couple);
        await couple.At(-90).DoAsync(Couple.Sam, new NoteContact(Channel, Couple.Alex), "reach");
        Assert.Equal(OccurrenceState.NotDue, Assert.Single((await couple.At(-20).ViewAsync(Couple.Sam)).Contacts).State);
        await couple.At(-18).DoAsync(Couple.Sam, new NoteReply(Contact));

        var contact = Assert.Single((await couple.ViewAsync(Couple.Alex)).Contacts);
        Assert.Equal(OccurrenceState.NotDue, contact.State);
        Assert.Null(contact.Contact.Reply!.State);
        Assert.Equal(before, await TrustAsync(couple));
    }

    [Fact]
    [Trait("Practice", "P016")]
    public async Task A_reply_to_a_contact_at_eleven_in_the_evening_that_is_expected_within_two_hours_is_due_at_nine_in_the_morning()
    {
        var couple = await ExpectationAsync();
        await couple.At(Eleven).DoAsync(Couple.Sam, new NoteContact(Channel, Couple.Alex), "reach");
        var contact = Assert.Single((await couple.ViewAsync(Couple.Alex)).Contacts);

        Assert.Equal(new LocalDateTime(2026, 1, 9, 9, 0), contact.Contact.Due!.Value.InZone(RoomScript.Berlin).LocalDateTime);
        Assert.Equal((OccurrenceState.Open, Expectation), (contact.State, contact.Contact.Expectation!.Value));
        var channel = Assert.Single((await couple.ViewAsync(Couple.Sam)).Channels);
        Assert.Equal((ChannelMedium.Writing, Night), (channel.InForce!.Medium, channel.InForce.Quiet));
        Assert.Equal([ChannelPurpose.Everyday], channel.InForce.Purposes);
    }

    [Fact]
    public async Task Hours_are_those_of_the_one_who_is_to_reply()
    {
        var couple = await ExpectationAsync();
        await couple.At(Eleven).DoAsync(Couple.Alex, new NoteContact(Channel, Couple.Sam), "reach");

        // Nine in the morning in Sydney.
        Assert.Equal(RoomScript.Hours(Eleven + 2), Assert.Single((await couple.ViewAsync(Couple.Alex)).Contacts).Contact.Due);
    }

    [Fact]
    public async Task A_channel_is_evaluated_only_while_it_is_open()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new ProposeChannel(ChannelMedium.Call, [ChannelPurpose.Urgent], [ChannelHours.Between(new(9, 0), new(18, 0), IsoDayOfWeek.Monday, IsoDayOfWeek.Friday)]), "channel");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Channel.Terms, 1));
        await couple.DoAsync(Couple.Sam, new ProposeResponseExpectation(Channel, Duration.FromHours(10)), "expect");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Expectation.Terms, 1));
        await couple.At(Eleven).DoAsync(Couple.Sam, new NoteContact(Channel, Couple.Alex), "reach");

        // Nine hours on Friday the 9th, one on Monday the 12th.
        Assert.Equal(new LocalDateTime(2026, 1, 12, 10, 0), Assert.Single((await couple.ViewAsync(Couple.Alex)).Contacts).Contact.Due!.Value.InZone(RoomScript.Berlin).LocalDateTime);
    }

    [Fact]
    [Trait("Practice", "P019")]
    public async Task Without_a_reply_in_five_hours_of_a_night_shift_nothing_is_late_and_nothing_counts()
    {
        var couple = await ExpectationAsync();
        await couple.DoAsync(Couple.Sam, new TurnScoringOn());
        await couple.DoAsync(Couple.Alex, new NoteResponseException(Expectation, ResponseExceptionKind.Shift, RoomScript.Hours(-62), RoomScript.Hours(-52)));
        await couple.At(-60).DoAsync(Couple.Sam, new NoteContact(Channel, Couple.Alex), "reach");
        Assert.Equal(OccurrenceState.Excused, Assert.Single((await couple.At(-55).ViewAsync(Couple.Sam)).Contacts).State);
        var before = await TrustAsync(couple);

        await couple.DoAsync(Couple.Alex, new NoteReply(Contact));
        var view = await couple.ViewAsync(Couple.Sam);
        Assert.Equal(OccurrenceState.Excused, Assert.Single(view.Contacts).State);
        Assert.Equal(0, view.ResponseConsistency(Couple.Alex, RoomScript.Hours(-90), view.At).Replies);
        Assert.Equal(before, await TrustAsync(couple));

        await couple.At(-50).DoAsync(Couple.Sam, new NoteContact(Channel, Couple.Alex));
        Assert.Equal([OccurrenceState.Excused, OccurrenceState.Expired], (await couple.At(-47).ViewAsync(Couple.Sam)).Contacts.Select(c => c.State).Order());
    }

    [Fact]
    public async Task An_expectation_in_one_direction_needs_both_and_leaves_the_other_direction_free()
    {
        var couple = await ChannelAsync();
        await couple.DoAsync(Couple.Alex, new ProposeResponseExpectation(Channel, Duration.FromHours(2), Of: Couple.Alex), "expect");
        await couple.At(-60).DoAsync(Couple.Sam, new NoteContact(Channel, Couple.Alex));
        await couple.DoAsync(Couple.Sam, new AssentToTerms(Expectation.Terms, 1));
        await couple.At(-59).DoAsync(Couple.Sam, new NoteContact(Channel, Couple.Alex));
        await couple.At(-58).DoAsync(Couple.Alex, new NoteContact(Channel, Couple.Sam));

        var due = (await couple.ViewAsync(Couple.Sam)).Contacts.Select(c => c.Contact).OrderBy(c => c.At).Select(c => c.Due);
        Assert.Equal([null, RoomScript.Hours(-57), null], due);
        Assert.Equal(Couple.Alex, Assert.Single((await couple.ViewAsync(Couple.Sam)).ResponseExpectations).InForce!.Of);
    }

    [Fact]
    [Trait("Practice", "P100")]
    public async Task Consistency_is_the_spread_of_noted_reply_times_inside_of_the_agreed_hours()
    {
        var couple = await ExpectationAsync();
        // In hours of the channel the last took an hour and twenty minutes.
        foreach (var (at, minutes) in new[] { (-60.0, 10), (-59.0, 30), (-58.0, 60), (Eleven, (9 * 60) + 20) })
        {
            await couple.At(at).DoAsync(Couple.Sam, new NoteContact(Channel, Couple.Alex), $"reach {at}");
            await couple.At(at + (minutes / 60.0)).DoAsync(Couple.Alex, new NoteReply(ContactId.For(Couple.Id, CommandId.For($"reach {at}"))));
        }

        var view = await couple.ViewAsync(Couple.Sam);
        Assert.Equal(
            new ResponseConsistency(4, Duration.FromMinutes(30), Duration.FromMinutes(50)), view.ResponseConsistency(Couple.Alex, RoomScript.Hours(-90), view.At));
        Assert.Equal(new(0, null, null), view.ResponseConsistency(Couple.Sam, RoomScript.Hours(-90), view.At));
        Assert.Equal(new(1, Duration.FromMinutes(10), null), view.ResponseConsistency(Couple.Alex, RoomScript.Hours(-60), RoomScript.Hours(-59.5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.ResponseConsistency(Couple.Alex, view.At, RoomScript.Hours(-90)));
    }

    [Fact]
    [Trait("Practice", "P100")]
    public void Nothing_about_channels_and_replies_has_room_for_what_was_said()
    {
        var types = typeof(Contact).Assembly.GetExportedTypes()
            .Where(t => string.Equals(t.Namespace, typeof(Contact).Namespace, StringComparison.Ordinal))
            .Where(t => typeof(ChannelCommand).IsAssignableFrom(t) || typeof(ChannelEvent).IsAssignableFrom(t) || typeof(PunctualityCommand).IsAssignableFrom(t)
                || typeof(PunctualityEvent).IsAssignableFrom(t) || t.Name.StartsWith("Contact", StringComparison.Ordinal) || t.Name.StartsWith("Re", StringComparison.Ordinal)
                || t.Name.StartsWith("Channel", StringComparison.Ordinal))
            .Where(t => !t.IsEnum && !t.Name.EndsWith("Id", StringComparison.Ordinal) && !t.Name.EndsWith("Rejections", StringComparison.Ordinal))
            .ToList();
        Assert.True(types.Count > 25, $"{types.Count}");

        var texts = types.SelectMany(t => t.GetConstructors().SelectMany(c => c.GetParameters())
                .Concat(t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                    .Where(m => !string.Equals(m.Name, "PrintMembers", StringComparison.Ordinal)).SelectMany(m => m.GetParameters())))
            .Where(p => p.ParameterType == typeof(string) || p.ParameterType == typeof(PrivateText) || p.ParameterType == typeof(ValueList<PrivateText>))
            .Select(p => $"{p.Member.DeclaringType!.Name}.{p.Name}");
        Assert.Empty(texts);
    }

    [Fact]
    [Trait("Practice", "P101")]
    public async Task A_delay_of_25_minutes_with_notice_half_an_hour_before_is_kept_with_notice()
    {
        Assert.Equal(OccurrenceState.KeptWithNotice, Observed(25, -30));
        Assert.Equal(OccurrenceState.Late, Observed(25, null));
        Assert.Equal(OccurrenceState.Late, Observed(25, 0));
        Assert.Equal(OccurrenceState.Kept, Observed(10, null));

        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new ProposePunctuality(Duration.FromMinutes(10)), "grace");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Grace.Terms, 1));
        await couple.DoAsync(Couple.Alex, new PlanArrival(RoomScript.Due), "plan");
        await couple.At(-0.5).DoAsync(Couple.Alex, new GiveDelayNotice(Arrival));
        await couple.At(25 / 60.0).DoAsync(Couple.Sam, new NoteArrival(Arrival));

        var item = Assert.Single((await couple.ViewAsync(Couple.Alex)).Arrivals);
        Assert.Equal(OccurrenceState.KeptWithNotice, item.State);
        Assert.Equal(new(RoomScript.Due, RoomScript.Due + Duration.FromMinutes(25), Duration.FromMinutes(10), RoomScript.Hours(-0.5)), item.Arrival.Observation);
        Assert.Equal(Duration.FromMinutes(10), Assert.Single((await couple.ViewAsync(Couple.Sam)).Punctuality).InForce!.Grace);
    }

    private static OccurrenceState Observed(int minutes, int? notice) => new PunctualityObservation(
        RoomScript.Due,
        RoomScript.Due + Duration.FromMinutes(minutes),
        Duration.FromMinutes(10),
        notice is { } before ? RoomScript.Due + Duration.FromMinutes(before) : null).StateAt(RoomScript.Hours(9));

    private static async Task<(double, double)> TrustAsync(Couple couple)
    {
        var trust = (await couple.ViewAsync(Couple.Sam)).Trust(Couple.Alex, RoomScript.Hours(-10))!;
        return (trust.BehaviourIndex, trust.FeltTrust);
    }

    private static async Task<Couple> ChannelAsync()
    {
        var couple = await Couple.JoinedAsync();
        await couple.DoAsync(Couple.Sam, new ProposeChannel(ChannelMedium.Writing, [ChannelPurpose.Everyday], Quiet: Night), "channel");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Channel.Terms, 1));
        return couple;
    }

    private static async Task<Couple> ExpectationAsync()
    {
        var couple = await ChannelAsync();
        await couple.DoAsync(Couple.Sam, new ProposeResponseExpectation(Channel, Duration.FromHours(2), Exceptions: [ResponseExceptionKind.Shift]), "expect");
        await couple.DoAsync(Couple.Alex, new AssentToTerms(Expectation.Terms, 1));
        return couple;
    }
}
