namespace AttachmentRepair.CheckIns;

/// <summary>A channel as it stands; the same for everybody in the room. Equality is by value.</summary>
/// <param name="Id">The channel.</param>
/// <param name="InForce">The version in force, or <c>null</c>: not yet, or ended.</param>
/// <param name="Newest">The newest version.</param>
public sealed record ChannelItem(ChannelId Id, Channel? InForce, Channel Newest);
