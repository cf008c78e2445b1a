using System.Collections;
using System.Reflection;
using AttachmentRepair.Rooms;

namespace AttachmentRepair.Tests.Rooms;

public class RegistryTests
{
    private static readonly Type[] Library = typeof(RoomCommand).Assembly.GetTypes();

    // What is written by a form of its own, and not as a command or an event.
    private static IEnumerable<Type> Contents =>
        Library.Where(t => t.IsSubclassOf(typeof(AttachmentRepair.Agreements.AgreementContent))).OrderBy(t => t.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Names => Registry.Commands.Select(c => c.Name).Concat(Registry.Events.Select(e => e.Name));

    [Fact]
    public void Names_are_unique_and_of_one_form()
    {
        Assert.All(Registry.Commands, c => Assert.Matches(@"^[a-z-]+\.[a-z-]+\z", c.Name));
        Assert.All(Registry.Events, e => Assert.Matches(@"^[a-z-]+\.[a-z-]+/\d+\z", e.Name));
        Assert.Equal(Names.Count(), Names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_command_of_the_library_is_registered_and_nothing_else()
        => Assert.Equal(Cases(typeof(RoomCommand)), Registry.Commands.Select(c => c.Type).ToHashSet());

    [Fact]
    public void Every_event_of_the_library_is_registered_and_nothing_else()
        => Assert.Equal(Cases(typeof(RoomEvent)), Registry.Events.Select(e => e.Type).Append(typeof(UnknownEvent)).ToHashSet());

    [Fact]
    public void Commands_and_events_are_sealed_or_abstract()
        => Assert.All(Library.Where(t => typeof(RoomCommand).IsAssignableFrom(t) || typeof(RoomEvent).IsAssignableFrom(t)), t => Assert.True(t.IsSealed || t.IsAbstract, t.Name));

    [Fact]
    public void The_shapes_for_json_are_those_of_the_registry()
    {
        var context = Library.Single(t => string.Equals(t.Name, "RoomJson", StringComparison.Ordinal));
        var shapes = context.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(System.Text.Json.Serialization.JsonSerializableAttribute))
            .Select(a => (Type)a.ConstructorArguments[0].Value!);

        Assert.Equal(Registry.Commands.Select(c => c.Type).Concat(Registry.Events.Select(e => e.Type)).Concat(Contents), shapes);
    }

    [Fact]
    public void Names_lead_to_their_entries_and_unknown_names_to_none()
    {
        Assert.All(Registry.Commands, c => Assert.Same(c, Registry.FindCommand(c.Name)));
        Assert.All(Registry.Events, e => Assert.Same(e, Registry.FindEvent(e.Name)));
        Assert.Null(Registry.FindCommand("relationship.opened/1"));
        Assert.Null(Registry.FindEvent("commitment.made/2"));
        Assert.Null(Registry.FindEvent("Commitment.Made/1"));
    }

    [Fact]
    public void Values_lead_to_their_entries()
    {
        Assert.All(Golden.GoldenSamples.Commands, c => Assert.Equal(c.GetType(), Registry.Of(c).Type));
        Assert.All(Golden.GoldenSamples.Events, e => Assert.Equal(e.GetType(), Registry.Of(e).Type));
    }

    [Fact]
    public void Types_of_others_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Registry.Of(new Foreign()));
        Assert.Throws<ArgumentException>(() => Registry.Of(new UnknownEvent("x.y/1", [], false)));
        Assert.Throws<ArgumentException>(() => RoomDecider.Decide(RoomScript.Shared().State, new Foreign(), default));
    }

    [Fact]
    public void Private_commands_are_exactly_these() => Assert.Equal(
        "relationship.leave boundary.rate boundary.rationale boundary.concern reflection.write repair.later injury.leave injury.reopen pattern.reflect setback.discovered setback.draft setback.revise-draft setback.discard-draft facilitated-disclosure.not-ready stage.profile stage.felt-safety scoring.on scoring.off safety.hold safety.release safety.screen consent.give consent.withdraw sharing.share-later sharing.undo sharing.release notice.give-later sharing.lay-aside journal.note journal.rate rating.stake rating.balance suggestion.dismiss erasure.plan erasure.call-off",
        string.Join(' ', Registry.Commands.Where(c => c.Room == RoomKind.Private).Select(c => c.Name)));

    [Fact]
    public void Nothing_prints_its_content()
    {
        Assert.All(Golden.GoldenSamples.Events, e => Assert.Equal(e.GetType().Name, e.ToString()));
        Assert.All(Golden.GoldenSamples.Commands, c => Assert.Equal(c.GetType().Name, c.ToString()));
    }

    [Fact]
    public void Every_text_of_an_event_is_in_its_wording()
        => Assert.All(Golden.GoldenSamples.Events, e => Assert.Equal(Texts(e).Count(), e.Wording.Count));

    // Walks the stored values of an event for texts, whatever they are called; Wording itself is derived.
    private static IEnumerable<PrivateText> Texts(object? value) => value switch
    {
        null => [],
        PrivateText text => [text],
        IEnumerable list and not string => list.Cast<object?>().SelectMany(Texts),
        _ when value.GetType().Assembly == typeof(RoomEvent).Assembly && value is not Type => value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && p.PropertyType != value.GetType())
            .SelectMany(p => Texts(p.GetValue(value))),
        _ => [],
    };

    private static HashSet<Type> Cases(Type family) => Library.Where(t => t.IsSealed && family.IsAssignableFrom(t)).ToHashSet();

    private sealed record Foreign : RoomCommand;
}
