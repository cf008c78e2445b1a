namespace AttachmentRepair.Repairs;

/// <summary>The rejections of this concept.</summary>
public static class RepairRejections
{
    extension(Rejection)
    {
        /// <summary>An attempt is offered to another member.</summary>
        public static Rejection NoSuchReceiver => new("NoSuchReceiver", "A repair is offered to another member.");
    }
}
