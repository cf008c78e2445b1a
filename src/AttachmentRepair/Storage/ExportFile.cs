namespace AttachmentRepair.Storage;

// An export as read: of whom, for whom, and the appends of each room in order.
internal sealed record ExportFile(
    RelationshipId Relationship, bool IsJoint, ValueList<PersonId> People, ValueList<PersonId> Erased, ValueList<RecordedAppend> Shared, ValueList<RecordedAppend> Private)
{
    public override string ToString() => nameof(ExportFile);
}
