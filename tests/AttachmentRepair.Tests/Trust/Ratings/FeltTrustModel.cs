using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust.Ratings;

/// <summary>
/// Felt trust of the product's own model, a step a day: a keep or a miss of stake 1 in one domain that alone makes the index, and the ratings so far. The prior
/// starts at a person's first rating, which is a fit to this data and not the product's default.
/// </summary>
internal sealed class FeltTrustModel() : OneStepModel((1, 1000), (.04, 3650), (.04, 3650), (.04, 3650), (1, 10), (.1, 10), (.1, 100))
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>The product's parameters for a person.</summary>
    public static TrustParameters For(RatedPerson person, double[] p) => new()
    {
        Prior = Math.Clamp(person.Ratings[0], .02, .98),
        PriorMass = p[0],
        KeepHalfLifeDays = p[1],
        BreachHalfLifeDays = p[2],
        RatingHalfLifeDays = p[3],
        MissFactor = p[4],
        RatingMass = p[5],
        IndexMass = p[6],
        DailyCap = 10,
        Weights = new(1, 0, 0, 0),
        CapAllowance = 1,
    };

    /// <summary>What the product says before each rating.</summary>
    public static IEnumerable<double> Evaluate(RatedPerson person, double[] parameters)
    {
        var model = new TrustModel(For(person, parameters), DateTimeZone.Utc);
        var evidence = new List<TrustEvidence> { new TrustEvidence.Rating(Id(0), Start, person.Ratings[0]) };
        for (var step = 1; step <= person.Steps; step++)
        {
            var at = Start + Duration.FromDays(step);
            evidence.Add(person.Kept[step]
                ? new TrustEvidence.Kept(Id(2 * step), at, TrustDomain.Reliability, 1)
                : new TrustEvidence.Missed(Id(2 * step), at, TrustDomain.Reliability, 1));
            yield return model.Evaluate(evidence, at).FeltTrust;
            evidence.Add(new TrustEvidence.Rating(Id((2 * step) + 1), at, person.Ratings[step]));
        }
    }

    // The same numbers as running sums, quick enough to be fitted.
    public override IEnumerable<double> Predict(RatedPerson person, double[] parameters)
    {
        var p = For(person, parameters);
        double keep = Math.Pow(2, -1 / p.KeepHalfLifeDays), breach = Math.Pow(2, -1 / p.BreachHalfLifeDays), rating = Math.Pow(2, -1 / p.RatingHalfLifeDays);
        double credit = p.DailyCap * (1 - Math.Exp(-1 / p.DailyCap)), positive = 0, negative = 0, sum = 0, count = 0;
        for (var step = 1; step <= person.Steps; step++)
        {
            (sum, count) = ((sum + person.Ratings[step - 1]) * rating, (count + 1) * rating);
            positive = (positive * keep) + (person.Kept[step] ? credit : 0);
            negative = (negative * breach) + (person.Kept[step] ? 0 : p.MissFactor);
            var index = ((p.PriorMass * p.Prior) + positive) / (p.PriorMass + positive + negative);
            yield return ((p.IndexMass * index) + (p.RatingMass * sum)) / (p.IndexMass + (p.RatingMass * count));
        }
    }

    private static EvidenceId Id(int ordinal) => new(RoomId.None, 0, ordinal);
}
