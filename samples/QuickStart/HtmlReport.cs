using System.Globalization;
using System.Net;
using System.Text;
using AttachmentRepair.Scheduling;
using NodaTime;

namespace QuickStart;

/// <summary>Writes one page for both people, each in a part of their own. Self-contained: no script, no network.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1d2433;--soft:#5a6478;--line:#d8dde6;--paper:#fff;--card:#f6f7fa;--index:#1f6f8b;--felt:#b3541e;--band:#b3541e33}
        @media(prefers-color-scheme:dark){:root{--ink:#e8ebf2;--soft:#a7b0c2;--line:#39415080;--paper:#12161f;--card:#1b212d;--index:#6fc3df;--felt:#f0a06a;--band:#f0a06a33}}
        *{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
        main{max-width:46rem;margin:0 auto;padding:1rem}h1{font-size:1.5rem}h2{font-size:1.25rem;margin:2rem 0 .25rem}h3{font-size:1rem;margin:1.25rem 0 .5rem}
        section{border-top:1px solid var(--line);padding-top:.5rem}.soft{color:var(--soft)}.card{background:var(--card);border-radius:.75rem;padding:1rem;margin:.75rem 0}
        .numbers{display:flex;flex-wrap:wrap;gap:.5rem 2rem}.numbers div{min-width:7rem}.numbers b{display:block;font-size:1.6rem;line-height:1.2}
        svg{width:100%;max-width:36rem;height:auto;display:block;margin:.75rem auto 0}svg text{font:12px system-ui,sans-serif;fill:var(--soft)}table{border-collapse:collapse;width:100%}
        td,th{text-align:left;padding:.3rem .5rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}th{font-weight:600;color:var(--soft)}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.key{display:inline-block;width:.9rem;height:.25rem;vertical-align:middle;margin-right:.35rem}
        """;

    public static string Write(IReadOnlyList<PersonReport> reports)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<title>Where things stand</title><style>").Append(Style).Append("</style></head><body><main>")
            .Append("<h1>Where things stand</h1><p class=\"soft\">Each part below comes from one person's own view. An app shows each person only their own part; they stand on one page here because this is a demonstration. ")
            .Append("Trust progress tracks and explains. It predicts nobody, compares nobody, and is not a medical device or therapy.</p>");
        foreach (var report in reports)
        {
            Person(page, report);
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Person(StringBuilder page, PersonReport report)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>For {Html(report.Name)}</h2><p class=\"soft\">{ConsoleReport.Day(report.Today)}, times in {Html(report.View.Zone.Id)}</p>");
        Trust(page, report);
        Kept(page, report);
        Agenda(page, report);
        page.Append("</section>");
    }

    private static void Trust(StringBuilder page, PersonReport report)
    {
        if (report.Progress is not { } progress)
        {
            page.Append("<p class=\"card\">Trust progress is off. It stays off until you turn it on for yourself.</p>");
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<h3>Your trust in {Html(report.Other)}</h3><div class=\"card\"><div class=\"numbers\">")
            .Append(CultureInfo.InvariantCulture, $"<div><span class=\"key\" style=\"background:var(--index)\"></span>Behaviour index<b>{ConsoleReport.Number(progress.BehaviourIndex)}</b></div>")
            .Append(CultureInfo.InvariantCulture, $"<div><span class=\"key\" style=\"background:var(--felt)\"></span>Felt trust<b>{ConsoleReport.Number(progress.FeltTrust)}</b></div>")
            .Append(CultureInfo.InvariantCulture, $"<div>90 % range<b>{ConsoleReport.Number(progress.Range.Lower)} – {ConsoleReport.Number(progress.Range.Upper)}</b></div></div>")
            .Append(TrustChart.Svg(report.Weeks()))
            .Append("<p class=\"soft\">The band is the 90 % range of felt trust. Private entries of the other person are never counted.</p></div>");
        Domains(page, report);
        page.Append("<h3>What moved the behaviour index most</h3><table><tr><th>When</th><th>What</th><th class=\"n\">By</th></tr>");
        foreach (var mover in report.LargestMovers())
        {
            var domain = mover.Domain is { } d ? $"<br><span class=\"soft\">{ConsoleReport.Words(d)}</span>" : "";
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{ConsoleReport.Day(mover.Day)}</td><td>{Html(mover.What)}{domain}</td><td class=\"n\">{ConsoleReport.Signed(mover.Amount)}</td></tr>");
        }

        page.Append("</table>");
    }

    private static void Domains(StringBuilder page, PersonReport report)
    {
        page.Append("<table><tr><th>Domain</th><th class=\"n\">Score</th></tr>");
        foreach (var domain in report.Progress!.Domains)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{ConsoleReport.Words(domain.Domain)}</td><td class=\"n\">{ConsoleReport.Number(domain.Score)}</td></tr>");
        }

        page.Append("</table>");
    }

    private static void Kept(StringBuilder page, PersonReport report)
    {
        page.Append("<h3>What was kept</h3><table>");
        foreach (var tally in report.Tallies)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(tally.Name)}<br><span class=\"soft\">{Html(tally.Owner)}</span></td><td>{string.Join(" · ", Counts(tally))}</td></tr>");
        }

        page.Append("</table><p class=\"soft\">No word is never read as a miss.</p>");
    }

    private static IEnumerable<string> Counts(ItemTally tally)
    {
        (string Word, int Count)[] counts =
        [
            ("kept", tally.Of(OccurrenceState.Kept, OccurrenceState.KeptWithNotice)),
            ("late", tally.Of(OccurrenceState.Late)),
            ("missed", tally.Of(OccurrenceState.Missed)),
            ("excused", tally.Of(OccurrenceState.Excused)),
            ("moved", tally.Of(OccurrenceState.Renegotiated)),
            ("held in a pause", tally.Of(OccurrenceState.Held)),
            ("no word", tally.Of(OccurrenceState.Expired)),
        ];
        return counts.Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {c.Word}"));
    }

    private static void Agenda(StringBuilder page, PersonReport report)
    {
        page.Append("<h3>The coming fortnight</h3><table>");
        foreach (var day in report.Agenda.GroupBy(i => i.Due.InZone(report.View.Zone).Date))
        {
            var items = day.Select(i =>
                $"{i.Due.InZone(report.View.Zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)} {Html(report.Title(i))} <span class=\"soft\">{Html(report.OwnerOf(i))}</span>");
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{ConsoleReport.Day(day.Key)}</td><td>{string.Join("<br>", items)}</td></tr>");
        }

        page.Append("</table>");
        foreach (var step in report.View.OpenSteps)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>Open for you: {Html(step.What.English)}</p>");
        }
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
