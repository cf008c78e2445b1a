using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Storage;
using NodaTime;

namespace AttachmentRepair.Benchmarks;

/// <summary>The log of one shared room over some months, made from a seed: the same seed gives the same log. The events are written directly, not decided.</summary>
internal sealed partial class EventLog
{
    private const int FirstCommitments = 6;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate FirstDay = new(2026, 1, 5);
    private readonly List<RecordedEvent> events = [];
    private readonly List<(CommitmentId Id, PersonId Maker)> open = [];
    private readonly List<(BoundaryId Id, PersonId Owner)> boundaries = [];
    private readonly Random random;
    private readonly RelationshipId relationship;
    private readonly PersonId alex;
    private readonly PersonId sam;
    private CheckInSeriesId series;
    private SafetyNetId net;
    private Instant now;

    private EventLog(int seed)
    {
        random = new Random(seed);
        relationship = new(new UInt128(0x5EED, (ulong)seed + 1));
        alex = new(new UInt128(0xA1, (ulong)seed));
        sam = new(new UInt128(0x5A, (ulong)seed));
        now = FirstDay.At(new(9, 0)).InZoneLeniently(Zone).ToInstant();
    }

    public RelationshipId Relationship => relationship;

    public PersonId Sam => sam;

    public RoomId Room => RoomId.Shared(relationship);

    public IReadOnlyList<RecordedEvent> Events => events;

    public static EventLog Create(int seed, int count)
    {
        var log = new EventLog(seed);
        log.Open();
        for (var day = 0; log.events.Count < count; day++)
        {
            log.Live(FirstDay.PlusDays(day), day);
        }

        log.events.RemoveRange(count, log.events.Count - count);
        return log;
    }

    /// <summary>The same events, one append each.</summary>
    public IEnumerable<RecordedAppend> Appends() => events.Select(e => new RecordedAppend(
        e.Envelope.Version, Command(e.Envelope.Version), e.Envelope.Author, e.Envelope.RecordedAt, e.Envelope.OccurredAt, 77, [e.Event]));

    /// <summary>The appends as the store keeps them.</summary>
    public StoredAppend[] Encode() => [.. Appends().Select(a => new StoredAppend(a.Version, a.Command, RoomCodec.Encode(a)))];

    private void Open()
    {
        Say(PersonId.None, new RelationshipOpened([new(alex, [ParticipantRole.PersonInRecovery]), new(sam, [ParticipantRole.Partner])]));
        Say(alex, new PersonJoined(Zone));
        Say(sam, new PersonJoined(Zone));
        for (var i = 0; i < FirstCommitments; i++)
        {
            Promise(FirstDay, i);
        }

        foreach (var (owner, form) in ((PersonId, BoundaryForm)[])[(alex, BoundaryForm.OwnExposure), (sam, BoundaryForm.OwnLimit), (sam, BoundaryForm.SharedWindow)])
        {
            var id = BoundaryId.For(relationship, Next);
            boundaries.Add((id, owner));
            var expectation = Text("No talk about the relapse after ten in the evening.");
            Say(owner, new BoundaryProposed(id, form, BoundaryDomain.Time, expectation, FirstDay.PlusDays(60), [], null, []));
            if (form == BoundaryForm.SharedWindow)
            {
                Say(alex, new TermsAssented(new(id.Value), 1, [expectation]));
            }
        }

        series = CheckInSeriesId.For(relationship, Next);
        Say(sam, new CheckInsProposed(
            series, CheckInKind.CheckIn, [alex, sam], new(Daily(FirstDay, 20), null, Timebox.OfMinutes(45), [], null), FirstDay.PlusDays(30)));
        Say(alex, new TermsAssented(new(series.Value), 1, []));
        net = SafetyNetId.For(relationship, Next);
        Say(alex, new SafetyNetProposed(net, 1, [SafetyNetStep.SafetyCheck, SafetyNetStep.Disclose, SafetyNetStep.Listen, SafetyNetStep.Support]));
        Say(sam, new TermsAssented(new(net.Value), 1, []));
        OpenModules();
    }

    private void Now(int percent, Action act)
    {
        if (random.Next(100) < percent)
        {
            act();
        }
    }

    // What is neutral has no author.
    private void Say(PersonId author, RoomEvent e)
    {
        now += Duration.FromSeconds(random.Next(30, 300));
        events.Add(new(new(events.Count, 0, e.IsNeutral ? PersonId.None : author, now, now - Duration.FromSeconds(random.Next(30))), e));
    }

    private CommandId Next => Command(events.Count);

    private static CommandId Command(long version) => new(new UInt128(0xC0, (ulong)version + 1));

    private static PrivateText Text(string text) => PrivateText.Of(text);

    private static Instant Due(LocalDate date, int hour) => date.At(new(hour, 0)).InZoneLeniently(Zone).ToInstant();

    private static Cadence Daily(LocalDate from, int hour) => Cadence.Fixed(Recurrence.Create(from.At(new(hour, 0)), RecurrenceRule.Daily()).In(Zone));
}
