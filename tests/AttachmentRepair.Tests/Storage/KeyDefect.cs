namespace AttachmentRepair.Tests.Storage;

/// <summary>What a planted store of keys does wrong.</summary>
public enum KeyDefect
{
    None,
    FindingMakesAKey,
    MakesANewKeyEachTime,
    HasOneKeyForAll,
    CutsIds,
    IgnoresCancellation,
    KeepsTheKey,
    ForgetsTombstones,
    MakesAKeyAfterDestruction,
    NoTombstoneForAKeyThatNeverWas,
    GivesReceiptsWithoutCheckValue,
    GivesAnotherReceiptTheSecondTime,
    DestroysTheNeighbour,
    HandsTwoCallersTwoKeys,
    MakesAKeyWhileItIsDestroyed,
    JudgesReceiptsBeforeItLocks,
}
