namespace AttachmentRepair.Setbacks;

/// <summary>A fact of a disclosure that another may see otherwise. Feelings, triggers and meaning are their owner's own, so they are not among them.</summary>
public enum SetbackFact
{
    /// <summary>What happened.</summary>
    WhatHappened,

    /// <summary>When it happened.</summary>
    WhenItHappened,

    /// <summary>What led up to it.</summary>
    WhatLedToIt,

    /// <summary>Whether it was told unasked.</summary>
    HowItWasTold,

    /// <summary>How safe things are now.</summary>
    CurrentSafety,
}
