using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using AttachmentRepair.Agreements;
using AttachmentRepair.Application;
using AttachmentRepair.Boundaries;
using AttachmentRepair.Journals;
using AttachmentRepair.Repairs;
using AttachmentRepair.Rooms;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Application;
using AttachmentRepair.Tests.Architecture;
using AttachmentRepair.Tests.Golden;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>L1: what a person wrote is in no name, result, exception, reminder or calendar, whatever the command.</summary>
[Trait("Tier", "Wide")]
public sealed partial class CanaryTests
{
    private static readonly PrivateText Words = PrivateText.Of(GoldenSamples.Canary);

    [Fact]
    public void The_samples_hold_a_canary_in_every_command_that_takes_a_text() => Assert.Equal(
        Registry.Commands.Where(c => TakesText(c.Type)).Select(c => c.Type),
        GoldenSamples.Commands.Where(c => Plain.Text(c).Contains(GoldenSamples.Canary, StringComparison.Ordinal)).Select(c => c.GetType()));

    [Fact]
    public async Task No_result_and_no_exception_of_any_command_holds_its_text()
    {
        foreach (var command in GoldenSamples.Commands)
        {
            var store = new BrokenStore();
            var couple = await Tests.Application.Couple.JoinedAsync(store);
            var said = new StringBuilder(command.ToString());
            foreach (var broken in new[] { true, false, false })
            {
                store.IsBroken = broken;
                try
                {
                    said.Append(await couple.SendAsync(Tests.Application.Couple.Alex, command with { OccurredAt = null }));
                }
                catch (IOException e)
                {
                    said.Append(e);
                }
            }

            said.Append(await couple.SendAsync(RoomScript.Kim, command)).Append(await couple.SendAsync(Tests.Application.Couple.Alex, command with { OccurredAt = NodaTime.Instant.FromUtc(2999, 1, 1, 0, 0) }));
            Assert.DoesNotContain("Kanarienvogel", said.ToString(), StringComparison.Ordinal);
        }
    }

    public static TheoryData<RoomCommand> Mistaken => new()
    {
        new WriteNote(Words, default(ItemRef)),
        new ShareNoteLater(Words, default(ItemRef)),
        new ProposeBoundary((BoundaryForm)99, BoundaryDomain.Time, Words),
        new NameInjury(Tests.Application.Couple.Sam, (InjuryKind)99, Words),
        new DiscloseSetback((SetbackKind)99, DisclosureKind.Voluntary, new(Words, null, [])),
        new DiscloseSetback(SetbackKind.Lapse, DisclosureKind.Voluntary, new(Words, Words, null!)),
        new AnswerSafetyScreen([(ScreenAnswer)99], Words),
    };

    [Theory]
    [MemberData(nameof(Mistaken))]
    public async Task A_callers_mistake_is_told_without_the_text(RoomCommand command)
    {
        var couple = await Tests.Application.Couple.JoinedAsync();

        var mistake = await Assert.ThrowsAnyAsync<ArgumentException>(() => couple.SendAsync(Tests.Application.Couple.Alex, command));
        Assert.DoesNotContain("Kanarienvogel", mistake.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_cannot_be_read_is_named_without_its_text()
    {
        var couple = await Tests.Application.Couple.JoinedAsync(isSealed: false);
        var room = RoomId.Private(Tests.Application.Couple.Id, Tests.Application.Couple.Alex);
        await couple.Store.AppendAsync(new(room, -1, CommandId.For("x"), Encoding.UTF8.GetBytes("{\"format\":1,\"Kanarienvogel\":7}")), default);

        var poison = await Assert.ThrowsAsync<PoisonEventException>(() => couple.ViewAsync(Tests.Application.Couple.Alex));
        Assert.DoesNotContain("Kanarienvogel", poison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_view_says_a_text_but_the_text_itself()
    {
        var spoken = 0;
        foreach (var history in Enumerable.Range(0, 60).Select(i => History.Of((ulong)i)))
        {
            var couple = new Couple(Stores.New(), new());
            foreach (var step in history.Steps)
            {
                couple.At(step.Minute);
                var result = couple.Send(step.ByA ? Couple.A : Couple.B, step.Command, step.Id);
                Assert.All(Said(result), Silent);
            }

            var view = couple.View(Couple.B);
            spoken += Spoken().Count(ViewText.Of(view));
            Assert.All(ViewText.Members.Values.SelectMany(read => Said(read(view))).Concat(Said(view)), Silent);
        }

        Assert.InRange(spoken, 500, int.MaxValue);
    }

    [Fact]
    public void The_packages_can_write_to_no_log_console_or_trace()
    {
        string[] denied = ["System.Console", "System.Diagnostics.TraceSource", "System.Diagnostics.DiagnosticSource", "System.Diagnostics.Debug", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions"];

        Assert.All(Assemblies.Packages.Values, a => Assert.Empty(a.GetReferencedAssemblies().Select(r => r.Name!).Intersect(denied, StringComparer.Ordinal)));
        Assert.All(Assemblies.Packages.Values, a => Assert.DoesNotContain(a.GetReferencedAssemblies(), r => r.Name!.StartsWith("System.Net", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_debugger_shows_no_more_than_a_name_or_a_state() => Assert.Equal(
        "(private text) {State}",
        string.Join(' ', Assemblies.Packages.Values.SelectMany(a => a.GetTypes()).Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .SelectMany(t => t.GetCustomAttributes<DebuggerDisplayAttribute>(inherit: false)).Select(d => d.Value!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

    private static void Silent(string said) => Assert.DoesNotMatch(Spoken(), said);

    // What each value of the library is called, and everything in it.
    private static IEnumerable<string> Said(object? value)
    {
        switch (value)
        {
            case null:
                yield break;
            case string text:
                yield return text;
                yield break;
            default:
                yield return value.ToString() ?? "";
                break;
        }

        var isOurs = value.GetType().Assembly == typeof(RoomEvent).Assembly && value is not PrivateText && !value.GetType().IsEnum;
        var parts = value is IEnumerable items ? items.Cast<object?>()
            : isOurs ? value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != value.GetType()).Select(p => p.GetValue(value))
            : [];
        foreach (var said in parts.SelectMany(Said))
        {
            yield return said;
        }
    }

    private static bool TakesText(Type type) => Properties(type).Any(t => IsText(t) || t == typeof(AgreementContent) || Properties(t).Any(IsText));

    private static bool IsText(Type type) => type == typeof(PrivateText) || type == typeof(ValueList<PrivateText>);

    private static IEnumerable<Type> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.PropertyType);

    [GeneratedRegex(@"\bwords \d+|what comes next", RegexOptions.None, 2000)]
    private static partial Regex Spoken();

    private sealed class BrokenStore : IEventStore
    {
        private readonly InMemoryEventStore inner = new();

        public bool IsBroken { get; set; }

        public ValueTask<RoomPage> ReadAsync(RoomId room, long after, int limit, CancellationToken cancellationToken) => inner.ReadAsync(room, after, limit, cancellationToken);

        public ValueTask<AppendOutcome> AppendAsync(RoomAppend append, CancellationToken cancellationToken) =>
            IsBroken ? throw new IOException("no room left") : inner.AppendAsync(append, cancellationToken);

        public ValueTask PurgeAsync(RoomId room, CancellationToken cancellationToken) => inner.PurgeAsync(room, cancellationToken);
    }
}
