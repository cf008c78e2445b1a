using System.Text;
using AttachmentRepair.Agreements;
using AttachmentRepair.Application;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>Everything a view can say, as text: the observations of its viewer. One entry a public member; a test compares the names.</summary>
internal static class ViewText
{
    private static readonly Duration Month = Duration.FromDays(30);
    private static readonly CommandId OfANote = CommandId.For("a note of A");
    private static readonly RoomCommand Incomplete = new AttemptRepair(Couple.B, default, PrivateText.Of("a"), PrivateText.Of("b"), []);

    private static readonly RoomCommand InPart = new DiscloseSetback(default, default, new(null, null, []));

    public static IReadOnlyDictionary<string, Func<RelationshipView, object?>> Members { get; } = new SortedDictionary<string, Func<RelationshipView, object?>>(StringComparer.Ordinal)
    {
        ["Advise"] = v => new[] { v.Advise(Incomplete), v.Advise(InPart) },
        ["Adjustments"] = v => v.Adjustments,
        ["Agenda"] = v => v.Agenda(v.At - Month, v.At + Month),
        ["AgendaOf"] = v => v.Agenda(v.At - Month, v.At + Month).Where(i => string.Equals(i.Item.Concept, CheckInSeriesId.Concept, StringComparison.Ordinal)).Select(i => v.AgendaOf(new(i.Item.Id), i.Occurrence)).ToList(),
        ["Agreements"] = v => v.Agreements,
        ["AgreementsByArea"] = v => v.AgreementsByArea(AgreementArea.Money),
        ["Arrivals"] = v => v.Arrivals,
        ["At"] = v => v.At,
        ["Balances"] = v => v.Balances,
        ["BeyondCrisis"] = v => v.BeyondCrisis(v.At - Month, v.At + Month),
        ["Benchmarks"] = v => v.Benchmarks,
        ["Boundaries"] = v => v.Boundaries,
        ["Calendar"] = v => v.Calendar(v.At - Month, v.At + Month),
        ["Channels"] = v => v.Channels,
        ["CheckIns"] = v => v.CheckIns,
        ["Commitments"] = v => v.Commitments,
        ["Consistency"] = v => v.Consistency(v.At - Month, v.At + Month),
        ["Consents"] = v => v.Consents,
        ["CoveredBy"] = v => v.Consents.Select(c => v.CoveredBy(c.Recipient, c.Purpose, c.Version)),
        ["Contacts"] = v => v.Contacts,
        ["ContributionBalance"] = v => v.ContributionBalance(Day(v).PlusDays(-30), Day(v).PlusDays(30), TrustPeriod.Week),
        ["Crossings"] = v => v.Crossings,
        ["DisclosureAgreements"] = v => v.DisclosureAgreements,
        ["DisclosureDrafts"] = v => v.DisclosureDrafts,
        ["Discoveries"] = v => v.Discoveries,
        ["EmotionFrequency"] = v => v.EmotionFrequency,
        ["ErasureDueAt"] = v => v.ErasureDueAt,
        ["FacilitatedDisclosures"] = v => v.FacilitatedDisclosures,
        ["Explain"] = v => v.Boundaries.Select(b => v.Explain(b.Boundary.Id.Ref)).Concat(v.SafetyNets.Select(n => v.Explain(n.Id.Ref))),
        ["ExplainTrust"] = v => v.ExplainTrust(Other(v), v.At),
        ["FeltSafety"] = v => v.FeltSafety,
        ["Growth"] = v => v.Growth(v.At - Month, v.At + Month),
        ["HasLeft"] = v => v.HasLeft,
        ["History"] = v => Pages(v),
        ["Hold"] = v => v.Hold,
        ["IsOpen"] = v => v.IsOpen,
        ["IsPaused"] = v => v.IsPaused,
        ["IsScoringOn"] = v => v.IsScoringOn,
        ["IsSettled"] = v => v.IsSettled(OfANote),
        ["KeepingRate"] = v => v.Commitments.Select(c => v.KeepingRate(c.Commitment.Id, v.At - Month, v.At + Month)).ToList(),
        ["Members"] = v => v.Members,
        ["Notes"] = v => v.Notes,
        ["Notices"] = v => v.Notices,
        ["NextTalkTime"] = v => v.NextTalkTime(v.At),
        ["OwnBalance"] = v => v.OwnBalance,
        ["OwnStakes"] = v => v.OwnStakes,
        ["OpenSteps"] = v => v.OpenSteps,
        ["Reflections"] = v => v.Reflections,
        ["Plan"] = v => v.Plan,
        ["Profile"] = v => v.Profile,
        ["PracticalChanges"] = v => v.PracticalChanges,
        ["PreventionSteps"] = v => v.PreventionSteps,
        ["Punctuality"] = v => v.Punctuality,
        ["Relationship"] = v => v.Relationship,
        ["Reminders"] = v => v.Reminders(v.At - Month, v.At + Month),
        ["Repairs"] = v => v.Repairs,
        ["ResponseConsistency"] = v => v.Members.Select(m => v.ResponseConsistency(m.Person, v.At - Month, v.At + Month)).ToList(),
        ["ResponseExpectations"] = v => v.ResponseExpectations,
        ["SafetyNetRuns"] = v => v.SafetyNetRuns,
        ["SafetyNets"] = v => v.SafetyNets,
        ["SafetyConcerns"] = v => v.SafetyConcerns,
        ["SafetyScreens"] = v => v.SafetyScreens,
        ["ScheduledShares"] = v => v.ScheduledShares,
        ["Setbacks"] = v => v.Setbacks,
        ["SharedReflections"] = v => v.SharedReflections,
        ["SharedNotes"] = v => v.SharedNotes,
        ["SharedTrust"] = v => v.SharedTrust,
        ["SharingLevels"] = v => v.SharingLevels,
        ["SharingRequests"] = v => v.SharingRequests,
        ["SlowedAt"] = v => v.SlowedAt,
        ["Suggestions"] = v => (v.Suggestions(v.At), v.Suggestions(v.At + Duration.FromDays(3))) is var (now, later) ? new[] { now, later } : null,
        ["Terms"] = v => v.Terms,
        ["TopicPolicies"] = v => v.TopicPolicies,
        ["Trust"] = v => v.Trust(Other(v), v.At),
        ["TrustMoves"] = v => v.TrustMoves(Other(v), v.At - Month, v.At),
        ["TrustSeries"] = v => v.TrustSeries(Other(v), Day(v).PlusDays(-15), Day(v), TrustPeriod.Week),
        ["TrustSnapshot"] = v => v.TrustSnapshot(Other(v), v.At),
        ["TriggerFrequency"] = v => v.TriggerFrequency,
        ["Viewer"] = v => v.Viewer,
        ["Zone"] = v => v.Zone,
        ["Injuries"] = v => v.Injuries,
        ["Ownership"] = v => v.Ownership,
        ["Validations"] = v => v.Validations,
        ["OfferedValidations"] = v => v.OfferedValidations,
        ["Patterns"] = v => v.Patterns,
        ["Conflicts"] = v => v.Conflicts,
        ["RepairMoments"] = v => v.RepairMoments,
        ["SharedProblems"] = v => v.SharedProblems,
        ["Narrative"] = v => v.Narrative,
        ["Strategies"] = v => v.Strategies,
    };

    public static string Of(RelationshipView view)
    {
        var text = new StringBuilder(8192);
        foreach (var (name, read) in Members)
        {
            text.Append(name).Append(": ");
            Plain.Write(text, read(view));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static LocalDate Day(RelationshipView view) => view.At.InUtc().Date;

    private static PersonId Other(RelationshipView view) => Couple.Other(view.Viewer == Couple.A);

    private static List<HistoryPage> Pages(RelationshipView view)
    {
        List<HistoryPage> pages = [view.History()];
        while (pages[^1].HasMore)
        {
            pages.Add(view.History(pages.Count));
        }

        return pages;
    }
}
