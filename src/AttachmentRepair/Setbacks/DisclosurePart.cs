namespace AttachmentRepair.Setbacks;

/// <summary>A part of a disclosure. A couple may agree which parts a disclosure has; the others stay free.</summary>
public enum DisclosurePart
{
    /// <summary>What happened.</summary>
    Occurrence,

    /// <summary>What its owner felt.</summary>
    Emotions,

    /// <summary>What set it off.</summary>
    Triggers,

    /// <summary>The decisions that led up to it.</summary>
    DecisionChain,

    /// <summary>What it means to its owner.</summary>
    Meaning,

    /// <summary>How safe things are now.</summary>
    CurrentSafety,
}
