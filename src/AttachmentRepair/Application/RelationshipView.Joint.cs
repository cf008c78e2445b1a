using AttachmentRepair.Journals;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Application;

/// <content>What the two do together, the same for both; nobody is set against another.</content>
public sealed partial class RelationshipView
{
    /// <summary>What each member shows of autonomy and closeness, as they gave it; no ideal is computed.</summary>
    public ValueList<BalanceItem> Balances => JournalQueries.Balances(shared.State.Journals, facts).ToValueList();

    /// <summary>How much autonomy and closeness there is for the viewer, as they noted last for themselves, or <c>null</c>; nobody else's.</summary>
    public BalanceRating? OwnBalance => own.State.Journals.Balance;

    /// <summary>
    /// How much of what is created, kept and begun is done together, as a trend; not before there are <see cref="ContributionBalance.Minimum"/> joint items. The
    /// same for everybody in the shared room, with days in UTC.
    /// </summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <param name="period">How long the periods are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>, the period is not defined, or there would be more than 1,000 periods.</exception>
    public ContributionBalance ContributionBalance(LocalDate from, LocalDate to, TrustPeriod period) =>
        JointQueries.Balance(shared.State, shared.Events, TrustSeriesDays.Of(from, to, period));

    /// <summary>How much of what happened was beyond moments of crisis, with its count. The same for everybody in the shared room.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public BeyondCrisisShare BeyondCrisis(Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return JointQueries.BeyondCrisis(shared.State, shared.Events, new(from, to));
    }

    /// <summary>What grew: first what the two did, the same for both, then what is the viewer's own. It compares nobody.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, exclusive; not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public GrowthSummary Growth(Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return GrowthQueries.Of(shared.State, shared.Events, own.Events, Viewer, new(from, to));
    }
}
