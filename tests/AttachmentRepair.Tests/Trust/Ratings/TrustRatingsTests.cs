namespace AttachmentRepair.Tests.Trust.Ratings;

/// <summary>
/// One-step-ahead prediction of public trust ratings for people the parameters were not fitted on: 5 folds by person. The data is not part of this
/// repository; without it the theory is skipped.
/// </summary>
[Trait("Tier", "Wide")]
public class TrustRatingsTests
{
    private const int Folds = 5;
    private const int Seed = 20240601;

    [RatingsTheory]
    [InlineData("hrc_Real_World_trust.csv", .0593)]
    [InlineData("hrc_VR_Based_trust.csv", .0612)]
    public void Felt_trust_predicts_held_out_people_better_than_every_simple_model(string file, double published)
    {
        var people = RatedPerson.Load(RatingsTheoryAttribute.PathOf(file));
        var model = HeldOut(new FeltTrustModel(), people, FeltTrustModel.Evaluate);

        Assert.Equal(100, people.Count);
        Assert.InRange(model, 0, published + .002);
        Assert.All(
            new OneStepModel[] { new LastValue(), new RunningMean(), new MovingAverage(), new LocalLevel() },
            simple => Assert.True(HeldOut(simple, people, simple.Predict) > model, simple.GetType().Name));
    }

    [Fact]
    public void The_running_sums_that_are_fitted_are_the_product()
    {
        var person = new RatedPerson([.4, .5, .2, 1, 0, .3], [false, true, false, true, true, false]);
        foreach (var parameters in new[] { new[] { 12, 30, 20, 7, 1.25, 1, 6 }, [1, .04, 3, .3, 10, 10, .1] })
        {
            Assert.All(
                new FeltTrustModel().Predict(person, parameters).Zip(FeltTrustModel.Evaluate(person, parameters)), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        }
    }

    private static double HeldOut(OneStepModel model, List<RatedPerson> people, Func<RatedPerson, double[], IEnumerable<double>> predict)
    {
        var shuffled = people.ToArray();
        new Random(Seed).Shuffle(shuffled);
        var (sum, count) = (0.0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var parameters = model.Fit([.. shuffled.Where((_, i) => i % Folds != fold)]);
            foreach (var person in shuffled.Where((_, i) => i % Folds == fold))
            {
                foreach (var (predicted, rated) in predict(person, parameters).Zip(person.Ratings.Skip(1)))
                {
                    (sum, count) = (sum + ((predicted - rated) * (predicted - rated)), count + 1);
                }
            }
        }

        return Math.Sqrt(sum / count);
    }
}
