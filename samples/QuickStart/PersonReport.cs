using AttachmentRepair;
using AttachmentRepair.Application;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Trust;
using NodaTime;

namespace QuickStart;

/// <summary>How one item went so far: how many occurrences ended in each state.</summary>
internal sealed record ItemTally(string Name, string Owner, IReadOnlyDictionary<OccurrenceState, int> Counts)
{
    public int Of(params OccurrenceState[] states) => states.Sum(s => Counts.GetValueOrDefault(s));
}

/// <summary>Something that moved the behaviour index: when, what, and by how much.</summary>
internal sealed record Mover(LocalDate Day, string What, TrustDomain? Domain, double Amount);

/// <summary>What one person is shown, from that person's view alone.</summary>
internal sealed class PersonReport(RelationshipView view, string name, string other, LogReader log)
{
    private const int Fortnight = 14;
    private const int Movers = 5;

    private readonly PersonId partner = LogNames.Person(other);

    public string Name { get; } = name;

    public string Other { get; } = other;

    public RelationshipView View { get; } = view;

    public LocalDate Today => View.At.InZone(View.Zone).Date;

    public ValueList<AgendaItem> Agenda => View.Agenda(View.At, View.At + Duration.FromDays(Fortnight));

    public TrustProgress? Progress => View.Trust(partner, View.At);

    public IEnumerable<ItemTally> Tallies => View.Agenda(log.Start, View.At)
        .GroupBy(i => i.Item)
        .Select(g => new ItemTally(Title(g.First()), OwnerOf(g.First()), g.GroupBy(i => i.State).ToDictionary(s => s.Key, s => s.Count())));

    /// <summary>The largest of all, what strengthened first.</summary>
    public IEnumerable<Mover> LargestMovers()
    {
        var shared = RoomId.Shared(View.Relationship);
        var events = History().ToDictionary(h => (h.Room == AttachmentRepair.Rooms.RoomKind.Shared, h.Recorded.Envelope.Version, h.Recorded.Envelope.Ordinal));
        return (View.ExplainTrust(partner, View.At)?.Index ?? [])
            .Take(Movers)
            .OrderByDescending(c => c.Amount)
            .Select(c => new Mover(
                c.At.InZone(View.Zone).Date,
                Describe(c.Sentence.English, events.GetValueOrDefault((c.Id.Room == shared, c.Id.Version, c.Id.Ordinal))?.Recorded.Event),
                c.Domain,
                c.Amount));
    }

    public ValueList<TrustPoint> Weeks() => View.TrustSeries(partner, log.Start.InZone(View.Zone).Date, Today.PlusDays(1), TrustPeriod.Week) ?? [];

    public string Title(AgendaItem item) => log.Names.Of(item.Item) ?? item.What.English;

    public string OwnerOf(AgendaItem item) => item.Owner == View.Viewer ? "yours" : item.Owner == PersonId.None ? "both" : Other;

    private string Describe(string sentence, RoomEvent? e)
    {
        var item = e switch
        {
            AttachmentRepair.Commitments.OneCommitmentEvent c => c.Commitment.Ref,
            AttachmentRepair.Boundaries.CrossingNoted c => c.Crossing.Ref,
            AttachmentRepair.Boundaries.BoundaryRespected b => b.Boundary.Ref,
            AttachmentRepair.Setbacks.SetbackDisclosed s => s.Setback.Ref,
            AttachmentRepair.CheckIns.CheckInHeld c => c.Series.Ref,
            AttachmentRepair.CheckIns.CheckInMissed c => c.Series.Ref,
            _ => default,
        };
        return log.Names.Of(item) is { } known ? $"{sentence} ({known})" : sentence;
    }

    private IEnumerable<HistoryEntry> History()
    {
        for (var (page, more) = (0, true); more; page++)
        {
            var history = View.History(page);
            foreach (var entry in history.Entries)
            {
                yield return entry;
            }

            more = history.HasMore;
        }
    }
}
