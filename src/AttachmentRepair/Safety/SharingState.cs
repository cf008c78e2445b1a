using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>What was shared in a room, and in a private room what will be. Immutable; equality is by value.</summary>
public sealed record SharingState
{
    /// <summary>What was said.</summary>
    public ValueMap<ShareId, SharedNote> Notes { get; init; } = ValueMap<ShareId, SharedNote>.Empty;

    /// <summary>What those who left told, by the version of its append.</summary>
    public ValueMap<long, LeavingNotice> Notices { get; init; } = ValueMap<long, LeavingNotice>.Empty;

    /// <summary>All choices of how much to share, by the version of their append.</summary>
    public ValueMap<long, SharingChoice> Choices { get; init; } = ValueMap<long, SharingChoice>.Empty;

    /// <summary>All requests to share more.</summary>
    public ValueMap<SharingRequestId, SharingRequest> Requests { get; init; } = ValueMap<SharingRequestId, SharingRequest>.Empty;

    /// <summary>In a private room: what its owner planned to share.</summary>
    public ValueMap<ShareId, ScheduledShare> Scheduled { get; init; } = ValueMap<ShareId, ScheduledShare>.Empty;

    /// <summary>In a private room: the requests that its owner laid aside, and when.</summary>
    public ValueMap<SharingRequestId, Instant> LaidAside { get; init; } = ValueMap<SharingRequestId, Instant>.Empty;

    /// <summary>How much somebody shares about a topic; nothing until they choose.</summary>
    /// <param name="person">The person.</param>
    /// <param name="topic">The topic.</param>
    public SharingLevel LevelOf(PersonId person, SharingTopic topic) =>
        Choices.Values.LastOrDefault(c => c.Person == person && c.Topic == topic)?.Level ?? SharingLevel.Nothing;

    /// <summary>Decides a command.</summary>
    /// <param name="state">The slot.</param>
    /// <param name="facts">The room.</param>
    /// <param name="hasLeft">In a private room: whether its owner has left.</param>
    /// <param name="isHeld">In a private room: whether its owner keeps things on hold.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(SharingState state, RoomFacts facts, bool hasLeft, bool isHeld, SharingCommand command, CommandContext context) => command switch
    {
        ShareNote c => c.About is { } item && !facts.Exists(item)
            ? Rejection.UnknownItem
            : new NoteShared(ShareId.For(context.Relationship, context.Command), c.Text, c.About),
        ShareNoteLater c => new ShareScheduled(Later(context), SendsOf(context), SendAt(c.SendAt, context), c.Text, c.About),
        UndoShare c => state.Planned(c.Share, s =>
            s.UndoneAt is not null ? Decision.Nothing : s.ReleasedAt is not null ? Rejection.AlreadySent : new ShareUndone(s.Id)),
        ReleaseShare c => state.Planned(c.Share, s =>
            s.UndoneAt is not null ? Rejection.Ended
            : s.ReleasedAt is not null ? Decision.Nothing
            : s.IsDue(hasLeft, isHeld, context.RecordedAt) ? new ShareReleased(s.Id) : Rejection.NotToBeSent),
        WithdrawSharing c => !state.Notes.TryGetValue(c.Share, out var note) ? Rejection.UnknownItem
            : note.Author != context.Actor ? Rejection.NotYours
            : note.Text.IsWithdrawn ? Decision.Nothing : new SharingWithdrawn(c.Share),
        GiveNotice c => new NoticeGiven(c.Words),
        GiveNoticeLater c => hasLeft ? new NoticeScheduled(Later(context), SendsOf(context), SendAt(c.SendAt, context), c.Words) : Rejection.NotLeft,
        ChooseSharingLevel c => state.LevelOf(context.Actor, c.Topic) == c.Level ? Decision.Nothing : new SharingLevelChosen(c.Topic, c.Level),
        AskToShare c => c.Of == context.Actor || facts.Find(c.Of) is null ? Rejection.AskSomebodyElse
            : state.Requests.Values.Any(r => r.By == context.Actor && r.Of == c.Of && r.AskedAt + SharingRequest.Period > context.RecordedAt) ? Rejection.TooSoon
            : new SharingAsked(SharingRequestId.For(context.Relationship, context.Command), c.Of, c.Topic),
        LayRequestAside c => state.LaidAside.ContainsKey(c.Request) ? Decision.Nothing : new RequestLaidAside(c.Request),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The slot after an event; what it does not know changes nothing.</summary>
    /// <param name="state">The slot before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where, by whom and when it was recorded.</param>
    public static SharingState Evolve(SharingState state, SharingEvent e, in Envelope envelope)
    {
        var (author, at, version) = (envelope.Author, envelope.RecordedAt, envelope.Version);
        return e switch
        {
            NoteShared x => state with { Notes = state.Notes.Set(x.Share, new(x.Share, author, at, x.Text, x.About)) },
            SharingWithdrawn x when state.Notes.TryGetValue(x.Share, out var note) =>
                state with { Notes = state.Notes.Set(x.Share, note with { Text = PrivateText.Withdrawn }) },
            NoticeGiven x => state with { Notices = state.Notices.Set(version, new(author, at, x.Words)) },
            SharingLevelChosen x => state with { Choices = state.Choices.Set(version, new(author, x.Topic, x.Level, at)) },
            SharingAsked x => state with { Requests = state.Requests.Set(x.Request, new(x.Request, author, x.Of, x.Topic, at)) },
            ShareScheduled x => state.Plan(new(x.Share, x.Sends, at, x.SendAt, false, x.Text, x.About, null, null)),
            NoticeScheduled x => state.Plan(new(x.Share, x.Sends, at, x.SendAt, true, x.Words, null, null, null)),
            ShareUndone x when state.Scheduled.TryGetValue(x.Share, out var planned) => state.Plan(planned with { UndoneAt = at }),
            ShareReleased x when state.Scheduled.TryGetValue(x.Share, out var planned) => state.Plan(planned with { ReleasedAt = at }),
            RequestLaidAside x => state with { LaidAside = state.LaidAside.Set(x.Request, at) },
            _ => state,
        };
    }

    private static ShareId Later(CommandContext context) => ShareId.ForLater(context.Relationship, context.Command);

    private static CommandId SendsOf(CommandContext context) => ShareId.SendsOf(context.Relationship, context.Command);

    private static Instant SendAt(Instant? asked, CommandContext context)
    {
        var undoable = context.RecordedAt + ScheduledShare.UndoWindow;
        return asked > undoable ? asked.Value : undoable;
    }

    private Decision Planned(ShareId id, Func<ScheduledShare, Decision> decide) =>
        Scheduled.TryGetValue(id, out var planned) ? decide(planned) : Rejection.UnknownItem;

    private SharingState Plan(ScheduledShare share) => this with { Scheduled = Scheduled.Set(share.Id, share) };
}
