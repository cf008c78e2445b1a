using System.Text;
using AttachmentRepair.Agreements;
using AttachmentRepair.Application;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
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
        ["Agenda"] = v => v.Agenda(v.At - Month, v.At + Month),
        ["Agreements"] = v => v.Agreements,
        ["AgreementsByArea"] = v => v.AgreementsByArea(AgreementArea.Money),
        ["Arrivals"] = v => v.Arrivals,
        ["At"] = v => v.At,
        ["Benchmarks"] = v => v.Benchmarks,
        ["Boundaries"] = v => v.Boundaries,
        ["Calendar"] = v => v.Calendar(v.At - Month, v.At + Month),
        ["Channels"] = v => v.Channels,
        ["CheckIns"] = v => v.CheckIns,
        ["Commitments"] = v => v.Commitments,
        ["Consents"] = v => v.Consents,
        ["CoveredBy"] = v => v.Consents.Select(c => v.CoveredBy(c.Recipient, c.Purpose, c.Version)),
        ["Contacts"] = v => v.Contacts,
        ["Crossings"] = v => v.Crossings,
        ["DisclosureAgreements"] = v => v.DisclosureAgreements,
        ["DisclosureDrafts"] = v => v.DisclosureDrafts,
        ["Discoveries"] = v => v.Discoveries,
        ["EmotionFrequency"] = v => v.EmotionFrequency,
        ["FacilitatedDisclosures"] = v => v.FacilitatedDisclosures,
        ["Explain"] = v => v.Boundaries.Select(b => v.Explain(b.Boundary.Id.Ref)).Concat(v.SafetyNets.Select(n => v.Explain(n.Id.Ref))),
        ["ExplainTrust"] = v => v.ExplainTrust(Other(v), v.At),
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
        ["OpenSteps"] = v => v.OpenSteps,
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
        ["SharedNotes"] = v => v.SharedNotes,
        ["SharingLevels"] = v => v.SharingLevels,
        ["SharingRequests"] = v => v.SharingRequests,
        ["SlowedAt"] = v => v.SlowedAt,
        ["Suggestions"] = v => (v.Suggestions(v.At), v.Suggestions(v.At + Duration.FromDays(3))) is var (now, later) ? new[] { now, later } : null,
        ["Terms"] = v => v.Terms,
        ["Trust"] = v => v.Trust(Other(v), v.At),
        ["TriggerFrequency"] = v => v.TriggerFrequency,
        ["Viewer"] = v => v.Viewer,
        ["Zone"] = v => v.Zone,
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
