using NodaTime;

namespace AttachmentRepair.Stages;

/// <summary>How things are kept up after the active stages: what to look out for, boosters further and further apart, days of review. Immutable; equality is by value.</summary>
/// <param name="WarningSigns">What to look out for.</param>
/// <param name="BoosterMonths">After how many months there are boosters, each later than the one before.</param>
/// <param name="ReviewsOn">The days on which to look at the plan again.</param>
/// <param name="StartsOn">The day from which the months count.</param>
/// <param name="Zone">The zone whose days are meant.</param>
public sealed record MaintenancePlan(
    ValueList<PrivateText> WarningSigns, ValueList<int> BoosterMonths, ValueList<LocalDate> ReviewsOn, LocalDate StartsOn, DateTimeZone Zone)
{
    /// <summary>The concept code of maintenance plans.</summary>
    public const string Concept = "maintenance-plan";

    /// <summary>The latest month of a booster: ten years (policy).</summary>
    public const int LatestMonth = 120;

    /// <summary>The days of the boosters, in order; a day that its month does not have is the month's last.</summary>
    public ValueList<LocalDate> Boosters => BoosterMonths.Select(StartsOn.PlusMonths).ToValueList();

    /// <summary>Whether the months are from 1 to <see cref="LatestMonth"/>, each later than the one before, and all days within the years 1 to 9000.</summary>
    public bool IsInOrder => ReviewsOn.Append(StartsOn).All(day => day.Year is >= 1 and <= 9000) && BoosterMonths.Select((month, i) => month <= LatestMonth && month > (i == 0 ? 0 : BoosterMonths[i - 1])).All(isLater => isLater);
}
