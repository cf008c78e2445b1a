namespace AttachmentRepair.Repairs;

/// <summary>The rejections of this concept.</summary>
public static class RepairRejections
{
    extension(Rejection)
    {
        /// <summary>A repair or a validation is for another member, and a repair of an injury for the injured person.</summary>
        public static Rejection NoSuchReceiver => new("NoSuchReceiver", "This is offered to another member, and about an injury to the person who was hurt.");

        /// <summary>An injury was done by another member.</summary>
        public static Rejection NoSuchDoer => new("NoSuchDoer", "This names somebody who is not another member here.");

        /// <summary>Repair waits for an acknowledgement; nobody is named.</summary>
        public static Rejection AcknowledgementMissing => new("AcknowledgementMissing", "Repair begins when the hurt has been acknowledged.");

        /// <summary>An attempt about an injury comes after repair on it has begun.</summary>
        public static Rejection RepairNotBegun => new("RepairNotBegun", "Repair on this injury has not begun yet.");

        /// <summary>Standing by an attempt comes after its reception.</summary>
        public static Rejection NotReceivedYet => new("NotReceivedYet", "This attempt has not been received yet.");

        /// <summary>A repair moment comes after the cool-down.</summary>
        public static Rejection CoolDownFirst => new("CoolDownFirst", "A moment of rest comes first.");

        /// <summary>What has not started is ended, not closed.</summary>
        public static Rejection NotStarted => new("NotStarted", "This moment has not started; it can be ended instead.");
    }
}
