namespace AttachmentRepair.Storage.Sealing;

// What became of an attempt to open something sealed.
internal enum Unsealing
{
    Opened,
    Damaged,
    OtherKey,
}
