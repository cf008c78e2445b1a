using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Tests.Setbacks;

/// <summary>What the slot holds after scripts of <see cref="SetbackDecisionTests"/>.</summary>
public class SetbackStateTests
{
    private static readonly StepTable Steps = SetbackDecisionTests.Steps;

    [Theory]
    [InlineData("tell; net; agree; run", 1)]
    [InlineData("tell; net; agree; revise; run", 1)]
    [InlineData("tell; net; agree; run; revise; agree2", 1)]
    [InlineData("tell; net; agree; revise; agree2; run", 2)]
    [InlineData("tell; net; run; agree", 0)]
    [InlineData("tell; net; agree; end; run", 0)]
    public void The_version_in_force_at_the_activation_is_used_in_spite_of_later_edits(string script, int version)
        => Assert.Equal(version, Play(script).Runs[SetbackDecisionTests.Run].Version);

    [Fact]
    public void The_safety_check_is_everybodys_own_and_the_other_steps_are_joint_in_their_fixed_order()
    {
        var room = RoomScript.Play("tell; net; agree; run", Steps);
        Assert.Equal((SafetyNetStep.SafetyCheck, SafetyNetStep.SafetyCheck), Next(room));

        room.Take("check", Steps);
        Assert.Equal((SafetyNetStep.SafetyCheck, SafetyNetStep.Listen), Next(room));
        Assert.DoesNotContain(SafetyNetStep.SafetyCheck, Item(room, RoomScript.Alex).Taken);
        Assert.DoesNotContain(SafetyNetStep.SafetyCheck, Item(room, RoomScript.Sam).Taken);

        room.Take("alex:check", Steps).Take("listen", Steps);
        Assert.Equal((SafetyNetStep.ReviewDate, SafetyNetStep.ReviewDate), Next(room));
        Assert.Equal([SafetyNetStep.SafetyCheck, SafetyNetStep.Listen], Item(room, RoomScript.Sam).Taken);

        room.Take("review", Steps);
        Assert.Equal((null, null), Next(room));
        Assert.Empty(SafetyNetQueries.OpenSteps(room.State.Setbacks, RoomScript.Sam));
    }

    [Theory]
    [InlineData("tell@-100; net; agree; run", "2026-01-20")]
    [InlineData("tell@-100; net; agree; run; review", "2026-01-20")]
    [InlineData("tell@-100; net; agree; run; review-on", "2026-01-12")]
    [InlineData("tell@-100; net; agree; run; listen", "2026-01-20")]
    [InlineData("tell@-100; net; run", "2026-01-20")]
    public void A_review_date_is_set_from_the_start(string script, string on)
        => Assert.Equal(on, Play(script).Runs[SetbackDecisionTests.Run].ReviewOn.ToString("uuuu-MM-dd", null));

    [Fact]
    public void Every_version_has_a_review_date_as_its_last_step()
        => Assert.Equal([SafetyNetStep.SafetyCheck, SafetyNetStep.Listen, SafetyNetStep.ReviewDate], Play("net").SafetyNets[SetbackDecisionTests.Net].Steps(1));

    [Fact]
    public void A_net_that_answers_a_disclosed_setback_has_the_disclosure_behind_it()
    {
        ValueList<SafetyNetStep> steps = [SafetyNetStep.SafetyCheck, SafetyNetStep.Disclose, SafetyNetStep.ReviewDate];
        var told = new SafetyNetRun(default, default, 1, new SetbackId(1), RoomScript.Sam, default, ValueMap<PersonId, Instant>.Empty.Set(RoomScript.Sam, default), [], default);

        Assert.Equal(SafetyNetStep.ReviewDate, told.NextStep(steps, RoomScript.Sam));
        Assert.Equal(SafetyNetStep.Disclose, (told with { Setback = null }).NextStep(steps, RoomScript.Sam));
    }

    [Fact]
    public void A_setback_knows_when_it_happened_and_when_it_was_told()
    {
        var setback = Play("tell@-50~-60").Setbacks[SetbackDecisionTests.Setback];

        Assert.Equal(Duration.FromHours(10), setback.DisclosedAt - setback.OccurredAt);
        Assert.Equal((RoomScript.Alex, SetbackKind.Relapse, DisclosureKind.Voluntary, 1), (setback.Owner, setback.Kind, setback.Disclosure, setback.Version));
    }

    [Theory]
    [InlineData("tell", 1)]
    [InlineData("tell; sam:reenter", 1)]
    [InlineData("tell; reenter", 0)]
    [InlineData("tell; tell#2; reenter", 1)]
    [InlineData("tell; reenter; tell#2", 1)]
    public void A_setback_is_being_answered_until_its_owner_takes_up_the_repair_again(string script, int being)
        => Assert.Equal(being, Play(script).BeingAnswered.Count);

    [Theory]
    [InlineData("tell", null)]
    [InlineData("agreement; tell", null)]
    [InlineData("agreement; sign; tell", 1)]
    [InlineData("agreement; sign; reword; tell", 1)]
    [InlineData("agreement; sign; tell; reword", 1)]
    [InlineData("agreement; sign; tell; unsign", 1)]
    [InlineData("agreement; sign; unsign; tell", null)]
    public void A_disclosure_is_measured_by_the_version_in_force_when_it_was_told(string script, int? version)
    {
        var state = Play(script);

        Assert.Equal(version, state.AgreementOf(state.Setbacks[SetbackDecisionTests.Setback])?.Number);
    }

    [Theory]
    [InlineData("tell; contest", true)]
    [InlineData("tell; contest; settle", false)]
    [InlineData("tell; contest; settle; contest#2", true)]
    [InlineData("tell; contest; contest-bare; settle", false)]
    public void A_fact_is_contested_until_the_one_who_contested_it_says_it_is_settled_and_both_accounts_stay(string script, bool contested)
    {
        var setback = Play(script).Setbacks[SetbackDecisionTests.Setback];

        Assert.Equal(contested, setback.IsContested);
        Assert.Contains(setback.Contests, c => c.By == RoomScript.Sam && c.Account is not null);
        Assert.Equal(RoomScript.Text("I drank"), setback.Content.Occurrence);
    }

    [Fact]
    public void Added_parts_fill_what_was_missing_and_stand_at_the_end_of_what_was_told()
    {
        var (a, b, c) = (RoomScript.Text("a"), RoomScript.Text("b"), RoomScript.Text("c"));
        var room = SetbackState.Evolve(new(), new SetbackDisclosed(new(1), default, default, new(a, null, [a, b], [a], null, null)), default);
        var told = SetbackState.Evolve(room, new DisclosurePartsAdded(new(1), new(null, b, [b, c, c], null, [c], c)), default).Setbacks[new(1)].Content;

        Assert.Equal(new DisclosureContent(a, b, [a, b, c], [a], [c], c), told);
        Assert.Equal([a, b, c, a, b, c, a, c], new DisclosurePartsAdded(default, told).Wording);
        Assert.All(Enum.GetValues<DisclosurePart>(), p => Assert.True(told.Tells(p)));
        Assert.All(Enum.GetValues<DisclosurePart>(), p => Assert.False(new DisclosureContent(null, null, []).Tells(p)));
        Assert.False(told.Tells((DisclosurePart)99));
    }

    [Theory]
    [InlineData("private; draft@-50~-60", -60)]
    [InlineData("private; draft@-50~-60; redraft@-40", -60)]
    [InlineData("private; draft@-50~-60; redraft@-40~-70", -70)]
    [InlineData("private; draft@-50; redraft@-40", -50)]
    public void A_draft_keeps_what_was_said_of_when_it_happened(string script, double at)
    {
        var draft = Play(script).Drafts[SetbackDecisionTests.Draft];

        Assert.Equal(RoomScript.Hours(at), draft.Newest.OccurredAt);
        Assert.Equal(RoomScript.Hours(at), draft.Disclose(DisclosureKind.Voluntary).OccurredAt);
        Assert.Equal(draft.Newest.Content, draft.Disclose(DisclosureKind.WhenAsked).Content);
    }

    [Theory]
    [InlineData("session@-90; ready-1@-89", null)]
    [InlineData("session@-90; ready-1@-89; sam:ready-1@-80", -80.0)]
    [InlineData("session@-90; sam:ready-1@-89; ready-1@78.9", 78.9)]
    [InlineData("session@-90; sam:ready-1@-89; ready-1@79", null)]
    [InlineData("session@-90; ready-1@-89; sam:ready-1@-80; move", null)]
    [InlineData("session@-90; ready-1@-89; unready; sam:ready-1@-80", null)]
    [InlineData("session@-90; sam:ready-1@-89; ready-1@79; sam:ready-1#2@80", 80.0)]
    public void A_session_is_set_when_the_last_says_ready_while_all_signals_hold(string script, double? at)
        => Assert.Equal(at is { } hours ? RoomScript.Hours(hours) : null, Play(script).Sessions[SetbackDecisionTests.Session].SetAt(RoomScript.Shared().Facts.Members));

    [Fact]
    public void A_discovery_is_no_setback_of_the_other()
    {
        var own = Play("private; discover");

        Assert.Empty(own.Setbacks);
        Assert.Equal((RoomScript.Sam, DiscoveryKind.Denied), (Assert.Single(own.Discoveries).Value.Of, own.Discoveries.Single().Value.How));
    }

    [Fact]
    public void The_wording_of_a_disclosure_is_all_of_its_texts()
    {
        var content = new DisclosureContent(RoomScript.Text("a"), RoomScript.Text("b"), [RoomScript.Text("c"), RoomScript.Text("d")]);

        Assert.Equal([content.Occurrence!, content.CurrentSafety!, .. content.Triggers], new SetbackDisclosed(SetbackDecisionTests.Setback, default, default, content).Wording);
        Assert.Equal([content.Occurrence!, .. content.Triggers], new SetbackDisclosed(SetbackDecisionTests.Setback, default, default, content with { CurrentSafety = null }).Wording);
    }

    private static SetbackState Play(string script) => RoomScript.Play(script, Steps).State.Setbacks;

    private static (SafetyNetStep? Alex, SafetyNetStep? Sam) Next(RoomScript room) => (Item(room, RoomScript.Alex).NextStep, Item(room, RoomScript.Sam).NextStep);

    private static SafetyNetRunItem Item(RoomScript room, PersonId viewer) => Assert.Single(SafetyNetQueries.Items(room.State.Setbacks, room.Facts.Members, viewer));
}
