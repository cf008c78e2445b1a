namespace AttachmentRepair;

/// <summary>A change of circumstances after which agreements deserve another look.</summary>
public enum LifeChange
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>A new job or other hours.</summary>
    NewJob,

    /// <summary>A new home.</summary>
    Move,

    /// <summary>A child.</summary>
    Parenthood,

    /// <summary>An illness.</summary>
    Illness,

    /// <summary>A loss.</summary>
    Loss,
}
