namespace AttachmentRepair.Storage;

/// <summary>One append as the store gives it back. Equality is by value, byte by byte.</summary>
/// <param name="Version">Its version in the room, from 0 without gaps.</param>
/// <param name="Command">The command id.</param>
/// <param name="Bytes">The content, byte for byte as it was appended.</param>
public sealed record StoredAppend(long Version, CommandId Command, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>By value.</summary>
    /// <param name="other">The append to compare with.</param>
    public bool Equals(StoredAppend? other) =>
        other is not null && (Version, Command) == (other.Version, other.Command) && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, Command, Bytes.Length);
}
