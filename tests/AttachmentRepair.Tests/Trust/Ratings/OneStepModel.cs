using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AttachmentRepair.Tests.Trust.Ratings;

/// <summary>Predicts each rating of a person from the ratings and steps before it, with parameters that are fitted within bounds.</summary>
internal abstract class OneStepModel(params (double Low, double High)[] bounds)
{
    /// <summary>The predictions for steps 1 and on.</summary>
    public abstract IEnumerable<double> Predict(RatedPerson person, double[] parameters);

    /// <summary>Squared errors and their number; the first rating is never scored.</summary>
    public (double Sum, int Count) Errors(IEnumerable<RatedPerson> people, double[] parameters)
    {
        var (sum, count) = (0.0, 0);
        foreach (var person in people)
        {
            var step = 0;
            foreach (var predicted in Predict(person, parameters))
            {
                var error = predicted - person.Ratings[++step];
                (sum, count) = (sum + (error * error), count + 1);
            }
        }

        return (sum, count);
    }

    /// <summary>The parameters with the least error on some people: the best of a few searches, each from its own corner.</summary>
    public double[] Fit(IReadOnlyList<RatedPerson> people) => bounds.Length == 0
        ? []
        : new[] { -2.0, 0, 2 }.Select(start => Search(people, start)).MinBy(p => Errors(people, p).Sum)!;

    private double[] Search(IReadOnlyList<RatedPerson> people, double start)
    {
        var best = Vector<double>.Build.Dense(bounds.Length, i => i % 2 == 0 ? start : 0);
        var least = double.PositiveInfinity;
        var error = ObjectiveFunction.Value(at =>
        {
            var sum = Errors(people, Within(at)).Sum;
            (best, least) = sum < least ? (at.Clone(), sum) : (best, least);
            return sum;
        });
        for (var again = 0; again < 2; again++)
        {
            try
            {
                NelderMeadSimplex.Minimum(error, best, convergenceTolerance: 1e-9, maximumIterations: 1200);
            }
            catch (MaximumIterationsException)
            {
                // Where it stands is good enough: the best so far is kept.
            }
        }

        return Within(best);
    }

    // Any number, brought within the bounds on a logarithmic scale.
    private double[] Within(Vector<double> at) => [.. bounds.Select((b, i) => b.Low * Math.Pow(b.High / b.Low, 1 / (1 + Math.Exp(-at[i]))))];
}
