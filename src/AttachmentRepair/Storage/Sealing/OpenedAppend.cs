namespace AttachmentRepair.Storage.Sealing;

// An append opened with the key of its room: the JSON of its events, and its texts, still sealed with the key of their author.
internal sealed record OpenedAppend(StoredAppend Stored, PersonId Author, ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> Texts)
{
    public bool HasTexts => !Texts.IsEmpty;

    public override string ToString() => nameof(OpenedAppend);
}
