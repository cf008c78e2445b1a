namespace AttachmentRepair.Storage;

/// <summary>
/// Appends as bytes and back, NOT SEALED: for synthetic data, for tests and for golden files. One append is one JSON object with its members in a fixed order.
/// Thread-safe. An event that this version does not know is kept byte for byte.
/// </summary>
public static class RoomCodec
{
    /// <summary>Encodes an append.</summary>
    /// <param name="append">The append; its events are all neutral or all authored.</param>
    /// <exception cref="ArgumentException">
    /// Neutral and authored events are mixed, a neutral append names an author, there is no event, or a value could not be read again: an undefined enum,
    /// a zone outside the TZDB, a reference to nothing.
    /// </exception>
    public static byte[] Encode(RecordedAppend append)
    {
        ArgumentNullException.ThrowIfNull(append);
        return AppendJson.Encode(append, out _, apart: false);
    }

    /// <summary>Decodes an append.</summary>
    /// <param name="room">The room it was read from, for the error message.</param>
    /// <param name="stored">The append as the store gave it back.</param>
    /// <exception cref="PoisonEventException">The bytes are not an append of this library; the exception holds nothing of them.</exception>
    public static RecordedAppend Decode(RoomId room, StoredAppend stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        try
        {
            var append = AppendJson.Read(stored.Bytes.Span, stored.Version, texts: null);
            return append.Command == stored.Command ? append : throw new PoisonEventException(room, stored.Version);
        }
        catch (Exception e) when (AppendJson.IsUnreadable(e))
        {
            // The cause may quote what it could not read, so it is dropped.
            throw new PoisonEventException(room, stored.Version);
        }
    }
}
