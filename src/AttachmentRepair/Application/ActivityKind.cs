namespace AttachmentRepair.Application;

// What something that happened is to both: created, kept, begun, mended, or a moment of crisis.
internal enum ActivityKind
{
    Created,
    Kept,
    Begun,
    Mended,
    Crisis,
}
