using AttachmentRepair.Agreements;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Golden;
using NodaTime;

namespace AttachmentRepair.Tests.Agreements;

/// <summary>Each kind of agreement has a form of its own on the wire, which never changes.</summary>
public class AgreementContentTests
{
    private static readonly LocalDate Day = new(2026, 3, 29);

    private static readonly (AgreementContent Content, string Json)[] Forms =
    [
        (new SafetyHonestyAgreement([Text("a"), Text("b")]), """{"form":"safety-and-honesty","terms":["a","b"]}"""),
        (new MutualCommitment(MutualCommitmentKind.TruthTelling, Text("a")), """{"form":"mutual-commitment","kind":"TruthTelling","promise":"a"}"""),
        (new SharedValues([Text("a")], true), """{"form":"shared-values","values":["a"],"isOrdered":true}"""),
        (new Benchmark(Text("a"), Text("b"), Day), """{"form":"benchmark","observable":"a","measure":"b","horizon":"2026-03-29"}"""),
        (new ContextFactor(ContextFactorKind.FamilyPattern, new(Day, Day, RoomScript.Berlin), true, Text("a")),
            """{"form":"context","kind":"FamilyPattern","period":{"from":"2026-03-29","to":"2026-03-29","zone":"Europe/Berlin"},"isRelaxing":true,"note":"a"}"""),
        (new Compromise(Text("a"), Day, Day), """{"form":"compromise","terms":"a","trialFrom":"2026-03-29","trialTo":"2026-03-29"}"""),
        (new JointGoal(Text("a"), Day), """{"form":"joint-goal","goal":"a","horizon":"2026-03-29"}"""),
        (new Vocabulary([new(Text("a"), Text("b"))]), """{"form":"vocabulary","words":[{"word":"a","meaning":"b"}]}"""),
        (new GeneralAgreement(AgreementArea.Vulnerability, Text("a")), """{"form":"general","in":"Vulnerability","terms":"a"}"""),
    ];

    public static IEnumerable<AgreementContent> Each => Forms.Select(f => f.Content);

    [Fact]
    public void Every_kind_has_its_form()
    {
        var kinds = typeof(AgreementContent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AgreementContent)));

        Assert.Equal(kinds.ToHashSet(), Forms.Select(f => f.Content.GetType()).ToHashSet());
        Assert.All(Forms, f => Assert.Equal(f.Json, CommandJson.Write(new ProposeAgreement(f.Content))["content"]!.ToJsonString()));
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        Assert.All(Each, content => Assert.Equal(new ProposeAgreement(content), CommandJson.Read(CommandJson.Write(new ProposeAgreement(content)).ToJsonString())));
        Assert.All(Each, content =>
        {
            var append = GoldenSamples.Append(0, new AgreementProposed(new(7), 1, content, [], null, null, null));
            Assert.Equal(append, RoomCodec.Decode(GoldenSamples.Room, GoldenSamples.Stored(append)));
        });
    }

    [Theory]
    [InlineData("""{"terms":["a"]}""")]
    [InlineData("""{"form":"unheard-of","terms":["a"]}""")]
    [InlineData("""{"form":7,"terms":["a"]}""")]
    [InlineData("""{"form":"shared-values","terms":["a"]}""")]
    [InlineData("""{"form":"shared-values","values":["a"],"isOrdered":true,"more":1}""")]
    [InlineData("""{"form":"shared-values","values":["a"],"values":["b"],"isOrdered":true}""")]
    [InlineData("""{"form":"shared-values","form":"shared-values","values":["a"],"isOrdered":true}""")]
    [InlineData("""{"form":"shared-values","values":[""],"isOrdered":true}""")]
    [InlineData("""{"form":"general","in":"Nowhere","terms":"a"}""")]
    [InlineData("""{"form":"general","in":3,"terms":"a"}""")]
    [InlineData("""["general"]""")]
    [InlineData("null")]
    public void What_is_not_of_a_known_form_is_refused(string content)
        => Assert.Throws<CommandFormatException>(() => CommandJson.Read($$"""{"do":"agreement.propose","content":{{content}}}"""));

    [Fact]
    public void A_narrower_version_only_leaves_something_out()
    {
        PrivateText[] abc = [Text("a"), Text("b"), Text("c")];
        Assert.All(Each, content => Assert.False(content.IsNarrower(content)));
        Assert.True(new SafetyHonestyAgreement([abc[0], abc[2]]).IsNarrower(new SafetyHonestyAgreement([.. abc])));
        Assert.True(new Vocabulary([new(abc[0], abc[1])]).IsNarrower(new Vocabulary([new(abc[2], abc[2]), new(abc[0], abc[1])])));
        Assert.False(new SafetyHonestyAgreement([abc[2], abc[0]]).IsNarrower(new SafetyHonestyAgreement([.. abc])));
        Assert.False(new SafetyHonestyAgreement([abc[0], abc[0]]).IsNarrower(new SafetyHonestyAgreement([.. abc])));
        Assert.False(new SharedValues([abc[0]], true).IsNarrower(new SharedValues([.. abc], false)));
        Assert.False(new Vocabulary([new(abc[0], abc[2])]).IsNarrower(new Vocabulary([new(abc[2], abc[2]), new(abc[0], abc[1])])));
    }

    [Theory]
    [InlineData(LifeChange.NewJob, "Greeting Money Time Space Custom")]
    [InlineData(LifeChange.Move, "Money Time Privacy Space Custom")]
    [InlineData(LifeChange.Parenthood, "Money Disagreement Time Privacy Space Custom")]
    [InlineData(LifeChange.Illness, "Vulnerability Time Disclosure Space Custom")]
    [InlineData(LifeChange.Loss, "Vulnerability Time Space Custom")]
    [InlineData(LifeChange.Other, "Greeting Money Disagreement Vulnerability Time Privacy Disclosure Space Custom")]
    public void A_change_of_circumstances_touches_the_areas_it_concerns(LifeChange change, string areas)
        => Assert.Equal(areas, string.Join(' ', Enum.GetValues<AgreementArea>().Where(a => new GeneralAgreement(a, Text("a")).IsTouchedBy(change))));

    private static PrivateText Text(string words) => RoomScript.Text(words);
}
