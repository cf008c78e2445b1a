using NodaTime;

namespace AttachmentRepair.Trust;

// The keeps of each local day and domain. Evidence comes in order, so its day is the last one, or close to it where a clock was set back over midnight.
internal sealed class DayCredits(LocalDays days)
{
    private DayOfKeeps[] list = new DayOfKeeps[16];
    private int count;

    public ReadOnlySpan<DayOfKeeps> Days => list.AsSpan(0, count);

    public void Add(Instant at, TrustDomain domain, double mass) => Find(at).Kept[(int)domain] += mass;

    public ref DayOfKeeps Find(Instant at)
    {
        days.MoveTo(at);
        var place = count - 1;
        while (place >= 0 && list[place].Number > days.Number)
        {
            place--;
        }

        if (place < 0 || list[place].Number < days.Number)
        {
            Insert(++place);
        }

        return ref list[place];
    }

    private void Insert(int place)
    {
        if (count == list.Length)
        {
            Array.Resize(ref list, count * 2);
        }

        Array.Copy(list, place, list, place + 1, count - place);
        list[place] = new() { Number = days.Number, Start = days.Start };
        count++;
    }
}
