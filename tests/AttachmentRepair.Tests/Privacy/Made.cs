using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>The items that the commands of a history have made so far, were they recorded; what has none yet gives an id that nobody issued.</summary>
internal sealed class Made(RelationshipId relationship, Dice dice)
{
    private readonly List<(CommandId Command, LocalTime Time)> commitments = [];
    private readonly List<(CommandId Command, LocalTime Time)> checkIns = [];
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

    public (CommitmentId Id, LocalTime Time) Commitment => Pick(commitments) is var (c, time) ? (CommitmentId.For(relationship, c), time) : default;

    public (CheckInSeriesId Id, LocalTime Time) CheckIn => Pick(checkIns) is var (c, time) ? (CheckInSeriesId.For(relationship, c), time) : default;

    public AgreementId Agreement => AgreementId.For(relationship, Pick(agreements));
    public PracticalChangeId Change => PracticalChangeId.For(relationship, Pick(changes));

    public ChannelId Channel => ChannelId.For(relationship, Pick(channels));

    public ResponseExpectationId Expectation => ResponseExpectationId.For(relationship, Pick(expectations));

    public ContactId Contact => ContactId.For(relationship, Pick(contacts));

    public PunctualityId Punctuality => PunctualityId.For(relationship, Pick(punctualities));

    public ArrivalId Arrival => ArrivalId.For(relationship, Pick(arrivals));

    public BoundaryId Boundary => BoundaryId.For(relationship, Pick(boundaries));

    public CrossingId Crossing => CrossingId.For(relationship, Pick(crossings));

    public RepairAttemptId Repair => RepairAttemptId.For(relationship, Pick(repairs));

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

    public ItemRef Any => dice.Below(6) switch
    {
        0 => Commitment.Id.Ref,
        1 => Boundary.Ref,
        2 => Crossing.Ref,
        3 => Repair.Ref,
        4 => Net.Ref,
        _ => Setback.Ref,
    };

    public void Hear(RoomCommand command, CommandId id, LocalTime time)
    {
        switch (command)
        {
            case MakeCommitment:
                commitments.Add((id, time));
                break;
            case ProposeCheckIns:
                checkIns.Add((id, time));
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
