using AttachmentRepair.Agreements;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using NodaTime;

namespace AttachmentRepair.Benchmarks;

// What happens beside commitments, boundaries and check-ins: something of every module, the daily things daily and the rare ones rarely.
internal sealed partial class EventLog
{
    private AgreementId benchmark;
    private ChannelId channel;
    private ResponseExpectationId replies;
    private StrategyId strategy;
    private int uses;

    private void OpenModules()
    {
        var honesty = AgreementId.For(relationship, Next);
        Agree(honesty.Value, new AgreementProposed(
            honesty, 1, new SafetyHonestyAgreement([Text("We tell each other within a day.")]), [], FirstDay.PlusDays(90), 3, null));
        benchmark = AgreementId.For(relationship, Next);
        Agree(benchmark.Value, new AgreementProposed(
            benchmark, 1, new Benchmark(Text("Evenings without a drink"), Text("a week"), FirstDay.PlusDays(365)), [], null, null, null));
        channel = ChannelId.For(relationship, Next);
        Agree(channel.Value, new ChannelProposed(
            channel, 1, new(ChannelMedium.Writing, [ChannelPurpose.Everyday], [ChannelHours.Between(new(8, 0), new(20, 0))], []), null));
        replies = ResponseExpectationId.For(relationship, Next);
        Agree(replies.Value, new ResponseExpectationProposed(
            replies, 1, new(channel, Duration.FromHours(3), [], [ResponseExceptionKind.Shift], sam), null));
        var punctuality = PunctualityId.For(relationship, Next);
        Agree(punctuality.Value, new PunctualityProposed(punctuality, 1, new(Duration.FromMinutes(10)), null));
        var policy = TopicPolicyId.For(relationship, Next);
        Agree(policy.Value, new TopicPolicyProposed(policy, 1, [TalkTopic.PastUse], null));
        strategy = StrategyId.For(relationship, Next);
        Agree(strategy.Value, new StrategyProposed(strategy, 1, Text("A walk before we talk."), null));
        var openness = DisclosureAgreementId.For(relationship, Next);
        Agree(openness.Value, new DisclosureAgreementProposed(openness, 1, [DisclosurePart.Occurrence], Duration.FromHours(36), null));
        var settings = new UInt128(0x5E77, 1);
        Agree(settings, new SettingsProposed(new(settings), 1, new(Pace.EveryDays(3), Duration.FromMinutes(90), 12, SelfRating.Of(0.7)), null, null));
    }

    private void LiveModules(LocalDate date, int day)
    {
        Now(60, () => Contact(date));
        Now(40, () => Arrive(date));
        Now(35, () => TalkItOver(date));
        Now(8, () => Say(sam, new AgendaSectionAdded(series, new(date.At(new(20, 0))), new(AgendaSectionKind.Other, Timebox.OfMinutes(7), null, Text("the weekend")))));
        Now(5, MakeUp);
        Now(5, () => UseStrategy(Text("It helped to go out first.")));
        Now(3, () => Injure(date));
        Now(14, () => Say(alex, new MeasurementNoted(benchmark, 1, day % 7)));
        Now(3, () => Say(sam, new NoteShared(ShareId.For(relationship, Next), Text("I slept well."), null)));
        Now(2, () => Say(alex, new SharingLevelChosen(SharingTopic.Fears, SharingLevel.Detail)));
        Now(2, () => Say(sam, new SharingAsked(SharingRequestId.For(relationship, Next), alex, SharingTopic.Needs)));
        Now(2, () => Say(alex, new ReflectionShared(series, new(date.At(new(20, 0))), Text("I was calm."))));
        Now(2, PlanSession);
        Now(1, () => Say(sam, new AdHocContactNoted([alex, sam])));
        Now(1, () => Say(sam, new SaidReadyForStage(RepairStage.Accountability, 1)));
    }

    private void Agree(UInt128 terms, RoomEvent proposed)
    {
        Say(sam, proposed);
        Say(alex, new TermsAssented(new(terms), 1, proposed.Wording));
    }

    private void Contact(LocalDate date)
    {
        var contact = ContactId.For(relationship, Next);
        Say(alex, new ContactNoted(contact, channel, sam, replies, Due(date, 22)));
        Now(70, () => Say(sam, new ReplyNoted(contact, OccurrenceState.Kept, Duration.FromMinutes(random.Next(170)))));
    }

    private void Arrive(LocalDate date)
    {
        var arrival = ArrivalId.For(relationship, Next);
        Say(alex, new ArrivalPlanned(arrival, Due(date, 19), Duration.FromMinutes(10)));
        Now(20, () => Say(alex, new DelayNoticeGiven(arrival)));
        Now(80, () => Say(alex, new ArrivalNoted(arrival, OccurrenceState.Kept)));
    }

    private void TalkItOver(LocalDate date)
    {
        var key = new OccurrenceKey(date.At(new(20, 0)));
        Say(alex, new CheckInWritten(series, key, [Text("You called.")], [Text("The evening was long.")], []));
        Say(sam, new CheckInWritten(series, key, [Text("You listened.")], [], [new(AdjustmentId.For(relationship, Next), sam, Text("I ask first."))]));
        Now(80, () => Say(sam, new CheckInClosed(series, key, Due(date.PlusDays(1), 20))));
    }

    private void MakeUp()
    {
        Say(PersonId.None, new ConflictNoted());
        var moment = RepairMomentId.For(relationship, Next);
        Say(sam, new RepairMomentOffered(moment, 1, Text("How it began"), Timebox.OfMinutes(15), null));
        Say(alex, new RepairMomentStarted(moment, 1));
        Say(sam, new RepairMomentClosed(moment, MomentOutcome.Understood));
    }

    private void UseStrategy(PrivateText words)
    {
        Say(alex, new StrategyUsed(strategy));
        uses++;
        Now(60, () => Say(sam, new StrategyHelped(strategy, uses)));
        Now(20, () => Say(alex, new ExperienceValidated(ValidationId.For(relationship, Next), sam, words, null)));
    }

    private void Injure(LocalDate date)
    {
        var injury = InjuryId.For(relationship, Next);
        Say(sam, new InjuryNamed(injury, alex, InjuryKind.Absence, Text("I sat there alone.")));
        Say(sam, new HurtAcknowledged(injury, 1, Text("You were not there."), Text("I stopped counting on you.")));
        Say(alex, new HurtAcknowledged(injury, 1, Text("I was not there."), Text("You were alone.")));
        Say(alex, new RepairBegun(injury));
        Say(alex, new OwnershipStated(injury.Ref, Text("I went to the bar.")));
        Say(alex, new PracticalChangeMade(
            PracticalChangeId.For(relationship, Next), PracticalChangeKind.AdjustedSchedule, Text("Home by seven."), injury.Ref, date.PlusDays(1), null, series.Ref));
    }

    private void PlanSession()
    {
        var session = FacilitatedDisclosureId.For(relationship, Next);
        var at = now + Duration.FromDays(7);
        Say(alex, new FacilitatedDisclosureProposed(session, 1, Text("Dr. Lind"), at, null));
        Say(alex, new ReadyForDisclosure(session, 1, at));
        Say(sam, new ReadyForDisclosure(session, 1, at));
        Now(70, () => Say(sam, new FacilitatedDisclosureHeld(session)));
    }
}
