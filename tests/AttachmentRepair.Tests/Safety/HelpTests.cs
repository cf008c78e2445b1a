using AttachmentRepair.Application;
using AttachmentRepair.Safety;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;

namespace AttachmentRepair.Tests.Safety;

/// <summary>F5: help is there offline, without consent, before, during and after everything, and asking for it leaves no trace.</summary>
public class HelpTests
{
    private static readonly HelpContact Emergency = new([HelpNeed.Emergency], null, "Emergency", "112");
    private static readonly HelpContact Crisis = new([HelpNeed.Crisis, HelpNeed.Talk], "DE", "Telefonseelsorge", "0800 1110111");
    private static readonly HelpContact Violence = new([HelpNeed.Violence], "DE", "Hilfetelefon", "116 016");
    private static readonly HelpContact Elsewhere = new([HelpNeed.Violence], "AU", "1800RESPECT", "1800 737 732");
    private static readonly ValueList<HelpContact> Directory = [Emergency, Crisis, Violence, Elsewhere];

    [Fact]
    public void The_contacts_for_the_need_come_first_and_emergencies_always()
    {
        Assert.Equal([Violence, Emergency], Relationships.RouteToHelp(Directory, HelpNeed.Violence, "de").Contacts);
        Assert.Equal([Crisis, Emergency], Relationships.RouteToHelp(Directory, HelpNeed.Talk, "DE").Contacts);
        Assert.Equal([Emergency], Relationships.RouteToHelp(Directory, HelpNeed.Emergency, "DE").Contacts);
        Assert.Equal([Emergency], Relationships.RouteToHelp(Directory, HelpNeed.Substances, "XX").Contacts);
        Assert.Equal([Violence, Elsewhere, Emergency], Relationships.RouteToHelp(Directory, HelpNeed.Violence).Contacts);
    }

    [Fact]
    public void An_empty_directory_still_says_what_to_do_first()
    {
        foreach (var need in Enum.GetValues<HelpNeed>())
        {
            var route = Relationships.RouteToHelp([], need);

            Assert.Equal((SafetyPhrases.HelpNow, 0), (route.First, route.Contacts.Count));
        }

        Assert.Throws<ArgumentNullException>(() => Relationships.RouteToHelp(null!, HelpNeed.Talk));
    }

    // It takes no room, no person and no store, so nothing of it can be seen, refused or fail.
    [Fact]
    public async Task Help_is_the_same_before_joining_paused_on_hold_and_after_leaving_and_nothing_is_written()
    {
        var store = new FailingStore(new InMemoryEventStore(), false);
        var couple = await Couple.OpenAsync(store);
        var expected = Relationships.RouteToHelp(Directory, HelpNeed.Crisis);
        await couple.DoAsync(Couple.Alex, new JoinRelationship(RoomScript.Berlin));
        await couple.DoAsync(Couple.Sam, new JoinRelationship(RoomScript.Berlin));
        RoomCommand[] states = [new Pause(), new HoldForSafety(), new LeaveRelationship()];
        foreach (var command in states)
        {
            await couple.DoAsync(Couple.Alex, command);
            var (before, seen) = (store.Appends, Privacy.ViewText.Of(await couple.ViewAsync(Couple.Sam)));

            Assert.Equal(expected, Relationships.RouteToHelp(Directory, HelpNeed.Crisis));
            Assert.Equal(before, store.Appends);
            Assert.Equal(seen, Privacy.ViewText.Of(await couple.ViewAsync(Couple.Sam)));
        }

        var parameters = typeof(Relationships).GetMethod(nameof(Relationships.RouteToHelp))!;
        Assert.True(parameters.IsStatic);
        Assert.Equal([typeof(ValueList<HelpContact>), typeof(HelpNeed), typeof(string)], parameters.GetParameters().Select(p => p.ParameterType));
    }
}
