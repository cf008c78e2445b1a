namespace AttachmentRepair.Boundaries;

/// <summary>What part of life a boundary is about; each has exactly one. Safety is not among them: it has its own private route.</summary>
public enum BoundaryDomain
{
    /// <summary>Time.</summary>
    Time,

    /// <summary>Privacy.</summary>
    Privacy,

    /// <summary>What is told, and to whom.</summary>
    Disclosure,

    /// <summary>Room of one's own.</summary>
    PersonalSpace,

    /// <summary>Digital life.</summary>
    Digital,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Contact.</summary>
    Contact,

    /// <summary>Something else.</summary>
    Custom,
}
