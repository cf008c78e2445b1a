namespace AttachmentRepair.Agreements;

// What each person writes for themselves before an agreement can be proposed.
internal enum OwnPart
{
    Need,
    Step,
}
