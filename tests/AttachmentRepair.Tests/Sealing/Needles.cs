using System.Buffers.Binary;
using System.Text;

namespace AttachmentRepair.Tests.Sealing;

/// <summary>Searches whole files for what must not be in them, in every form in which it could be.</summary>
internal static class Needles
{
    public static IEnumerable<(string Name, byte[] Bytes)> OfText(string text) =>
    [
        ($"{text} in UTF-8", Encoding.UTF8.GetBytes(text)),
        ($"{text} in UTF-16", Encoding.Unicode.GetBytes(text)),
        ($"{text} in UTF-16, big-endian", Encoding.BigEndianUnicode.GetBytes(text)),
        ($"{text} in base 64", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))[..^4])),
    ];

    public static IEnumerable<(string Name, byte[] Bytes)> OfId(string name, UInt128 id)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        var hex = Convert.ToHexStringLower(bytes);
        return
        [
            ($"{name} raw", bytes),
            ($"{name} raw, little-endian", [.. bytes.AsEnumerable().Reverse()]),
            ($"{name} as hex", Encoding.ASCII.GetBytes(hex)),
            ($"{name} as capital hex", Encoding.ASCII.GetBytes(hex.ToUpperInvariant())),
            ($"{name} as hex in UTF-16", Encoding.Unicode.GetBytes(hex)),
        ];
    }

    public static IEnumerable<(string Name, byte[] Bytes)> OfNumber(string name, long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return [($"{name} raw", bytes), ($"{name} raw, little-endian", [.. bytes.AsEnumerable().Reverse()])];
    }

    /// <summary>Which of them are in any file of a folder.</summary>
    public static IReadOnlyList<string> Found(string folder, IEnumerable<(string Name, byte[] Bytes)> needles)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Name: Path.GetFileName(f), Bytes: File.ReadAllBytes(f))).ToList();
        return needles.SelectMany(n => files.Where(f => f.Bytes.AsSpan().IndexOf(n.Bytes) >= 0).Select(f => $"{n.Name} in {f.Name}")).ToList();
    }
}
