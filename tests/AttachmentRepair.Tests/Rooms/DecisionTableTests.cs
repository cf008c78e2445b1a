using System.Reflection;
using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Stages;
using AttachmentRepair.Tests.Agreements;
using AttachmentRepair.Tests.Boundaries;
using AttachmentRepair.Tests.CheckIns;
using AttachmentRepair.Tests.Commitments;
using AttachmentRepair.Tests.Journals;
using AttachmentRepair.Tests.Repairs;
using AttachmentRepair.Tests.Safety;
using AttachmentRepair.Tests.Setbacks;
using AttachmentRepair.Tests.Stages;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>All decision tables together leave nothing out.</summary>
public class DecisionTableTests
{
    private static readonly (StepTable Steps, TheoryData<string, string> Table)[] All =
    [
        (MembershipDecisionTests.Steps, MembershipDecisionTests.Table),
        (TermsDecisionTests.Steps, TermsDecisionTests.Table),
        (AgreementDecisionTests.Steps, AgreementDecisionTests.Table),
        (CommitmentDecisionTests.Steps, CommitmentDecisionTests.Table),
        (BoundaryDecisionTests.Steps, BoundaryDecisionTests.Table),
        (CheckInDecisionTests.Steps, CheckInDecisionTests.Table),
        (ChannelDecisionTests.Steps, ChannelDecisionTests.Table),
        (PunctualityDecisionTests.Steps, PunctualityDecisionTests.Table),
        (RepairDecisionTests.Steps, RepairDecisionTests.Table),
        (InjuryDecisionTests.Steps, InjuryDecisionTests.Table),
        (RepairMomentDecisionTests.Steps, RepairMomentDecisionTests.Table),
        (WordingDecisionTests.Steps, WordingDecisionTests.Table),
        (SetbackDecisionTests.Steps, SetbackDecisionTests.Table),
        (StageDecisionTests.Steps, StageDecisionTests.Table),
        (SafetyDecisionTests.Steps, SafetyDecisionTests.Table),
        (ConsentDecisionTests.Steps, ConsentDecisionTests.Table),
        (SharingDecisionTests.Steps, SharingDecisionTests.Table),
        (JournalDecisionTests.Steps, JournalDecisionTests.Table),
    ];

    private static readonly Type[] RejectionHolders =
    [
        typeof(RoomRejections), typeof(OccurrenceRejections), typeof(AgreementRejections), typeof(CommitmentRejections), typeof(ChannelRejections), typeof(CheckInRejections), typeof(BoundaryRejections), typeof(RepairRejections),
        typeof(SetbackRejections), typeof(StageRejections), typeof(SafetyRejections), typeof(JournalRejections),
    ];

    [Fact]
    public void Every_command_is_accepted_somewhere()
    {
        var accepted = Rows().Where(r => r.Room.Last.Events.Count > 0).Select(r => r.Command).Distinct();

        Assert.Empty(Registry.Commands.Select(c => c.Type).Except(accepted));
    }

    [Fact]
    public void Every_event_is_made_somewhere()
    {
        var made = Rows().SelectMany(r => r.Room.Last.Events).Select(e => e.GetType()).Append(typeof(RelationshipOpened)).Distinct();

        Assert.Empty(Registry.Events.Select(e => e.Type).Except(made));
    }

    // Three are the facade's.
    [Fact]
    public void Every_rejection_is_given_somewhere()
    {
        var given = Rows().Select(r => r.Room.Last.Rejection).OfType<Rejection>().Distinct();

        Assert.Empty(Rejections().Where(r => r != Rejection.AlreadyOpen && r != Rejection.CommandIdReused && r != Rejection.HasLeft).Except(given));
    }

    [Fact]
    public void Every_rejection_is_declared_by_one_of_the_known_holders()
    {
        var holders = typeof(Rejection).Assembly.GetTypes().Where(t => t.Name.EndsWith("Rejections", StringComparison.Ordinal));

        Assert.Equal(RejectionHolders.ToHashSet(), holders.ToHashSet());
        Assert.Equal(Rejections().Count, Rejections().DistinctBy(r => r.Code, StringComparer.Ordinal).Count());
        Assert.All(Rejections(), r => Assert.Matches(@"^[A-Z].*\.$", r.Message));
    }

    private static List<Rejection> Rejections() => RejectionHolders
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.ReturnType == typeof(Rejection) && m.GetParameters().Length == 0)
        .Select(m => (Rejection)m.Invoke(null, null)!)
        .ToList();

    private static IEnumerable<(RoomScript Room, Type Command)> Rows()
    {
        foreach (var (steps, table) in All)
        {
            foreach (var row in table)
            {
                var script = (string)((object[])row)[0];
                var last = script.Split(';')[^1].Trim().Split(':')[^1].Split('#', '@', '~')[0];
                yield return (RoomScript.Play(script, steps), steps[last].Command.GetType());
            }
        }
    }
}
