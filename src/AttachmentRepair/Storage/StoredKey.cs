using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;

namespace AttachmentRepair.Storage;

/// <summary>What a key store answers for one key. Immutable and thread-safe; equality is by reference. Neither text nor debugger shows the key.</summary>
[DebuggerDisplay("{State}")]
public sealed class StoredKey
{
    /// <summary>How long a key is, in bytes.</summary>
    public const int Length = 32;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] bytes;

    private StoredKey(KeyState state, byte[] bytes) => (State, this.bytes) = (state, bytes);

    /// <summary>A key that is not there.</summary>
    public static StoredKey Absent { get; } = new(KeyState.Absent, []);

    /// <summary>A key that was destroyed.</summary>
    public static StoredKey Destroyed { get; } = new(KeyState.Destroyed, []);

    /// <summary>Whether there is a key.</summary>
    public KeyState State { get; }

    /// <summary>The key: 32 bytes, or none where there is no key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>A key that is there.</summary>
    /// <param name="bytes">32 bytes; they are copied.</param>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public static StoredKey Of(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(KeyState.Present, bytes.ToArray())
        : throw new ArgumentException($"A key has {Length} bytes.", nameof(bytes));

    /// <summary>A new key from the system's generator, for a key store that makes one.</summary>
    public static StoredKey New() => new(KeyState.Present, RandomNumberGenerator.GetBytes(Length));

    /// <summary>What tells one key from another without telling anything of it: the first 8 bytes of its HMAC-SHA256 of the word <c>check</c>; 0 without a key.</summary>
    public ulong CheckValue => State == KeyState.Present ? BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(bytes, "check"u8)) : 0;

    /// <summary>Whether there is a key, never the key.</summary>
    public override string ToString() => $"(key, {State})";
}
