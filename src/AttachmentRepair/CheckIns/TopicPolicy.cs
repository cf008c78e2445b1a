namespace AttachmentRepair.CheckIns;

/// <summary>Topics that everybody agreed to keep for meetings with somebody who helps. Immutable; equality is by value.</summary>
/// <param name="Id">The policy.</param>
/// <param name="Versions">The topics of each version, the first version first.</param>
public sealed record TopicPolicy(TopicPolicyId Id, ValueList<ValueList<TalkTopic>> Versions)
{
    /// <summary>The terms under which it is agreed.</summary>
    public TermsId Terms => Id.Terms;

    /// <summary>The topics it keeps for such meetings now: none while it is only proposed, and none after it ended.</summary>
    /// <param name="facts">The room.</param>
    public ValueList<TalkTopic> InForce(RoomFacts facts) =>
        facts.Terms.InForce(Terms, facts.Members) is { } version ? Versions[version.Number - 1] : [];
}
