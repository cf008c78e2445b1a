using AttachmentRepair.Tests.Privacy;

namespace AttachmentRepair.Tests.Durability;

/// <summary>
/// What a disk may hold after a power cut at some point of a trace. Sure is only what was flushed: of what a file was written or cut since, any subset of whole
/// blocks is there, in the order of writing; a file that was made or removed since its folder was flushed may be there or not.
/// </summary>
internal static class Disk
{
    /// <summary>One such image after so many deeds, and the last version that had been acknowledged by then.</summary>
    public static (Dictionary<string, byte[]> Files, int Acknowledged) After(List<Deed> deeds, int count, Random dice)
    {
        var (acknowledged, block) = (-1, dice.Next(2) == 0 ? 512 : 4096);
        var names = new Dictionary<string, Inode>(StringComparer.Ordinal);
        var durable = new Dictionary<string, Inode>(StringComparer.Ordinal);
        var loose = new List<(string File, Inode? Is)>();
        foreach (var deed in deeds.Take(count))
        {
            switch (deed)
            {
                case Deed.Made(var file) when !names.ContainsKey(file):
                    loose.Add((file, names[file] = new()));
                    break;
                case Deed.Removed(var file):
                    names.Remove(file);
                    loose.Add((file, null));
                    break;
                case Deed.FlushedFolder:
                    Apply(durable, loose);
                    loose.Clear();
                    break;
                case Deed.Wrote(var file, var at, var bytes):
                    names[file].Pending.Add((at, bytes));
                    break;
                case Deed.Cut(var file, var length):
                    names[file].Pending.Add((length, null));
                    break;
                case Deed.Flushed(var file):
                    names[file].Flush();
                    break;
                case Deed.Acknowledged(var version):
                    acknowledged = version;
                    break;
            }
        }

        // Some folders keep the order of what happened in them, so that a first part of it is there; of others any part may be.
        var kept = dice.Next(2) == 0 ? dice.Next(0, loose.Count + 1) : -1;
        Apply(durable, loose.Where((_, i) => kept < 0 ? dice.Next(2) == 0 : i < kept).ToList());
        var chance = dice.Next(0, 4 + 1);
        return (durable.ToDictionary(f => f.Key, f => f.Value.Torn(block, () => dice.Next(4) < chance), StringComparer.Ordinal), acknowledged);
    }

    private static void Apply(Dictionary<string, Inode> names, IEnumerable<(string File, Inode? Is)> changes)
    {
        foreach (var (file, made) in changes)
        {
            if (made is null)
            {
                names.Remove(file);
            }
            else
            {
                names[file] = made;
            }
        }
    }

    private sealed class Inode
    {
        private byte[] sure = [];

        // A write, or a cut where there are no bytes.
        public List<(long At, byte[]? Bytes)> Pending { get; } = [];

        public void Flush()
        {
            sure = Torn(4096, () => true);
            Pending.Clear();
        }

        public byte[] Torn(int block, Func<bool> isThere)
        {
            var content = sure.ToArray();
            foreach (var (at, bytes) in Pending)
            {
                if (bytes is null)
                {
                    if (isThere())
                    {
                        Array.Resize(ref content, (int)at);
                    }

                    continue;
                }

                for (var from = 0; from < bytes.Length;)
                {
                    var length = (int)Math.Min(block - ((at + from) % block), bytes.Length - from);
                    if (isThere())
                    {
                        if (content.Length < at + from + length)
                        {
                            Array.Resize(ref content, (int)at + from + length);
                        }

                        bytes.AsSpan(from, length).CopyTo(content.AsSpan((int)at + from));
                    }

                    from += length;
                }
            }

            return content;
        }
    }
}
