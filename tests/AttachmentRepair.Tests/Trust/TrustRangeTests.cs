using AttachmentRepair.Trust;
using NodaTime;

namespace AttachmentRepair.Tests.Trust;

/// <summary>The range against closed forms and published tables. Without evidence it is the Beta(n0 y0, n0 (1 - y0)) quantiles, so any Beta can be asked for.</summary>
public sealed class TrustRangeTests
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void A_uniform_prior_has_its_quantiles_at_the_level_itself()
    {
        var range = Range(1, 1);
        Assert.Equal(.05, range.Lower, Tolerance);
        Assert.Equal(.95, range.Upper, Tolerance);
        Assert.Equal(.9, range.Level);
    }

    [Fact]
    public void The_arcsine_law_has_its_quantiles_at_a_squared_sine()
    {
        Assert.Equal(Math.Pow(Math.Sin(Math.PI * .025), 2), Range(.5, .5).Lower, Tolerance);
        Assert.Equal(Math.Pow(Math.Sin(Math.PI * .475), 2), Range(.5, .5).Upper, Tolerance);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5.5)]
    [InlineData(30)]
    [InlineData(49)]
    public void One_success_has_quantiles_in_closed_form(double b)
    {
        Assert.Equal(1 - Math.Pow(.95, 1 / b), Range(1, b).Lower, Tolerance);
        Assert.Equal(1 - Math.Pow(.05, 1 / b), Range(1, b).Upper, Tolerance);
        Assert.Equal(Math.Pow(.05, 1 / b), Range(b, 1).Lower, Tolerance);
        Assert.Equal(Math.Pow(.95, 1 / b), Range(b, 1).Upper, Tolerance);
    }

    // Student's t at .975, NIST/SEMATECH e-Handbook 1.3.6.7.2 and longer tables: I_x(n/2, 1/2) = .05 at x = n / (n + t^2).
    [Theory]
    [InlineData(1, 12.706204736)]
    [InlineData(2, 4.302652730)]
    [InlineData(5, 2.570581836)]
    [InlineData(10, 2.228138852)]
    [InlineData(30, 2.042272456)]
    public void Published_values_of_t_are_met(double n, double t) => Assert.Equal(n / (n + (t * t)), Range(n / 2, .5).Lower, 3e-10);

    [Theory]
    [InlineData(2, 3, 1)]
    [InlineData(12, 30, 1)]
    [InlineData(400, 600, 1)]
    [InlineData(980, 20, 1)]
    [InlineData(4000, 6000, .1)]
    [InlineData(200, 9800, .1)]
    public void A_whole_beta_agrees_with_its_binomial_sum(int a, int b, double dispersion)
    {
        var range = Range(a * dispersion, b * dispersion, dispersion);
        Assert.Equal(.05, Tail(range.Lower, a, b), Tolerance);
        Assert.Equal(.95, Tail(range.Upper, a, b), Tolerance);
    }

    [Fact]
    public void The_least_certain_parameters_still_give_a_range()
    {
        var range = new TrustModel(new() { Prior = .02, PriorMass = 1, Dispersion = 10 }, DateTimeZone.Utc).Evaluate([], TrustWorld.Start).Range;
        Assert.InRange(range.Lower, 0, .02);
        Assert.InRange(range.Upper, .02, 1);
    }

    private static TrustRange Range(double a, double b, double dispersion = 1) =>
        new TrustModel(new() { Prior = a / (a + b), PriorMass = a + b, Dispersion = dispersion }, DateTimeZone.Utc).Evaluate([], TrustWorld.Start).Range;

    // I_x(a, b) = P(at least a of n = a + b - 1 succeed).
    private static double Tail(double x, int a, int b)
    {
        var n = a + b - 1;
        var sum = 0.0;
        var logChoose = 0.0;
        for (var k = 0; k <= n; k++)
        {
            if (k >= a)
            {
                sum += Math.Exp(logChoose + (k * Math.Log(x)) + ((n - k) * Math.Log(1 - x)));
            }

            logChoose += Math.Log((n - k) / (k + 1.0));
        }

        return sum;
    }
}
