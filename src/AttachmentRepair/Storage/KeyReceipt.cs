namespace AttachmentRepair.Storage;

/// <summary>That a key store has destroyed a key for good. Equality is by value; destroying a key twice gives the same receipt.</summary>
/// <param name="Key">The key.</param>
/// <param name="CheckValue">The check value that the key had; 0 where there never was one.</param>
public sealed record KeyReceipt(KeyId Key, ulong CheckValue);
