using System.Numerics;

namespace AttachmentRepair.Scheduling;

/// <summary>The stretches of a zone that hold an occurrence of a series which steps by elapsed time or leaves out gaps, to the end of the calendar.</summary>
internal sealed class HoldingStretches
{
    private readonly ulong[] _stretches;

    public HoldingStretches(ZonedSeries series)
    {
        var table = series.TableReaching(WallPattern.End + (2L * Gregorian.SecondsPerDay));
        var quiet = QuietOffsets.Unknown;
        _stretches = new ulong[(table.Count / 64) + 1];
        for (int index = table.IndexOf(series.Beginning); index < table.Count; index++)
        {
            var stretch = series.StretchAt(table, index);
            if (quiet.Until(stretch.Offset) >= stretch.Until)
            {
                continue;
            }

            var cursor = default(WallCursor);
            var pattern = series.PatternAt(stretch.Offset);
            pattern.Seek(ref cursor, stretch.From);
            pattern.MoveNext(ref cursor, out long wall);
            quiet.Note(stretch.Offset, wall);
            _stretches[index >> 6] |= wall < stretch.Until ? 1ul << (index & 63) : 0;
        }
    }

    /// <summary>The first holding stretch at or after one; negative when there is none.</summary>
    public int NextFrom(int index)
    {
        for (int word = index >> 6; word < _stretches.Length; word++)
        {
            ulong mask = word == index >> 6 ? _stretches[word] & (~0ul << (index & 63)) : _stretches[word];
            if (mask != 0)
            {
                return (word * 64) + BitOperations.TrailingZeroCount(mask);
            }
        }

        return -1;
    }

    /// <summary>The last holding stretch at or before one; negative when there is none.</summary>
    public int LastTo(int index)
    {
        for (int word = index >> 6; word >= 0; word--)
        {
            ulong mask = word == index >> 6 ? _stretches[word] & (ulong.MaxValue >> (63 - (index & 63))) : _stretches[word];
            if (mask != 0)
            {
                return (word * 64) + BitOperations.Log2(mask);
            }
        }

        return -1;
    }
}
