using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using NodaTime;

namespace AttachmentRepair.Testing;

// The items that the commands of a history have made so far, were they recorded; what has none yet gives an id that nobody issued.
internal sealed class Made(RelationshipId relationship, Dice dice)
{
    private readonly List<(CommandId Command, LocalTime Time)> commitments = [];
    private readonly List<(CommandId Command, LocalTime Time)> checkIns = [];
    private readonly List<(CommandId Command, LocalTime Time)> reflections = [];
    private readonly List<CommandId> policies = [];
    private readonly List<CommandId> agreements = [];
    private readonly List<CommandId> changes = [];
    private readonly List<CommandId> channels = [];
    private readonly List<CommandId> expectations = [];
    private readonly List<CommandId> contacts = [];
    private readonly List<CommandId> punctualities = [];
    private readonly List<CommandId> arrivals = [];
    private readonly List<CommandId> boundaries = [];
    private readonly List<CommandId> crossings = [];
    private readonly List<CommandId> repairs = [];
    private readonly List<CommandId> injuries = [];
    private readonly List<CommandId> validations = [];
    private readonly List<CommandId> moments = [];
    private readonly List<CommandId> problems = [];
    private readonly List<CommandId> chapters = [];
    private readonly List<CommandId> strategies = [];
    private readonly List<CommandId> setbacks = [];
    private readonly List<CommandId> nets = [];
    private readonly List<CommandId> runs = [];
    private readonly List<CommandId> disclosureAgreements = [];
    private readonly List<CommandId> drafts = [];
    private readonly List<CommandId> sessions = [];
    private readonly List<CommandId> shares = [];
    private readonly List<CommandId> planned = [];
    private readonly List<CommandId> requests = [];
    private readonly List<CommandId> consents = [];
    private readonly List<TermsId> terms = [];
    private SayReadyForStage? lastReady;

    public (CommitmentId Id, LocalTime Time) Commitment => Pick(commitments) is var (c, time) ? (CommitmentId.For(relationship, c), time) : default;

    public (CheckInSeriesId Id, LocalTime Time) CheckIn => Pick(checkIns) is var (c, time) ? (CheckInSeriesId.For(relationship, c), time) : default;

    public (CheckInSeriesId Id, LocalTime Time) Reflection => Pick(reflections) is var (c, time) ? (CheckInSeriesId.For(relationship, c), time) : default;

    public TopicPolicyId Policy => TopicPolicyId.For(relationship, Pick(policies));
    public AgreementId Agreement => AgreementId.For(relationship, Pick(agreements));
    public PracticalChangeId Change => PracticalChangeId.For(relationship, Pick(changes));

    public ChannelId Channel => ChannelId.For(relationship, Pick(channels));

    public ResponseExpectationId Expectation => ResponseExpectationId.For(relationship, Pick(expectations));

    public ContactId Contact => ContactId.For(relationship, Pick(contacts));

    public PunctualityId Punctuality => PunctualityId.For(relationship, Pick(punctualities));

    public ArrivalId Arrival => ArrivalId.For(relationship, Pick(arrivals));

    public BoundaryId Boundary => BoundaryId.For(relationship, Pick(boundaries));

    public CrossingId Crossing => CrossingId.For(relationship, Pick(crossings));

    public int Pauses { get; private set; }

    public RepairStage NextStage { get; private set; } = RepairStage.Accountability;

    public int StageVersion { get; private set; } = 1;

    public RepairAttemptId Repair => RepairAttemptId.For(relationship, Pick(repairs));

    public InjuryId Injury => InjuryId.For(relationship, Pick(injuries));

    public ValidationId Validation => ValidationId.For(relationship, Pick(validations));

    public RepairMomentId Moment => RepairMomentId.For(relationship, Pick(moments));

    public SharedProblemId Problem => SharedProblemId.For(relationship, Pick(problems));

    public ChapterId Chapter => ChapterId.For(relationship, Pick(chapters));

    public StrategyId Strategy => StrategyId.For(relationship, Pick(strategies));

    public SetbackId Setback => SetbackId.For(relationship, Pick(setbacks));

    public SafetyNetRunId Run => SafetyNetRunId.For(relationship, Pick(runs));

    public DisclosureAgreementId DisclosureAgreement => DisclosureAgreementId.For(relationship, Pick(disclosureAgreements));

    public DisclosureDraftId Draft => DisclosureDraftId.For(relationship, Pick(drafts));

    public FacilitatedDisclosureId Session => FacilitatedDisclosureId.For(relationship, Pick(sessions));

    public SafetyNetId Net => SafetyNetId.For(relationship, Pick(nets));

    public ShareId Share => ShareId.For(relationship, Pick(shares));

    public ShareId Planned => ShareId.ForLater(relationship, Pick(planned));

    public SharingRequestId Request => SharingRequestId.For(relationship, Pick(requests));

    public ConsentId Consent => ConsentId.For(relationship, Pick(consents));

    public TermsId Terms => Pick(terms) is var id && id == TermsId.None ? new(dice.Id()) : id;

    public ItemRef Any => dice.Below(7) switch
    {
        0 => Commitment.Id.Ref,
        1 => Boundary.Ref,
        2 => Crossing.Ref,
        3 => Repair.Ref,
        4 => Net.Ref,
        5 => Injury.Ref,
        _ => Setback.Ref,
    };

    public void Hear(RoomCommand command, CommandId id, LocalTime time)
    {
        switch (command)
        {
            case Pause or HoldForSafety or AnswerSafetyScreen { Present.Count: > 0 }:
                Pauses++;
                break;
            case SayReadyForStage ready when ready == lastReady:
                (NextStage, StageVersion, lastReady) = (ready.Stage + 1, StageVersion + 1, null);
                break;
            case SayReadyForStage ready:
                lastReady = ready;
                break;
            case ProposeSettings or ProposeAccountability or ProposeFutureCommitment or ProposeMaintenancePlan or ProposePlanEnd:
                terms.Add(TermsId.For(relationship, id));
                break;
            case MakeCommitment:
                commitments.Add((id, time));
                break;
            case ProposeTopicPolicy:
                policies.Add(id);
                terms.Add(TopicPolicyId.For(relationship, id).Terms);
                break;
            case ProposeCheckIns { Kind: var kind }:
                (kind == CheckInKind.Reflection ? reflections : checkIns).Add((id, time));
                terms.Add(new(CheckInSeriesId.For(relationship, id).Value));
                break;
            case ProposeChannel:
                channels.Add(id);
                terms.Add(ChannelId.For(relationship, id).Terms);
                break;
            case ProposeResponseExpectation:
                expectations.Add(id);
                terms.Add(ResponseExpectationId.For(relationship, id).Terms);
                break;
            case NoteContact:
                contacts.Add(id);
                break;
            case ProposePunctuality:
                punctualities.Add(id);
                terms.Add(PunctualityId.For(relationship, id).Terms);
                break;
            case PlanArrival:
                arrivals.Add(id);
                break;
            case MakePracticalChange:
                changes.Add(id);
                break;
            case ProposeBoundary { Form: var form }:
                boundaries.Add(id);
                if (form is BoundaryForm.SharedWindow or BoundaryForm.SharedConduct)
                {
                    terms.Add(new(BoundaryId.For(relationship, id).Value));
                }

                break;
            case ProposeAgreement:
                agreements.Add(id);
                terms.Add(AgreementId.For(relationship, id).Terms);
                break;
            case NoteCrossing:
                crossings.Add(id);
                break;
            case AttemptRepair:
                repairs.Add(id);
                break;
            case NameInjury:
                injuries.Add(id);
                break;
            case ValidateExperience:
                validations.Add(id);
                break;
            case OfferRepairMoment:
                moments.Add(id);
                terms.Add(RepairMomentId.For(relationship, id).Terms);
                break;
            case ProposeSharedProblem:
                problems.Add(id);
                terms.Add(SharedProblemId.For(relationship, id).Terms);
                break;
            case ProposeChapter:
                chapters.Add(id);
                terms.Add(ChapterId.For(relationship, id).Terms);
                break;
            case ProposeStrategy:
                strategies.Add(id);
                terms.Add(StrategyId.For(relationship, id).Terms);
                break;
            case DiscloseSetback:
                setbacks.Add(id);
                break;
            case ActivateSafetyNet:
                runs.Add(id);
                break;
            case DraftDisclosure:
                drafts.Add(id);
                break;
            case ProposeFacilitatedDisclosure:
                sessions.Add(id);
                break;
            case ProposeDisclosureAgreement:
                disclosureAgreements.Add(id);
                terms.Add(new(DisclosureAgreementId.For(relationship, id).Value));
                break;
            case ProposeSafetyNet:
                nets.Add(id);
                terms.Add(new(SafetyNetId.For(relationship, id).Value));
                break;
            case ShareNote:
                shares.Add(id);
                break;
            case ShareNoteLater:
                planned.Add(id);
                break;
            case AskToShare:
                requests.Add(id);
                break;
            case GiveConsent:
                consents.Add(id);
                break;
            case ProposeRelaxedPeriod:
                terms.Add(TermsId.For(relationship, id));
                break;
        }
    }

    private (CommandId Command, LocalTime Time) Pick(List<(CommandId Command, LocalTime Time)> items) =>
        items.Count == 0 || dice.OneIn(20) ? (new(dice.Id()), new(20, 0)) : dice.Of(items);

    private CommandId Pick(List<CommandId> items) => items.Count == 0 || dice.OneIn(20) ? new(dice.Id()) : dice.Of(items);

    private TermsId Pick(List<TermsId> items) => items.Count == 0 || dice.OneIn(20) ? TermsId.None : dice.Of(items);
}
