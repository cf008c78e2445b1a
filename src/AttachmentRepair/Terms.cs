using NodaTime;

namespace AttachmentRepair;

/// <summary>
/// The one mechanism for what needs both people. It folds proposals and wording and knows no content: a concept proposes by an event of its own.
/// Ending and narrowing need one person; widening needs all. Immutable; equality is by value.
/// </summary>
public sealed record Terms
{
    // Policy: a request to look again stands for a day; asking once more meanwhile adds nothing.
    private static readonly Duration Asked = Duration.FromDays(1);

    /// <summary>All terms ever proposed in the room.</summary>
    public ValueMap<TermsId, TermsEntry> Entries { get; init; } = ValueMap<TermsId, TermsEntry>.Empty;

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
        AssentToTerms c => state.With(c.Terms, entry => Assent(entry, c, context)),
        WithdrawAssent c => state.With(c.Terms, entry => Withdraw(entry, members, c, context)),
        EndTerms c => state.With(c.Terms, _ => new TermsEnded(c.Terms)),
        AskForReview c => state.With(c.Terms, entry => IsAsked(entry, members, context.RecordedAt) ? Decision.Nothing : new ReviewAsked(c.Terms)),
        ReviewTerms c => state.With(c.Terms, entry => Review(entry, members, c)),
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

    /// <summary>Whether terms are known and have ended.</summary>
    /// <param name="id">The terms.</param>
    public bool HasEnded(TermsId id) => Entries.TryGetValue(id, out var entry) && entry.EndedAt is not null;

    /// <summary>Whether some version of terms was ever in force: before, nobody but its proposer may be taken to expect it.</summary>
    /// <param name="id">The terms.</param>
    /// <param name="members">The members of the room.</param>
    public bool HasTakenEffect(TermsId id, ValueList<Member> members) => FirstTookEffectAt(id, members) is not null;

    /// <summary>When some version of terms first took effect, or <c>null</c>.</summary>
    internal Instant? FirstTookEffectAt(TermsId id, ValueList<Member> members) =>
        Entries.TryGetValue(id, out var entry) ? entry.Versions.Select(v => entry.TookEffectAt(v, members)).Min() : null;

    /// <summary>The whole wording that an assent has just filled again, or <c>null</c> where it filled nothing.</summary>
    internal static ValueList<PrivateText>? Refilled(Terms before, Terms after, TermsAssented assent)
    {
        var (was, now) = (before.WordingOf(assent), after.WordingOf(assent));
        return ReferenceEquals(was, now) ? null : now;
    }

    private ValueList<PrivateText>? WordingOf(TermsAssented assent) =>
        Entries.TryGetValue(assent.Terms, out var entry) ? entry.Versions.FirstOrDefault(v => v.Number == assent.Version)?.Wording : null;

    private static TermsEntry Evolve(TermsEntry entry, TermsEvent answer, PersonId author, Instant at) => answer switch
    {
        TermsAssented e => entry.Replace(e.Version, v => v with { Assents = v.Assents.Set(author, at), Wording = Filled(v.Wording, e.Texts) }),
        AssentWithdrawn e => entry.Replace(e.Version, v => v with { Assents = v.Assents.Remove(author) }),
        TermsEnded => entry with { EndedAt = at },
        ReviewAsked => entry with { ReviewAskedAt = at, Looked = ValueMap<PersonId, Instant>.Empty },
        TermsReviewed => entry with { Looked = entry.Looked.Set(author, at) },
        _ => entry,
    };

    // What its author can no longer be read for, somebody else has said again.
    private static ValueList<PrivateText> Filled(ValueList<PrivateText> wording, ValueList<PrivateText> repeated) =>
        wording.Count == repeated.Count && wording.Any(t => t.IsWithdrawn) && repeated.Any(t => !t.IsWithdrawn)
            ? wording.Zip(repeated, (text, again) => text.IsWithdrawn ? again : text).ToValueList()
            : wording;

    private static bool IsAsked(TermsEntry entry, ValueList<Member> members, Instant now) =>
        entry.ReviewAskedAt is { } asked && now < asked + Asked && !members.All(m => entry.HasLooked(m.Person, asked));

    private static Decision Review(TermsEntry entry, ValueList<Member> members, ReviewTerms command)
    {
        if (entry.InForce(members) is not { } version)
        {
            return Rejection.NotInForce;
        }

        return Decision.IfStale(command.Version, version.Number) ?? new TermsReviewed(command.Terms, command.Version);
    }

    private static Decision Assent(TermsEntry entry, AssentToTerms command, CommandContext context) =>
        Decision.IfStale(command.Version, entry.Newest.Number) ?? (entry.Newest.Assents.ContainsKey(context.Actor)
            ? Decision.Nothing
            : new TermsAssented(command.Terms, command.Version, entry.Newest.Wording));

    private static Decision Withdraw(TermsEntry entry, ValueList<Member> members, WithdrawAssent command, CommandContext context)
    {
        if (command.Version < 1 || command.Version > entry.Newest.Number)
        {
            return Rejection.UnknownItem;
        }

        var version = entry.Versions[command.Version - 1];
        if (entry.TookEffectAt(version, members) is not null)
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
        var version = new TermsVersion(proposal.Version, envelope.Author, envelope.RecordedAt, proposal.ReviewOn, assents)
        {
            Narrows = proposal.Narrows,
            ReviewEveryMonths = proposal.ReviewEveryMonths,
            Wording = wording,
        };
        var entry = Entries.TryGetValue(proposal.Id, out var known)
            ? known with { Versions = known.Versions.Add(version) }
            : new TermsEntry(proposal.Id, [version], null, null);
        return this with { Entries = Entries.Set(proposal.Id, entry) };
    }
}
