namespace AttachmentRepair.Trust;

// The regularised incomplete beta function I_x(a, b) and its inverse in x, for a, b > 0; absolute error below 1e-10 for a + b up to 1e6.
// Front factor: C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000), which keeps its digits for large a and b.
// Continued fraction: DLMF 8.17.22, by the modified Lentz method. Inverse: Newton, with bisection whenever a step leaves the bracket.
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;
    private const int Steps = 100_000;

    public static double Value(double x, double a, double b)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (x >= 1)
        {
            return 1;
        }

        return Value(x, a, b, Front(x, a, b, Constant(a, b)));
    }

    public static double Quantile(double p, double a, double b)
    {
        var constant = Constant(a, b);
        var (low, high, x) = (0.0, 1.0, a / (a + b));
        for (var i = 0; i < 200 && high - low > 1e-16; i++)
        {
            var front = Front(x, a, b, constant);
            var miss = Value(x, a, b, front) - p;
            var step = miss * x * (1 - x) / front;

            // Newton doubles the digits with every step: after one of 1e-13 nothing is left to gain.
            if (Math.Abs(step) <= 1e-13 * x)
            {
                return Math.Clamp(x - step, low, high);
            }

            (low, high) = miss < 0 ? (x, high) : (low, x);
            var next = x - step;
            x = next > low && next < high ? next : low + ((high - low) / 2);
        }

        return x;
    }

    private static double Value(double x, double a, double b, double front) =>
        x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);

    // x^a (1 - x)^b / B(a, b)
    private static double Front(double x, double a, double b, double constant)
    {
        var n = a + b;
        return Math.Exp(constant - Deviance(a, n * x) - Deviance(b, n * (1 - x))) * Math.Sqrt(a / n * b / (2 * Math.PI));
    }

    // The part of the front factor's exponent that does not depend on x.
    private static double Constant(double a, double b) => Stirling(a + b) - Stirling(a) - Stirling(b);

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m <= Steps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
            {
                break;
            }
        }

        return h;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    // ln gamma(z + 1) less Stirling's approximation; the series is good from 16 on, smaller arguments are shifted there.
    private static double Stirling(double z)
    {
        var shift = 0.0;
        for (; z < 16; z++)
        {
            shift += ((z + .5) * Math.Log((z + 1) / z)) - 1;
        }

        var s = z * z;
        return shift + (((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - (1 / 1188.0 / s)) / s)) / s)) / s)) / z);
    }

    // x ln(x / mean) + mean - x, by a series where the two are close and would cancel.
    private static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= .1 * (x + mean))
        {
            return (x * Math.Log(x / mean)) + mean - x;
        }

        var v = (x - mean) / (x + mean);
        var sum = (x - mean) * v;
        var term = 2 * x * v;
        for (var j = 1; j < 1000; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum)
            {
                break;
            }

            sum = next;
        }

        return sum;
    }
}
