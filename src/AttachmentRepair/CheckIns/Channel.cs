using AttachmentRepair.Scheduling;

namespace AttachmentRepair.CheckIns;

/// <summary>One version of a way to reach each other: by what means, for what, and when. It holds no word that goes through it. Equality is by value.</summary>
/// <param name="Medium">By what means.</param>
/// <param name="Purposes">What it is for, at least one.</param>
/// <param name="Hours">When it is open, in the zone of the one who is to reply; empty for all day.</param>
/// <param name="Quiet">When nobody is expected to reply, in the same zone.</param>
public sealed record Channel(ChannelMedium Medium, ValueList<ChannelPurpose> Purposes, ValueList<ChannelHours> Hours, ValueList<QuietHours> Quiet);
