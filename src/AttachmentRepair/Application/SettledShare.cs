using AttachmentRepair.Safety;

namespace AttachmentRepair.Application;

/// <summary>What became of something whose time to be shared had come. Equality is by value.</summary>
/// <param name="Share">What was planned.</param>
/// <param name="Result">Recorded in the shared room; or refused, and then it waits and can still be undone.</param>
public sealed record SettledShare(ShareId Share, SendResult Result);
