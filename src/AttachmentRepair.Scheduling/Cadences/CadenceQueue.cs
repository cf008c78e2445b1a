using NodaTime;

namespace AttachmentRepair.Scheduling;

/// <summary>Many cadences in memory and one question: what is due next?</summary>
/// <remarks>
/// <para>Adding, changing, removing and taking cost time in proportion to the logarithm of the number of cadences. What is due comes by due time, then by id
/// (ordinal), then by key: the same calls give the same answers. A cadence that expects nothing more stays in the queue, without being due.</para>
/// <para>It keeps nothing on disk: fill it again at start from wherever cadences are kept. For one caller at a time.</para>
/// </remarks>
public sealed class CadenceQueue
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<Entry> _heap = [];

    /// <summary>How many cadences there are.</summary>
    public int Count => _entries.Count;

    /// <summary>When the next occurrence of any is due; <see langword="null"/> when none is.</summary>
    public Instant? NextDue => _heap.Count == 0 ? null : _heap[0].Due;

    /// <summary>Whether a cadence is in the queue.</summary>
    /// <param name="id">The caller's id.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(string id) => _entries.ContainsKey(id);

    /// <summary>Adds a cadence.</summary>
    /// <param name="id">The caller's id, 1 character or more.</param>
    /// <param name="cadence">The cadence.</param>
    /// <param name="history">What is known of it.</param>
    /// <param name="after">What is due at or before this is not asked for.</param>
    /// <exception cref="ArgumentException">The id is empty or in use; nothing has changed then.</exception>
    public void Add(string id, Cadence cadence, CadenceHistory history, Instant after)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(history);
        var entry = new Entry(id, cadence, history);
        entry.WaitAfter(after);
        if (!_entries.TryAdd(id, entry))
        {
            throw new ArgumentException("A cadence of this id is in the queue; Change replaces it.", nameof(id));
        }

        Schedule(entry);
    }

    /// <summary>Replaces a cadence or what is known of it.</summary>
    /// <param name="id">The caller's id.</param>
    /// <param name="cadence">The cadence.</param>
    /// <param name="history">What is known of it.</param>
    /// <param name="after">What is due at or before this is not asked for, also what <see cref="TakeDue"/> has not given yet.</param>
    /// <returns>Whether a cadence of this id was there; if not, nothing has changed.</returns>
    public bool Change(string id, Cadence cadence, CadenceHistory history, Instant after)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(history);
        if (!_entries.TryGetValue(id, out var entry))
        {
            return false;
        }

        entry.Become(cadence, history, after);
        Schedule(entry);
        return true;
    }

    /// <summary>Removes a cadence.</summary>
    /// <param name="id">The caller's id.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string id)
    {
        bool removed = _entries.Remove(id, out var entry);
        if (removed)
        {
            Unschedule(entry!);
        }

        return removed;
    }

    /// <summary>Takes what is due: each occurrence is given once, and its cadence waits for the next.</summary>
    /// <param name="now">Inclusive.</param>
    /// <param name="maximum">How many at most, at least 1; the next call goes on where this one stopped, within one instant too.</param>
    /// <returns>The occurrences by due time, then id, then key. Some windows may have closed when nobody asked for long: see
    /// <see cref="ExpectedOccurrence.Closes"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is below 1.</exception>
    public IReadOnlyList<DueOccurrence> TakeDue(Instant now, int maximum = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        var due = new List<DueOccurrence>();
        while (due.Count < maximum && _heap.Count > 0 && _heap[0].Due <= now)
        {
            var entry = _heap[0];
            due.Add(new DueOccurrence(entry.Id, entry.Next));
            entry.Advance();
            Schedule(entry);
        }

        return due.AsReadOnly();
    }

    /// <summary>Puts an entry where what it waits for belongs, or out of the heap when it waits for nothing.</summary>
    private void Schedule(Entry entry)
    {
        if (!entry.IsWaiting)
        {
            Unschedule(entry);
            return;
        }

        if (entry.Place < 0)
        {
            entry.Place = _heap.Count;
            _heap.Add(entry);
        }

        Settle(entry);
    }

    private void Unschedule(Entry entry)
    {
        int place = entry.Place;
        if (place < 0)
        {
            return;
        }

        var last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        entry.Place = -1;
        if (last != entry)
        {
            Put(last, place);
            Settle(last);
        }
    }

    /// <summary>Moves an entry up or down the heap to where it belongs.</summary>
    private void Settle(Entry entry)
    {
        int place = entry.Place;
        while (place > 0 && entry.ComesBefore(_heap[(place - 1) / 2]))
        {
            Put(_heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }

        for (int child = (2 * place) + 1; child < _heap.Count; child = (2 * place) + 1)
        {
            child += child + 1 < _heap.Count && _heap[child + 1].ComesBefore(_heap[child]) ? 1 : 0;
            if (!_heap[child].ComesBefore(entry))
            {
                break;
            }

            Put(_heap[child], place);
            place = child;
        }

        Put(entry, place);
    }

    private void Put(Entry entry, int place)
    {
        _heap[place] = entry;
        entry.Place = place;
    }

    private sealed class Entry(string id, Cadence cadence, CadenceHistory history)
    {
        private ExpectedOccurrence[]? _others;
        private int _other;

        public string Id { get; } = id;

        public Cadence Cadence { get; private set; } = cadence;

        public CadenceHistory History { get; private set; } = history;

        public ExpectedOccurrence Next { get; private set; }

        public Instant Due => Next.Due;

        public bool IsWaiting { get; private set; }

        public int Place { get; set; } = -1;

        public void Become(Cadence cadence, CadenceHistory history, Instant after)
        {
            // Asked first, so that a question that fails leaves the entry as it was.
            var next = cadence.NextExpected(history, after, out var others);
            (Cadence, History) = (cadence, history);
            Wait(next, others);
        }

        public void WaitAfter(Instant after) => Become(Cadence, History, after);

        /// <summary>Waits for what comes after the one it waited for: another of the same instant, by key, or the next due time.</summary>
        public void Advance()
        {
            if (_other < (_others?.Length ?? 0))
            {
                Next = _others![_other++];
            }
            else
            {
                WaitAfter(Due);
            }
        }

        public bool ComesBefore(Entry other)
        {
            int byDue = Due.CompareTo(other.Due);
            return byDue != 0 ? byDue < 0 : string.CompareOrdinal(Id, other.Id) < 0;
        }

        private void Wait(ExpectedOccurrence? next, ExpectedOccurrence[]? others)
        {
            (_others, _other) = (others, 0);
            (Next, IsWaiting) = (next.GetValueOrDefault(), next is not null);
        }
    }
}
