using NodaTime;

namespace AttachmentRepair.Trust;

// What is new between two instants, each piece with its share of the index; the rest is one number (TRUST.md section 5).
internal static class TrustChanges
{
    public static TrustChange Of(TrustModel model, ValueList<TrustEvidence> before, Instant since, ValueList<TrustEvidence> evidence, Instant at)
    {
        var (then, explained) = (model.Evaluate(before, since), model.Explain(evidence, at));
        var moves = Moves(model, evidence, since, at, explained).ToList();
        return new()
        {
            Then = then,
            Now = explained.Progress,
            Moves = moves.Where(m => m.Amount >= 0).OrderByDescending(m => m.Amount)
                .Concat(moves.Where(m => m.Amount < 0).OrderBy(m => m.Amount))
                .ToValueList(),
            Earlier = explained.Progress.BehaviourIndex - then.BehaviourIndex - moves.Sum(m => m.Amount),
            Ratings = explained.Felt.Where(c => c.Domain is null && c.At > since).ToValueList(),
            Certainty = TrustCertainty.Of(explained.Progress, evidence, model.Parameters),
        };
    }

    private static IEnumerable<TrustContribution> Moves(TrustModel model, ValueList<TrustEvidence> evidence, Instant since, Instant at, TrustExplanation explained)
    {
        var repaired = Repaired(model, evidence, since, at, explained).ToList();
        foreach (var own in Weighted(explained, model.Parameters).Where(c => c.At > since))
        {
            yield return own with { Amount = own.Amount - repaired.Where(r => r.Breach == own.Id && r.Move.Domain == own.Domain).Sum(r => r.Move.Amount) };
        }

        foreach (var (_, move) in repaired)
        {
            yield return move;
        }
    }

    // Taken away one after the other, the latest first: what each gives back adds up to what they give back together.
    private static IEnumerable<(EvidenceId Breach, TrustContribution Move)> Repaired(
        TrustModel model, ValueList<TrustEvidence> evidence, Instant since, Instant at, TrustExplanation explained)
    {
        var (left, with) = (evidence, explained);
        foreach (var repair in evidence.OfType<TrustEvidence.Repair>().Distinct().Where(r => r.At > since && r.At <= at).OrderByDescending(r => r.At).ThenByDescending(r => r.Id))
        {
            left = left.Where(e => !e.Equals(repair)).ToValueList();
            var without = model.Explain(left, at);
            foreach (var breach in Weighted(with, model.Parameters).Where(c => c.Id == repair.Target))
            {
                var bare = Weighted(without, model.Parameters).First(c => c.Id == breach.Id && c.Domain == breach.Domain);
                yield return (breach.Id, new(repair.Id, repair.At, breach.Domain, breach.Amount - bare.Amount, TrustPhrases.RepairRaised));
            }

            with = without;
        }
    }

    private static IEnumerable<TrustContribution> Weighted(TrustExplanation explained, TrustParameters parameters) =>
        explained.Domains.SelectMany(d => d.Contributions.Select(c => c with { Amount = c.Amount * parameters.Weights[d.Domain] }));
}
