using NodaTime;

namespace AttachmentRepair.Repairs;

/// <summary>One person's acknowledgement of a hurt: what happened and its impact. Equality is by value.</summary>
/// <param name="Account">The version of the account that it answers.</param>
/// <param name="What">What happened, as the author of the acknowledgement says it.</param>
/// <param name="Impact">What it did, as the author of the acknowledgement understands it.</param>
/// <param name="At">When it was recorded.</param>
public sealed record HurtAcknowledgement(int Account, PrivateText What, PrivateText Impact, Instant At);
