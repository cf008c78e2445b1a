namespace AttachmentRepair.Tests.Trust.Ratings;

/// <summary>The next rating is the last one.</summary>
internal sealed class LastValue : OneStepModel
{
    public override IEnumerable<double> Predict(RatedPerson person, double[] parameters) => person.Ratings.SkipLast(1);
}

/// <summary>The next rating is the mean of those before it, drawn towards a common mean as if that had been rated a few times.</summary>
internal sealed class RunningMean() : OneStepModel((.01, .99), (.001, 100))
{
    public override IEnumerable<double> Predict(RatedPerson person, double[] parameters)
    {
        var (mean, weight) = (parameters[0], parameters[1]);
        var sum = mean * weight;
        for (var step = 0; step < person.Steps; step++)
        {
            sum += person.Ratings[step];
            yield return sum / (weight + step + 1);
        }
    }
}

/// <summary>An exponentially weighted moving average, from the first rating on.</summary>
internal sealed class MovingAverage() : OneStepModel((.001, 1))
{
    public override IEnumerable<double> Predict(RatedPerson person, double[] parameters)
    {
        var level = person.Ratings[0];
        for (var step = 0; step < person.Steps; step++)
        {
            level += parameters[0] * (person.Ratings[step] - level);
            yield return level;
        }
    }
}

/// <summary>The local-level model: a level that walks at random, seen with noise; the Kalman filter gives the prediction.</summary>
internal sealed class LocalLevel() : OneStepModel((.01, .99), (1e-6, 1), (1e-6, 1), (1e-6, 1))
{
    public override IEnumerable<double> Predict(RatedPerson person, double[] parameters)
    {
        var (level, spread, walk, noise) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        for (var step = 0; step < person.Steps; step++)
        {
            var gain = spread / (spread + noise);
            (level, spread) = (level + (gain * (person.Ratings[step] - level)), (spread * (1 - gain)) + walk);
            yield return level;
        }
    }
}
