namespace AttachmentRepair.Scheduling;

/// <summary>Why a recurrence has no occurrence at all.</summary>
public enum NeverOccursCode
{
    /// <summary>The rule's parts never meet at or after the start: 30 February, or an hour that its steps leap over.</summary>
    NothingMatches,

    /// <summary>UNTIL is before the first.</summary>
    EndsBeforeFirst,

    /// <summary>The clock jumps over every one of them, and <see cref="GapPolicy.Skip"/> leaves such times out.</summary>
    AllSkipped,

    /// <summary>Every one is excluded.</summary>
    AllExcluded,
}
