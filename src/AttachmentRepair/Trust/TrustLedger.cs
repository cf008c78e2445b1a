using NodaTime;

namespace AttachmentRepair.Trust;

/// <summary>
/// Trust progress kept up as evidence arrives, in any order: adding a piece and asking for progress are O(1), and the value is that of <see cref="TrustModel.Evaluate"/>
/// over the same evidence (within 1e-9). It holds each piece of evidence once, and that is its whole state. Not thread-safe.
/// </summary>
public sealed class TrustLedger
{
    private const int Most = 1 << 28;

    private readonly EvidenceTable table;
    private readonly DayTable keeps;
    private readonly LocalDays days;
    private readonly RunningMasses masses;
    private readonly TrustMasses closed = new();

    /// <summary>An empty ledger.</summary>
    /// <param name="model">The model, with its parameters and day zone.</param>
    /// <param name="capacity">How many pieces of evidence it holds before it has to grow, 0 to 2^28. Until then <see cref="Add"/> allocates nothing for evidence from 2000 to 2099.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is out of its range.</exception>
    public TrustLedger(TrustModel model, int capacity)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, Most);
        Model = model;

        // A repair may wait for a target that nothing else names.
        table = EvidenceTable.Own(2 * capacity);
        keeps = new(capacity);
        days = new(model.KeptIntervals);
        masses = new(model.Parameters);
    }

    /// <summary>The model, with its parameters and day zone.</summary>
    public TrustModel Model { get; }

    /// <summary>How many pieces of evidence it holds, each once; waiting repairs are among them.</summary>
    public int Count { get; private set; }

    /// <summary>The latest instant of all evidence; <see langword="null"/> without any.</summary>
    public Instant? Newest { get; private set; }

    /// <summary>
    /// Adds a piece of evidence, however old. What it holds already changes nothing; a repair whose target has not arrived waits for it.
    /// What is refused leaves the ledger as it was.
    /// </summary>
    /// <param name="evidence">The evidence.</param>
    /// <exception cref="ArgumentException">Its id is held with other content, or a repair has a target that is no breach; the message names it.</exception>
    public void Add(TrustEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var repair = evidence as TrustEvidence.Repair;
        if (repair is not null)
        {
            Refuse(repair);
        }

        var place = table.FindOrAdd(evidence.Id, evidence, Count);
        if (place >= 0 && !Arrive(ref table[place], evidence))
        {
            return;
        }

        Count++;
        Newest = Newest is { } newest && newest >= evidence.At ? newest : evidence.At;
        masses.Reach(evidence.At);
        if (repair is not null)
        {
            Mend(repair);
        }
        else
        {
            Weigh(evidence, place < 0 ? 1 : table[place].Left);
        }
    }

    /// <summary>Trust progress at an instant. Asking changes nothing.</summary>
    /// <param name="at">The instant, not before <see cref="Newest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the newest evidence.</exception>
    public TrustProgress At(Instant at)
    {
        if (at < Newest)
        {
            throw new ArgumentOutOfRangeException(nameof(at), "Expected an instant that is not before the newest evidence.");
        }

        var now = new TrustMasses { Counted = closed.Counted, NotCounted = closed.NotCounted };
        masses.AddTo(now, at);
        return Model.Progress(now, at);
    }

    /// <summary>Writes its whole state as text: a line that names model version, parameters and day zone, then its evidence as <see cref="EvidenceLines"/>, in order of arrival.</summary>
    /// <param name="to">Where to.</param>
    public void Save(TextWriter to) => LedgerText.Write(to, Model, Evidence());

    /// <summary>A ledger that goes on where a saved one stood: every value is the same to the bit, on the same runtime and time zone data.</summary>
    /// <param name="from">The text that <see cref="Save"/> wrote.</param>
    /// <param name="model">The model of the saved ledger.</param>
    /// <param name="capacity">How many pieces of evidence it should hold before it has to grow; at least what was saved.</param>
    /// <exception cref="FormatException">The text is not a whole ledger; the message names the line and what is wrong.</exception>
    /// <exception cref="ArgumentException">It is the ledger of another model: version, parameters or day zone differ.</exception>
    public static TrustLedger Load(TextReader from, TrustModel model, int capacity = 0)
    {
        var evidence = LedgerText.Read(from, model);
        var ledger = new TrustLedger(model, Math.Max(capacity, evidence.Count));
        foreach (var item in evidence)
        {
            ledger.Add(item);
        }

        return ledger;
    }

    private TrustEvidence[] Evidence()
    {
        var arrived = new TrustEvidence[Count];
        for (var place = 0; place < table.Count; place++)
        {
            if (table[place] is { IsAwaited: false } entry)
            {
                arrived[entry.Order] = entry.Bearer;
            }
        }

        return arrived;
    }

    private void Refuse(TrustEvidence.Repair repair)
    {
        var target = table.Find(repair.Target);
        if (repair.Target == repair.Id || (target >= 0 && table[target] is { IsAwaited: false, Bearer: var known } && !Breaches.CanBeRepaired(known)))
        {
            throw Breaches.NoBreach(repair, "evidence");
        }
    }

    // Whether this is what repairs have waited for; otherwise it is held already.
    private bool Arrive(ref EvidenceEntry entry, TrustEvidence evidence)
    {
        if (!entry.IsAwaited)
        {
            Breaches.ThrowIfOther(entry.Bearer, evidence, nameof(evidence));
            return false;
        }

        if (!Breaches.CanBeRepaired(evidence))
        {
            throw Breaches.NoBreach((TrustEvidence.Repair)entry.Bearer, nameof(evidence));
        }

        (entry.Bearer, entry.Order) = (evidence, Count);
        return true;
    }

    private void Mend(TrustEvidence.Repair repair)
    {
        var place = table.FindOrAdd(repair.Target, repair, EvidenceEntry.Awaited);
        ref var mended = ref table[place < 0 ? table.Count - 1 : place];
        var before = mended.Left;
        mended.Left *= Breaches.LeftBy(repair, Model.Parameters);
        if (mended.IsAwaited)
        {
            return;
        }

        var parts = EvidenceMass.Of(mended.Bearer, Model.Parameters, out var first, out var second);
        Mend(mended, first, before);
        if (parts > 1)
        {
            Mend(mended, second, before);
        }
    }

    // A disclosure's keep is not repaired.
    private void Mend(in EvidenceEntry mended, in EvidenceMass mass, double before)
    {
        if (mass.Kept == 0)
        {
            masses.Breach(mass, mended.Bearer.At, mended.Left, before);
        }
    }

    private void Weigh(TrustEvidence evidence, double left)
    {
        closed.Close(evidence);
        if (evidence is TrustEvidence.Rating rating)
        {
            masses.Rate(rating);
            return;
        }

        var parts = EvidenceMass.Of(evidence, Model.Parameters, out var first, out var second);
        if (parts > 0)
        {
            Weigh(evidence, first, left);
        }

        if (parts > 1)
        {
            Weigh(evidence, second, left);
        }
    }

    private void Weigh(TrustEvidence evidence, in EvidenceMass mass, double left)
    {
        if (mass.Kept > 0)
        {
            days.MoveTo(evidence.At);
            var before = keeps.Add(days.Number, mass.Domain, mass.Kept);
            masses.Keep(mass.Domain, DailyCredit.Of(mass.Kept, before, Model.Parameters.DailyCap), days.Start);
        }
        else
        {
            masses.Breach(mass, evidence.At, left);
        }
    }
}
