namespace AttachmentRepair.Boundaries;

/// <summary>What a boundary may be. No form has another person as the object of movement, contact, device, body, money or treatment.</summary>
public enum BoundaryForm
{
    /// <summary>What its owner will not do or take part in.</summary>
    OwnLimit,

    /// <summary>What its owner will not expose themselves to.</summary>
    OwnExposure,

    /// <summary>When both do or do not do something.</summary>
    SharedWindow,

    /// <summary>How both treat each other.</summary>
    SharedConduct,
}
