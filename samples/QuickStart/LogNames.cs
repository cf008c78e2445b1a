using System.Text.Json.Nodes;
using AttachmentRepair;
using AttachmentRepair.Agreements;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;

namespace QuickStart;

/// <summary>What a log calls people and items. Ids are derived, so names can be put in their place before anything is sent.</summary>
internal sealed class LogNames(RelationshipId relationship, IReadOnlyCollection<string> people)
{
    private static readonly string[] ItemFields = ["commitment", "boundary", "crossing", "series", "repair", "setback", "net", "run", "agreement", "draft", "session", "terms", "change", "channel", "expectation", "contact", "punctuality", "arrival"];
    private static readonly string[] RefFields = ["about", "answers", "through"];
    private static readonly string[] PersonFields = ["crossedBy", "of", "to"];

    private readonly Dictionary<string, ItemRef> items = new(StringComparer.Ordinal);
    private readonly Dictionary<ItemRef, string> names = [];

    /// <summary>What the log calls an item.</summary>
    public string? Of(ItemRef item) => names.GetValueOrDefault(item);

    public static PersonId Person(string name) => PersonId.For(name);

    /// <summary>Remembers the item that a recorded command made.</summary>
    public void Remember(string name, string command, CommandId id)
    {
        if (Made(command, id) is { } item)
        {
            items[name] = item;
            names[item] = name;
        }
    }

    /// <summary>The command with ids in the place of names.</summary>
    public JsonObject Resolve(JsonObject command)
    {
        var resolved = command.DeepClone().AsObject();
        foreach (var field in ItemFields)
        {
            Replace(resolved, field, name => Item(name).Id.ToString("x32", null));
        }

        foreach (var field in PersonFields)
        {
            Replace(resolved, field, name => people.Contains(name, StringComparer.Ordinal) ? Person(name).ToString() : throw new LineException("UnknownPerson", "it names nobody whom the first line names"));
        }

        foreach (var field in RefFields)
        {
            Replace(resolved, field, name => Item(name).ToString());
        }

        if (resolved["links"] is JsonArray links)
        {
            resolved["links"] = new JsonArray([.. links.Select(l => JsonValue.Create(Item(l!.GetValue<string>()).ToString()))]);
        }

        return resolved;
    }

    private static void Replace(JsonObject command, string field, Func<string, string> id)
    {
        if (command[field] is JsonValue value && value.TryGetValue(out string? name))
        {
            command[field] = id(name);
        }
    }

    private ItemRef Item(string name) =>
        items.TryGetValue(name, out var item) ? item : throw new LineException("UnknownItem", "it names something that no earlier line made");

    private ItemRef? Made(string command, CommandId id) => command switch
    {
        "agreement.propose" => AgreementId.For(relationship, id).Ref,
        "commitment.make" => CommitmentId.For(relationship, id).Ref,
        "boundary.propose" => BoundaryId.For(relationship, id).Ref,
        "boundary.crossed" => CrossingId.For(relationship, id).Ref,
        "check-in.propose" => CheckInSeriesId.For(relationship, id).Ref,
        "channel.propose" => ChannelId.For(relationship, id).Ref,
        "reply.propose" => ResponseExpectationId.For(relationship, id).Ref,
        "contact.note" => ContactId.For(relationship, id).Ref,
        "punctuality.propose" => PunctualityId.For(relationship, id).Ref,
        "arrival.plan" => ArrivalId.For(relationship, id).Ref,
        "repair.attempt" => RepairAttemptId.For(relationship, id).Ref,
        "setback.disclose" => SetbackId.For(relationship, id).Ref,
        "setback.draft" => DisclosureDraftId.For(relationship, id).Ref,
        "disclosure-agreement.propose" => DisclosureAgreementId.For(relationship, id).Ref,
        "facilitated-disclosure.propose" => FacilitatedDisclosureId.For(relationship, id).Ref,
        "practical-change.make" => PracticalChangeId.For(relationship, id).Ref,
        "safety-net.propose" => SafetyNetId.For(relationship, id).Ref,
        "safety-net.activate" => SafetyNetRunId.For(relationship, id).Ref,
        "sharing.share" => ShareId.For(relationship, id).Ref,
        "sharing.share-later" or "notice.give-later" => ShareId.ForLater(relationship, id).Ref,
        "sharing.ask" => SharingRequestId.For(relationship, id).Ref,
        "consent.give" => ConsentId.For(relationship, id).Ref,
        "relationship.relax" => TermsId.For(relationship, id).Ref,
        _ => null,
    };
}
