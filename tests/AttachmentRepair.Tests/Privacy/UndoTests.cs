using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>Sharing with an undo window: until it is sent there is nothing to see, and what was undone was never there.</summary>
[Trait("Tier", "Wide")]
public sealed class UndoTests
{
    private enum Plans
    {
        None,
        Undone,
        Sent,
    }

    [Fact]
    public void What_is_planned_and_undone_changes_no_byte_of_what_the_other_observes_though_both_settle_all_the_time() => Laws.Check(
        Prop.ForAll(Pair.Histories(2), history => Assert.Equal(Seen(history, Plans.None), Seen(history, Plans.Undone))), 150);

    [Fact]
    public void What_is_not_undone_is_seen()
    {
        var caught = Assert.ThrowsAny<Exception>(() => Laws.Check(
            Prop.ForAll(Pair.Histories(2), history => Assert.Equal(Seen(history, Plans.None), Seen(history, Plans.Sent))), 150));

        Assert.Contains("Falsifiable", caught.Message, StringComparison.Ordinal);
    }

    // A plans nothing else: where a clock goes back, what one keeps in private moves one's own next plan. And nobody plans to be forgotten, since settling would do it.
    private static string Seen(History history, Plans plans)
    {
        var couple = new Couple(Stores.New(), new());
        var seen = new List<string>();
        var steps = history.Steps.Where(s => s.Command is not PlanErasure && !(s.ByA && s.Command is ShareNoteLater)).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            couple.At(step.Minute);
            if (plans != Plans.None && i % 3 == 0)
            {
                var id = CommandId.For($"later {i}");
                couple.Send(Couple.A, new ShareNoteLater(PrivateText.Of("x")), id);
                if (plans == Plans.Undone)
                {
                    couple.Send(Couple.A, new UndoShare(ShareId.ForLater(Couple.Relationship, id)), CommandId.For($"undo {i}"));
                }
            }

            var result = couple.Send(step.ByA ? Couple.A : Couple.B, step.Command, step.Id);
            seen.Add(step.ByA && step.IsPrivate ? "" : Plain.Text(result));
            seen.Add(Plain.Text(Couple.Wait(couple.Relationships.SettleAsync(Couple.Relationship, Couple.B))));
            Couple.Wait(couple.Relationships.SettleAsync(Couple.Relationship, Couple.A));
        }

        return string.Join(Environment.NewLine, seen.Append(ViewText.Of(couple.View(Couple.B))));
    }
}
