using NodaTime;

namespace AttachmentRepair;

/// <summary>
/// The one mechanism for what needs both people. It folds proposals and wording and knows no content: a concept proposes by an event of its own.
/// Ending needs one person; taking effect needs all. Immutable; equality is by value.
/// </summary>
public sealed record Terms
{
    /// <summary>All terms ever proposed in the room.</summary>
    public ValueMap<TermsId, TermsEntry> Entries { get; init; } = ValueMap<TermsId, TermsEntry>.Empty;

    private ValueMap<TermsId, ValueList<PrivateText>> Wordings { get; init; } = ValueMap<TermsId, ValueList<PrivateText>>.Empty;

    /// <summary>The version in force, or <c>null</c>.</summary>
    /// <param name="id">The terms.</param>
    /// <param name="members">The members of the room.</param>
    public TermsVersion? InForce(TermsId id, ValueList<Member> members) =>
        Entries.TryGetValue(id, out var entry) ? entry.InForce(members) : null;

    /// <summary>Decides a command on terms.</summary>
    /// <param name="state">The state.</param>
    /// <param name="members">The members of the room.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who sends it, and when.</param>
    public static Decision Decide(Terms state, ValueList<Member> members, TermsCommand command, CommandContext context) => command switch
    {
        AssentToTerms c => state.With(c.Terms, entry => Assent(state, entry, c, context)),
        WithdrawAssent c => state.With(c.Terms, entry => Withdraw(entry, members, c, context)),
        EndTerms c => state.With(c.Terms, _ => new TermsEnded(c.Terms)),
        AskForReview c => state.With(c.Terms, _ => new ReviewAsked(c.Terms)),
        _ => Rejection.UnknownItem,
    };

    /// <summary>The state after any event of the room: proposals are folded from whatever concept made them.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="e">The event.</param>
    /// <param name="envelope">Where and when it was recorded.</param>
    public static Terms Evolve(Terms state, RoomEvent e, in Envelope envelope)
    {
        if (e is TermsEvent answer)
        {
            return state.Entries.TryGetValue(answer.Terms, out var entry)
                ? state with { Entries = state.Entries.Set(entry.Id, Evolve(entry, answer, envelope.Author, envelope.RecordedAt)) }
                : state;
        }

        return e.Proposal is { } proposal ? state.Propose(proposal, e.Wording, envelope) : state;
    }

    private static TermsEntry Evolve(TermsEntry entry, TermsEvent answer, PersonId author, Instant at) => answer switch
    {
        TermsAssented e => entry.Replace(e.Version, v => v with { Assents = v.Assents.Set(author, at) }),
        AssentWithdrawn e => entry.Replace(e.Version, v => v with { Assents = v.Assents.Remove(author) }),
        TermsEnded => entry with { EndedAt = at },
        ReviewAsked => entry with { ReviewAskedAt = at },
        _ => entry,
    };

    private static Decision Assent(Terms state, TermsEntry entry, AssentToTerms command, CommandContext context)
    {
        if (command.Version != entry.Newest.Number)
        {
            return command.Version >= 1 && command.Version < entry.Newest.Number ? Rejection.Outdated : Rejection.UnknownItem;
        }

        return entry.Newest.IsNarrowing || entry.Newest.Assents.ContainsKey(context.Actor)
            ? Decision.Nothing
            : new TermsAssented(command.Terms, command.Version, state.Wordings[command.Terms]);
    }

    private static Decision Withdraw(TermsEntry entry, ValueList<Member> members, WithdrawAssent command, CommandContext context)
    {
        if (command.Version < 1 || command.Version > entry.Newest.Number)
        {
            return Rejection.UnknownItem;
        }

        var version = entry.Versions[command.Version - 1];
        if (version.IsAssentedByAll(members))
        {
            return Rejection.TermsInForce;
        }

        return version.Assents.ContainsKey(context.Actor) ? new AssentWithdrawn(command.Terms, command.Version) : Decision.Nothing;
    }

    private Decision With(TermsId id, Func<TermsEntry, Decision> decide)
    {
        if (!Entries.TryGetValue(id, out var entry))
        {
            return Rejection.UnknownItem;
        }

        return entry.EndedAt is null ? decide(entry) : Rejection.Ended;
    }

    private Terms Propose(TermsProposal proposal, ValueList<PrivateText> wording, in Envelope envelope)
    {
        var assents = ValueMap<PersonId, Instant>.Empty.Set(envelope.Author, envelope.RecordedAt);
        var version = new TermsVersion(proposal.Version, envelope.Author, envelope.RecordedAt, proposal.ReviewOn, assents) { IsNarrowing = proposal.IsNarrowing };
        var entry = Entries.TryGetValue(proposal.Id, out var known)
            ? known with { Versions = known.Versions.Add(version) }
            : new TermsEntry(proposal.Id, [version], null, null);
        return this with { Entries = Entries.Set(proposal.Id, entry), Wordings = Wordings.Set(proposal.Id, wording) };
    }
}
