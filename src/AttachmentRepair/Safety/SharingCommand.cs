using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>Commands about sharing: saying in the shared room, by one's own act, what was one's own. Shared room, except where said.</summary>
public abstract record SharingCommand : SafetyCommand;

/// <summary>Says something in the shared room, now.</summary>
/// <param name="Text">What is said.</param>
/// <param name="About">An item of the shared room it is about, or <c>null</c>.</param>
public sealed record ShareNote(PrivateText Text, ItemRef? About = null) : SharingCommand;

/// <summary>
/// Plans to say something in the shared room later. Private room: until it is sent it can be undone without a trace. It is sent when its time has come and
/// its author opens the application (<c>Relationships.SettleAsync</c>), not while their own hold is on, and never after they have left.
/// </summary>
/// <param name="Text">What will be said.</param>
/// <param name="About">An item of the shared room it is about, or <c>null</c>.</param>
/// <param name="SendAt">When, not before the undo window is over; <c>null</c> for then.</param>
public sealed record ShareNoteLater(PrivateText Text, ItemRef? About = null, Instant? SendAt = null) : SharingCommand;

/// <summary>Undoes what was to be shared later, and has not been sent. Private room: it leaves no trace anywhere else.</summary>
/// <param name="Share">What was to be shared.</param>
public sealed record UndoShare(ShareId Share) : SharingCommand;

/// <summary>Lets go of what is to be shared, so that it can no longer be undone: the first half of sending it. Private room; <c>SettleAsync</c> sends it.</summary>
/// <param name="Share">What is to be shared.</param>
public sealed record ReleaseShare(ShareId Share) : SharingCommand;

/// <summary>Takes back a note that the sender shared: from the next read on everybody sees <see cref="PrivateText.Withdrawn"/> in its place.</summary>
/// <param name="Share">What was shared.</param>
public sealed record WithdrawSharing(ShareId Share) : SharingCommand;

/// <summary>Tells the others that the sender has left. Only somebody who has left may, now or later, or never.</summary>
/// <param name="Words">What they would like to say, or <c>null</c>.</param>
public sealed record GiveNotice(PrivateText? Words = null) : SharingCommand;

/// <summary>Plans to tell the others later that the sender has left. Private room; sent as <see cref="ShareNoteLater"/> is.</summary>
/// <param name="SendAt">When, not before the undo window is over.</param>
/// <param name="Words">What they would like to say, or <c>null</c>.</param>
public sealed record GiveNoticeLater(Instant SendAt, PrivateText? Words = null) : SharingCommand;

/// <summary>Chooses how much the sender shares about a topic, more or less, at any time. It gates nothing.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Level">How much.</param>
public sealed record ChooseSharingLevel(SharingTopic Topic, SharingLevel Level) : SharingCommand;

/// <summary>Asks another to share more about a topic, at most once a period whatever the topic. One step for the one who is asked, and nothing follows if they leave it.</summary>
/// <param name="Of">Who is asked.</param>
/// <param name="Topic">The topic.</param>
public sealed record AskToShare(PersonId Of, SharingTopic Topic) : SharingCommand;

/// <summary>Lays a request aside. Private room: whoever asked sees the same as before.</summary>
/// <param name="Request">The request.</param>
public sealed record LayRequestAside(SharingRequestId Request) : SharingCommand;
