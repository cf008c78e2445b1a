namespace AttachmentRepair.Setbacks;

/// <summary>How somebody learned otherwise of another's setback: their own event, in a room of theirs.</summary>
public enum DiscoveryKind
{
    /// <summary>Found out.</summary>
    Discovered,

    /// <summary>Denied, then found out.</summary>
    Denied,
}
