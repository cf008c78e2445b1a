using System.Globalization;
using System.Text;
using AttachmentRepair;
using AttachmentRepair.Trust;
using NodaTime;

namespace QuickStart;

/// <summary>Both numbers over the weeks, with the range of felt trust as a band.</summary>
internal static class TrustChart
{
    private const double Width = 400;
    private const double Height = 230;
    private const double Left = 34;
    private const double Right = 24;
    private const double Top = 12;
    private const double Bottom = 28;

    public static string Svg(ValueList<TrustPoint> points)
    {
        var days = Math.Max(1, Period.DaysBetween(points[0].On, points[^1].On));
        double X(TrustPoint p) => Left + ((Width - Left - Right) * Period.DaysBetween(points[0].On, p.On) / days);
        static double Y(double value) => Top + ((Height - Top - Bottom) * (1 - value));

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Behaviour index and felt trust over {points.Count - 1} weeks, each between 0 and 1\">");
        foreach (var tick in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(tick):0.#}\" y2=\"{Y(tick):0.#}\" stroke=\"var(--line)\"/><text x=\"{Left - 6}\" y=\"{Y(tick) + 4:0.#}\" text-anchor=\"end\">{tick:0.##}</text>");
        }

        for (var i = 0; i < points.Count; i += Math.Max(1, (points.Count + 3) / 4))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(points[i]):0.#}\" y=\"{Height - 8}\" text-anchor=\"middle\">{points[i].On.ToString("d MMM", CultureInfo.InvariantCulture)}</text>");
        }

        var band = points.Select(p => Pair(X(p), Y(p.Progress.Range.Upper))).Concat(points.Reverse().Select(p => Pair(X(p), Y(p.Progress.Range.Lower))));
        svg.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{string.Join(' ', band)}\" fill=\"var(--band)\"/>");
        Line("--index", p => p.Progress.BehaviourIndex, " stroke-dasharray=\"6 3\"");
        Line("--felt", p => p.Progress.FeltTrust, "");
        return svg.Append("</svg>").ToString();

        void Line(string colour, Func<TrustPoint, double> value, string dash) => svg.Append(
            CultureInfo.InvariantCulture,
            $"<polyline points=\"{string.Join(' ', points.Select(p => Pair(X(p), Y(value(p)))))}\" fill=\"none\" stroke=\"var({colour})\" stroke-width=\"2.5\" stroke-linejoin=\"round\"{dash}/>");
    }

    private static string Pair(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}");
}
