using System.Buffers.Binary;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AttachmentRepair.Storage.Sealing;

// A key as it was found, and what is done with it: AES-256-GCM under a fresh nonce, and HMAC-SHA256 cut to 128 bits, each with a key of its own derived from it
// (HKDF, RFC 5869). What is sealed starts with the key's check value, so that another key is told from damage. Immutable and thread-safe.
[DebuggerDisplay("{State}")]
[SuppressMessage("Design", "CA1001", Justification = "The cipher goes with the last use of its key, which nobody knows of; its handle has a finaliser.")]
internal sealed class SealKey
{
    /// <summary>How many bytes a sealed text is longer than the text: check value, nonce and tag.</summary>
    public const int Overhead = CheckLength + NonceLength + TagLength;

    /// <summary>How many bytes at its end are the tag.</summary>
    public const int TagLength = 16;

    private const int CheckLength = 8;
    private const int NonceLength = 12;

    private readonly Lock gate = new();
    private readonly ReadOnlyMemory<byte> key;
    private readonly byte[] mac;
    private readonly AesGcm? cipher;

    private SealKey(StoredKey stored)
    {
        (State, key, Check) = (stored.State, stored.Bytes, stored.CheckValue);
        mac = State == KeyState.Present ? Derived("mac"u8) : [];
        cipher = State == KeyState.Present ? new(Derived("seal"u8), TagLength) : null;
    }

    public static SealKey Absent { get; } = new(StoredKey.Absent);

    public static SealKey Destroyed { get; } = new(StoredKey.Destroyed);

    public KeyState State { get; }

    public ulong Check { get; }

    /// <summary>The key that a store gave; the one known before where it is the same.</summary>
    public static SealKey Of(StoredKey stored, SealKey known) => stored.State switch
    {
        KeyState.Absent => Absent,
        KeyState.Destroyed => Destroyed,
        _ => known.key.Span.SequenceEqual(stored.Bytes.Span) ? known : new(stored),
    };

    public UInt128 Mac(ReadOnlySpan<byte> of)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(mac, of, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>Seals bytes into a place that is longer by <see cref="Overhead"/>.</summary>
    public void Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> about, Span<byte> into)
    {
        BinaryPrimitives.WriteUInt64BigEndian(into, Check);
        var nonce = into.Slice(CheckLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        lock (gate)
        {
            cipher!.Encrypt(nonce, plain, into.Slice(CheckLength + NonceLength, plain.Length), into[^TagLength..], about);
        }
    }

    /// <summary>Opens what was sealed; what was damaged, or sealed with another key, is not opened.</summary>
    public Unsealing Open(ReadOnlySpan<byte> what, ReadOnlySpan<byte> about, out byte[] plain)
    {
        plain = [];
        if (what.Length < Overhead)
        {
            return Unsealing.Damaged;
        }

        var isOther = BinaryPrimitives.ReadUInt64BigEndian(what) != Check;
        var opened = new byte[what.Length - Overhead];
        try
        {
            lock (gate)
            {
                cipher!.Decrypt(what.Slice(CheckLength, NonceLength), what.Slice(CheckLength + NonceLength, opened.Length), what[^TagLength..], opened, about);
            }
        }
        catch (AuthenticationTagMismatchException)
        {
            return isOther ? Unsealing.OtherKey : Unsealing.Damaged;
        }

        // It is the right key, so the check value is what was damaged.
        if (isOther)
        {
            return Unsealing.Damaged;
        }

        plain = opened;
        return Unsealing.Opened;
    }

    public override string ToString() => $"(key, {State})";

    private byte[] Derived(ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[StoredKey.Length];
        HKDF.Expand(HashAlgorithmName.SHA256, key.Span, derived, purpose);
        return derived;
    }
}
