using AttachmentRepair.Application;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Architecture;
using NodaTime;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>All suggestions of many histories: stable, unique, expiring, neutral, about an item and about nobody; asking for them changes nothing.</summary>
[Trait("Tier", "Wide")]
public sealed class SuggestionTests
{
    private static readonly string[] Judging =
    [
        "should", "ought", "must", "need to", "have to", "fail", "wrong", "bad", "good enough", "blame", "fault", "guilt", "shame", "lazy", "selfish", "late", "again and again",
        "disappoint", "betray", "lie", "cheat", "abus", "toxic", "clingy", "needy", "cold", "crazy", "weak", "promise broken", "finally", "at last", "already", "partner", "never", "always",
    ];

    private static readonly IReadOnlyDictionary<string, CodeEntry> Phrases = Codes.In(typeof(Phrase).Assembly).Where(c => c.Kind == "Phrases").ToDictionary(c => c.Code, StringComparer.Ordinal);

    private static readonly Lazy<List<Offered>> All = new(() => Enumerable.Range(0, 250).SelectMany(i => Of(History.Of((ulong)i))).ToList());

    [Fact]
    public void Each_names_itself_once_in_a_view_and_lasts_the_same_whenever_it_is_asked_for()
    {
        Assert.All(All.Value, offered =>
        {
            Assert.Equal(offered.Suggestions.Count, offered.Suggestions.DistinctBy(s => s.Id, StringComparer.Ordinal).Count());
            Assert.All(offered.Suggestions, s =>
            {
                Assert.True(Suggestion.IsId(s.Id), s.Id);
                Assert.True(s.ExpiresAt > offered.At && s.ExpiresAt <= offered.At + Duration.FromDays(60), s.Id);
            });
        });
        Assert.All(All.Value.GroupBy(o => o.View), view =>
            Assert.All(view.SelectMany(o => o.Suggestions).GroupBy(s => s.Id, StringComparer.Ordinal), same => Assert.Single(same.Distinct())));
    }

    [Fact]
    public void Each_says_a_phrase_that_the_page_of_codes_lists_and_that_judges_nobody()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/codes.md"));
        var said = All.Value.SelectMany(o => o.Suggestions).Select(s => s.What).Distinct().ToList();

        Assert.InRange(said.Count, 6, 100);
        Assert.All(said, what =>
        {
            Assert.Equal(Phrases[what.Code].English, what.English);
            Assert.Contains($"| `{what.Code}` |", page, StringComparison.Ordinal);
            Assert.Equal("", string.Join(' ', JudgedBy(what.English)));
        });
    }

    [Theory]
    [InlineData("You should talk.", "should")]
    [InlineData("Finally a plan.", "finally")]
    [InlineData("It is late.", "late")]
    [InlineData("A later day is fine.", "")]
    public void A_planted_judgement_is_found(string english, string word) => Assert.Equal(word, string.Join(' ', JudgedBy(english)));

    [Fact]
    public void None_carries_a_person()
    {
        Assert.DoesNotContain(typeof(Suggestion).GetProperties(), p => p.PropertyType == typeof(PersonId) || p.PropertyType == typeof(PrivateText) || p.PropertyType == typeof(Member));
        Assert.All(All.Value.SelectMany(o => o.Suggestions), s =>
        {
            Assert.DoesNotContain(new[] { Couple.A, Couple.B }, p => s.Id.Contains(p.ToString(), StringComparison.Ordinal));
            Assert.NotEqual("person", s.Item.Concept, StringComparer.Ordinal);
        });
    }

    [Fact]
    public void Asking_changes_nothing_and_gives_the_same_again()
    {
        foreach (var history in Enumerable.Range(0, 20).Select(i => History.Of((ulong)i)))
        {
            var couple = Run(history);
            var before = ViewText.Of(couple.View(Couple.A));
            foreach (var at in Times(couple.View(Couple.B)))
            {
                Assert.Equal(couple.View(Couple.B).Suggestions(at), couple.View(Couple.B).Suggestions(at));
            }

            Assert.Equal(before, ViewText.Of(couple.View(Couple.A)));
        }
    }

    private static IEnumerable<string> JudgedBy(string english)
    {
        var words = " " + string.Join(' ', Identifiers.WordsOf(english)).ToUpperInvariant() + " ";
        return Judging.Where(j => words.Contains($" {j.ToUpperInvariant()} ", StringComparison.Ordinal));
    }

    private static IEnumerable<Instant> Times(RelationshipView view) => Enumerable.Range(0, 24).Select(i => view.At + Duration.FromDays(2 * i));

    private static IEnumerable<Offered> Of(History history)
    {
        var couple = Run(history);
        return new[] { Couple.A, Couple.B }.Select(couple.View).SelectMany(v => Times(v).Select(at => new Offered(v, at, v.Suggestions(at))));
    }

    private static Couple Run(History history)
    {
        var couple = new Couple(Stores.New(), new());
        foreach (var step in history.Steps)
        {
            couple.At(step.Minute);
            couple.Send(step.ByA ? Couple.A : Couple.B, step.Command, step.Id);
        }

        return couple;
    }

    private sealed record Offered(RelationshipView View, Instant At, ValueList<Suggestion> Suggestions);
}
