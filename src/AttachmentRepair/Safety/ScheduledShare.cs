using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>Something that its author plans to share. Immutable; equality is by value.</summary>
/// <param name="Id">What will be shared.</param>
/// <param name="Sends">The command under which it will be said in the shared room.</param>
/// <param name="ScheduledAt">When it was planned.</param>
/// <param name="SendAt">When it may be sent.</param>
/// <param name="IsNotice">Whether it tells that its author has left; else it is a note.</param>
/// <param name="Text">What will be said; <c>null</c> for a notice without words.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
/// <param name="ReleasedAt">Since when it can no longer be undone, or <c>null</c>.</param>
/// <param name="UndoneAt">When it was undone, or <c>null</c>.</param>
public sealed record ScheduledShare(
    ShareId Id,
    CommandId Sends,
    Instant ScheduledAt,
    Instant SendAt,
    bool IsNotice,
    PrivateText? Text,
    ItemRef? About,
    Instant? ReleasedAt,
    Instant? UndoneAt)
{
    /// <summary>For how long at least anything that is shared later can be undone: 10 minutes (policy).</summary>
    public static Duration UndoWindow { get; } = Duration.FromMinutes(10);

    /// <summary>What is said in the shared room.</summary>
    internal SharingCommand Command => IsNotice ? new GiveNotice(Text) : new ShareNote(Text ?? PrivateText.Withdrawn, About);

    /// <summary>Whether it may be sent: its time has come, it was not undone, and its author still means it. Leaving, or a hold, stops a note; a notice waits for the leaving.</summary>
    /// <param name="hasLeft">Whether its author has left.</param>
    /// <param name="isHeld">Whether its author keeps things on hold.</param>
    /// <param name="now">The instant.</param>
    internal bool IsDue(bool hasLeft, bool isHeld, Instant now) => UndoneAt is null && SendAt <= now && (IsNotice ? hasLeft : !hasLeft && !isHeld);
}
