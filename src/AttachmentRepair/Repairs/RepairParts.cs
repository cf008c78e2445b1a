namespace AttachmentRepair.Repairs;

// The one place that says when a part is there.
internal static class RepairParts
{
    public static ValueList<RepairPart> MissingOf(PrivateText? impact, PrivateText? apology, ValueList<PrivateText>? preventionSteps)
    {
        var missing = ValueList<RepairPart>.Empty;
        missing = impact is null ? missing.Add(RepairPart.Impact) : missing;
        missing = apology is null ? missing.Add(RepairPart.Apology) : missing;
        return preventionSteps is null or { Count: 0 } ? missing.Add(RepairPart.PreventionSteps) : missing;
    }

    public static Phrase PhraseOf(RepairPart part) => part switch
    {
        RepairPart.Impact => RepairPhrases.ImpactMissing,
        RepairPart.Apology => RepairPhrases.ApologyMissing,
        _ => RepairPhrases.PreventionStepsMissing,
    };
}
