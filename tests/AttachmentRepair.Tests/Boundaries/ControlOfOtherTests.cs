using AttachmentRepair.Boundaries;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Tests.Architecture;
using NodaTime;

namespace AttachmentRepair.Tests.Boundaries;

/// <summary>No form of a boundary has the other person as its object: such a sentence fits nowhere but into free text, which a host may review.</summary>
public class ControlOfOtherTests
{
    private static readonly Type[] Told =
        [typeof(BoundaryForm), typeof(BoundaryDomain?), typeof(PrivateText), typeof(LocalDate?), typeof(ValueList<QuietHours>), typeof(ValueList<ItemRef>)];

    // The sentence, and the words that a form able to hold it would need.
    public static TheoryData<string, string> Sentences => new()
    {
        { "You share your location with me at all times.", "Location Position Whereabouts" },
        { "You are home by nine.", "Curfew Home Return" },
        { "You do not leave the house without telling me.", "Leave House Permission" },
        { "You do not travel alone.", "Travel Alone Escort" },
        { "You give me your passwords.", "Password Login Credential" },
        { "I read your messages every evening.", "Read Message Inbox" },
        { "I may look through your phone when I want.", "Phone Device Inspect" },
        { "You install an app that shows me your browsing.", "Install Monitor App" },
        { "You do not see your old friends.", "Friend Forbid See" },
        { "You block her number.", "Block Number Person" },
        { "You do not talk to other men.", "Gender Talk Other" },
        { "You do not visit your sister.", "Visit Family Relative" },
        { "You hand over your salary.", "Salary Wage Hand" },
        { "You ask me before you spend more than twenty euros.", "Spend Amount Approve" },
        { "You show me every receipt.", "Receipt Proof Show" },
        { "You wear what I choose.", "Wear Clothes Body" },
        { "You sleep with me when I ask.", "Sleep Sex Intimacy" },
        { "You take a test whenever I say so.", "Test Sample Demand" },
        { "You go to therapy or I leave.", "Therapy Treatment Ultimatum" },
        { "You take your medicine in front of me.", "Medicine Dose Witness" },
    };

    [Fact]
    [Trait("Practice", "P018")]
    public void A_boundary_names_no_person_but_its_owner_who_is_its_sender()
    {
        foreach (var command in new[] { typeof(ProposeBoundary), typeof(ReviseBoundary) })
        {
            var told = command.GetProperties().Where(p => p.DeclaringType == command && p.Name is not ("EqualityContract" or "Boundary" or "Version"));
            Assert.All(told, p => Assert.Contains(p.PropertyType, Told));
        }

        Assert.Equal(["OwnLimit", "OwnExposure", "SharedWindow", "SharedConduct"], Enum.GetNames<BoundaryForm>(), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    [Trait("Practice", "P018")]
    public void A_sentence_of_control_fits_into_free_text_only(string sentence, string words)
    {
        var forms = Identifiers.WordsOf(string.Join(' ', [
            .. Enum.GetNames<BoundaryForm>(), .. Enum.GetNames<BoundaryDomain>(), .. Enum.GetNames<CrossingKind>(),
            .. typeof(ProposeBoundary).GetProperties().Select(p => p.Name)])).ToHashSet(StringComparer.Ordinal);

        Assert.False(forms.Overlaps(words.Split(' ')));
        Assert.Equal(nameof(ProposeBoundary), new ProposeBoundary(BoundaryForm.OwnLimit, BoundaryDomain.Custom, PrivateText.Of(sentence)).ToString());
    }

    [Fact]
    public void Twenty_sentences_are_tried() => Assert.Equal(20, Sentences.Count);
}
