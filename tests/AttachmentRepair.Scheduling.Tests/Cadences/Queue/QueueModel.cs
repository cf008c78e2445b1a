using NodaTime;

namespace AttachmentRepair.Scheduling.Tests.Cadences.Queue;

/// <summary>The queue as a list: of each cadence all that is expected until the horizon, of which the first by due time, id and key is looked for each time.</summary>
internal sealed class QueueModel(Instant horizon)
{
    private readonly Dictionary<string, List<ExpectedOccurrence>> _left = new(StringComparer.Ordinal);

    public int Count => _left.Count;

    public Instant? NextDue => _left.Values.SelectMany(l => l).Select(e => (Instant?)e.Due).Min();

    public bool Contains(string id) => _left.ContainsKey(id);

    public bool Add(string id, Cadence cadence, CadenceHistory history, Instant after) => !_left.ContainsKey(id) && Put(id, cadence, history, after);

    public bool Change(string id, Cadence cadence, CadenceHistory history, Instant after) => _left.ContainsKey(id) && Put(id, cadence, history, after);

    public bool Remove(string id) => _left.Remove(id);

    public List<DueOccurrence> TakeDue(Instant now, int maximum)
    {
        var due = _left.SelectMany(l => l.Value.Where(e => e.Due <= now).Select(e => new DueOccurrence(l.Key, e)))
            .OrderBy(d => d.Occurrence.Due).ThenBy(d => d.Id, StringComparer.Ordinal).ThenBy(d => d.Occurrence.Key).Take(maximum).ToList();
        foreach (var taken in due)
        {
            _left[taken.Id].Remove(taken.Occurrence);
        }

        return due;
    }

    private bool Put(string id, Cadence cadence, CadenceHistory history, Instant after)
    {
        _left[id] = [.. cadence.Expect(history, new Interval(after.PlusNanoseconds(1), horizon))];
        return true;
    }
}
