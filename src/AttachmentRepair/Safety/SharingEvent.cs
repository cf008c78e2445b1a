using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>Events about sharing.</summary>
public abstract record SharingEvent : SafetyEvent;

/// <summary>The author said something in the shared room.</summary>
/// <param name="Share">What was shared.</param>
/// <param name="Text">What was said.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record NoteShared(ShareId Share, PrivateText Text, ItemRef? About) : SharingEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Text];
}

/// <summary>The author plans to say something later; kept in the private room.</summary>
/// <param name="Share">What will be shared.</param>
/// <param name="Sends">The command under which it will be said.</param>
/// <param name="SendAt">When.</param>
/// <param name="Text">What will be said.</param>
/// <param name="About">An item it is about, or <c>null</c>.</param>
public sealed record ShareScheduled(ShareId Share, CommandId Sends, Instant SendAt, PrivateText Text, ItemRef? About) : SharingEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => [Text];
}

/// <summary>The author undid what was to be shared; kept in the private room.</summary>
/// <param name="Share">What was to be shared.</param>
public sealed record ShareUndone(ShareId Share) : SharingEvent;

/// <summary>What was to be shared can no longer be undone; kept in the private room.</summary>
/// <param name="Share">What is shared.</param>
public sealed record ShareReleased(ShareId Share) : SharingEvent;

/// <summary>The author took back what they had shared.</summary>
/// <param name="Share">What was shared.</param>
public sealed record SharingWithdrawn(ShareId Share) : SharingEvent;

/// <summary>The author told the others that they have left.</summary>
/// <param name="Words">What they said, or <c>null</c>.</param>
public sealed record NoticeGiven(PrivateText? Words) : SharingEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Words is null ? [] : [Words];
}

/// <summary>The author plans to tell the others later that they have left; kept in the private room.</summary>
/// <param name="Share">What will be said.</param>
/// <param name="Sends">The command under which it will be said.</param>
/// <param name="SendAt">When.</param>
/// <param name="Words">What they will say, or <c>null</c>.</param>
public sealed record NoticeScheduled(ShareId Share, CommandId Sends, Instant SendAt, PrivateText? Words) : SharingEvent
{
    /// <inheritdoc/>
    public override ValueList<PrivateText> Wording => Words is null ? [] : [Words];
}

/// <summary>The author chose how much they share about a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Level">How much.</param>
public sealed record SharingLevelChosen(SharingTopic Topic, SharingLevel Level) : SharingEvent;

/// <summary>The author asked another to share more about a topic.</summary>
/// <param name="Request">The request.</param>
/// <param name="Of">Who is asked.</param>
/// <param name="Topic">The topic.</param>
public sealed record SharingAsked(SharingRequestId Request, PersonId Of, SharingTopic Topic) : SharingEvent;

/// <summary>The author laid a request aside; kept in the private room.</summary>
/// <param name="Request">The request.</param>
public sealed record RequestLaidAside(SharingRequestId Request) : SharingEvent;
