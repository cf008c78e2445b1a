using System.Text;
using System.Text.Json.Nodes;
using AttachmentRepair.Agreements;
using AttachmentRepair.Rooms;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Agreements;
using AttachmentRepair.Tests.Golden;
using AttachmentRepair.Tests.Rooms;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests;

/// <summary>One person's erasure does not take an agreement from the other: an assent says its wording again, and every concept hears it.</summary>
public class RefillTests
{
    /// <summary>Each event that proposes. A concept that is missing here has to fill its slot again: see <c>RoomDecider.Refill</c>.</summary>
    public static TheoryData<int> Proposals => [.. Enumerable.Range(0, Proposing.Count)];

    private static readonly List<RoomEvent> Proposing =
    [
        .. GoldenSamples.Events.Where(e => e.Proposal is not null),
        .. AgreementContentTests.Each.Select(c => new AgreementProposed(new(7), 1, c, [], null, null, null)),
        new AgreementProposed(new(7), 1, new Compromise(RoomScript.Text("a"), default, default), [new(RoomScript.Alex, RoomScript.Text("b")), new(RoomScript.Sam, RoomScript.Text("c"))], null, null, null),
    ];

    [Theory]
    [MemberData(nameof(Proposals))]
    public void A_proposal_whose_author_was_erased_is_read_again_where_somebody_assented(int which)
    {
        var proposed = Proposing[which];
        var (id, version) = (proposed.Proposal!.Id, proposed.Proposal.Version);
        var texts = proposed.Wording.Select((_, i) => RoomScript.Text($"text {i}")).ToValueList();
        var readable = WithTexts(proposed, texts);
        var before = Earlier(id, version);

        var kept = Fold(before, [readable, new TermsAssented(id, version, texts)]);
        var erased = Fold(before, [Erased(proposed), new TermsAssented(id, version, texts)]);

        Assert.Equal(kept, erased);
        Assert.Equal(texts, erased.Terms.Entries[id].Versions[^1].Wording);
    }

    [Fact]
    public void What_nobody_else_said_again_stays_withdrawn_and_what_is_there_is_never_replaced() => Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, history =>
    {
        var erased = history.SharedEvents.Select(e => e.Envelope.Author == RoomScript.Alex ? e with { Event = Erased(e.Event) } : e);
        var room = RoomDecider.Fold(RoomScript.Dormant().Start, erased);
        return history.Shared.Terms.Entries.Values.All(entry => entry.Versions.All(v => room.Terms.Entries[entry.Id].Versions[v.Number - 1].Wording.Equals(
            history.SharedEvents.Any(e => e.Envelope.Author == RoomScript.Sam && (e.Event.Proposal is { } p ? (p.Id, p.Version) : e.Event is TermsAssented a ? (a.Terms, a.Version) : default) == (entry.Id, v.Number))
                ? v.Wording
                : v.Wording.Select(_ => PrivateText.Withdrawn).ToValueList())));
    }), 300);

    [Fact]
    public void An_assent_of_other_texts_fills_nothing()
    {
        var proposed = GoldenSamples.Events.First(e => e.Proposal is not null && e.Wording.Count > 0);
        var (id, version) = (proposed.Proposal!.Id, proposed.Proposal.Version);
        var room = Fold(RoomScript.Shared().State, [Erased(proposed)]);

        Assert.Equal(room.Terms.Entries[id].Versions[0].Wording, Fold(room, [new TermsAssented(id, version, [])]).Terms.Entries[id].Versions[0].Wording);
    }

    // A later version is heard only where the earlier ones are: the first version of the same thing, whose sample is another event.
    private static RoomState Earlier(TermsId id, int version) => version == 1
        ? RoomScript.Shared().State
        : Fold(RoomScript.Shared().State, GoldenSamples.Events.Where(e => e.Proposal is { Version: 1 } p && p.Id == id));

    private static RoomState Fold(RoomState state, IEnumerable<RoomEvent> events)
    {
        foreach (var e in events)
        {
            state = RoomDecider.Evolve(state, e, new(state.Version + 1, 0, e is TermsAssented ? RoomScript.Sam : RoomScript.Alex, state.RecordedAt, state.RecordedAt));
        }

        return state;
    }

    private static RoomEvent Erased(RoomEvent e) => e.Wording.Count == 0 ? e : Rewritten(e, _ => new JsonObject());

    private static RoomEvent WithTexts(RoomEvent e, ValueList<PrivateText> texts)
    {
        if (texts.Count == 0)
        {
            return e;
        }

        // The texts of a sample differ in nothing, so each is told apart by its place in the wording of a copy that is numbered as it is written.
        var numbered = Numbered(e);
        var order = numbered.Wording.Select(t => t.ReadOr("")).ToList();
        return Rewritten(numbered, text => JsonValue.Create(texts[order.IndexOf(text)].ReadOr("")));
    }

    private static RoomEvent Numbered(RoomEvent e)
    {
        var count = 0;
        return Rewritten(e, _ => JsonValue.Create($"{GoldenSamples.Canary} {count++}"));
    }

    // As erasure leaves it: the same append with other texts.
    private static RoomEvent Rewritten(RoomEvent e, Func<string, JsonNode> text)
    {
        var append = GoldenSamples.Append(0, e);
        var json = JsonNode.Parse(RoomCodec.Encode(append))!;
        var words = e.Wording.Where(t => !t.IsWithdrawn).Select(t => t.ReadOr("")).ToHashSet(StringComparer.Ordinal);
        Replace(json, words, text);
        return RoomCodec.Decode(GoldenSamples.Room, new(0, append.Command, Encoding.UTF8.GetBytes(json.ToJsonString()))).Events[0];
    }

    private static void Replace(JsonNode node, HashSet<string> words, Func<string, JsonNode> text)
    {
        foreach (var child in node is JsonObject o ? o.Select(m => m.Value).ToList() : node is JsonArray a ? [.. a] : [])
        {
            if (child is JsonValue value && value.TryGetValue(out string? word) && words.Contains(word))
            {
                child.ReplaceWith(text(word));
            }
            else if (child is JsonObject { Count: 0 })
            {
                child.ReplaceWith(text(""));
            }
            else if (child is not null)
            {
                Replace(child, words, text);
            }
        }
    }
}
