using System.Runtime.CompilerServices;

namespace AttachmentRepair.Scheduling;

/// <summary>Where each part of a text stood; a part is seen once.</summary>
internal struct PartSpans
{
    private Spans _spans;
    private uint _invalid;

    public uint Seen { get; private set; }

    public readonly bool Has(RulePart part) => ((Seen >> (int)part) & 1) != 0;

    public readonly bool Valid(RulePart part) => Has(part) && ((_invalid >> (int)part) & 1) == 0;

    public readonly int Start(RulePart part) => _spans[(int)part] >> 16;

    public readonly int End(RulePart part) => _spans[(int)part] & 0xFFFF;

    public bool TryAdd(RulePart part, int start, int end)
    {
        bool added = !Has(part);
        if (added)
        {
            Seen |= 1u << (int)part;
            _spans[(int)part] = (start << 16) | end;
        }

        return added;
    }

    public void Invalidate(RulePart part) => _invalid |= 1u << (int)part;

    [InlineArray(16)]
    private struct Spans
    {
        private int _first;
    }
}
