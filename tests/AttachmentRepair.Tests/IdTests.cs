using System.Reflection;
using AttachmentRepair.Boundaries;
using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Repairs;
using AttachmentRepair.Safety;
using AttachmentRepair.Setbacks;
using FsCheck;
using FsCheck.Fluent;

namespace AttachmentRepair.Tests;

public class IdTests
{
    private static readonly Type[] Ids = typeof(PersonId).Assembly.GetExportedTypes()
        .Where(t => t.IsValueType && t.Name.EndsWith("Id", StringComparison.Ordinal) && t.GetProperty("Value")?.PropertyType == typeof(UInt128))
        .ToArray();

    private static Arbitrary<UInt128> Values { get; } = Arb.From(
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from shift in Gen.Choose(0, 96)
        select ((UInt128)(uint)high << shift) ^ (uint)low,
        value => value == 0 ? [] : [0, value >> 1]);

    [Fact]
    public void The_kinds_of_ids_are_found() => Assert.InRange(Ids.Length, 18, 200);

    [Fact]
    public void An_id_and_its_text_are_the_same()
    {
        var checks = Ids.Select(id => typeof(IdTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(id).CreateDelegate<Func<UInt128, bool>>()).ToList();

        Laws.Check(Prop.ForAll(Values, value => checks.TrueForAll(check => check(value))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0000000000000000000000000000000")]
    [InlineData("000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000g")]
    [InlineData(" 000000000000000000000000000000a")]
    [InlineData("0x0000000000000000000000000000a1")]
    public void What_is_not_32_hexadecimal_digits_is_no_id(string text)
    {
        Assert.False(CommitmentId.TryParse(text, null, out var id));
        Assert.Equal(CommitmentId.None, id);
        Assert.Throws<FormatException>(() => CommitmentId.Parse(text));
        Assert.False(PersonId.TryParse((string?)null, null, out _));
    }

    [Fact]
    public void The_default_names_nothing()
    {
        Assert.Equal(default, CommitmentId.None);
        Assert.Equal(new string('0', 32), PersonId.None.ToString());
        Assert.All(Ids, id => Assert.Equal(Activator.CreateInstance(id), id.GetProperty("None", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)));
    }

    [Fact]
    public void Ids_are_derived_and_agree_for_ever()
    {
        var (relationship, command) = (RelationshipId.For("r"), CommandId.For("c"));

        Assert.Equal(CommitmentId.For(relationship, command), CommitmentId.For(relationship, command));
        Assert.Equal("d325834cc2168ea9b6a0c3a8d50b93e8", CommitmentId.For(relationship, command).ToString());
        Assert.Equal("a46b905bab7c239831ea374fa0cdc2bb", PersonId.For("alex").ToString());
        Assert.Throws<ArgumentException>(() => PersonId.For(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => CommitmentId.For(relationship, command, -1));
    }

    [Fact]
    public void Each_part_of_a_derivation_counts()
    {
        var (relationship, command) = (RelationshipId.For("r"), CommandId.For("c"));
        UInt128[] derived =
        [
            CommitmentId.For(relationship, command).Value,
            CommitmentId.For(relationship, command, 1).Value,
            CommitmentId.For(relationship, CommandId.For("d")).Value,
            CommitmentId.For(RelationshipId.For("s"), command).Value,
            BoundaryId.For(relationship, command).Value,
            CrossingId.For(relationship, command).Value,
            CheckInSeriesId.For(relationship, command).Value,
            AdjustmentId.For(relationship, command).Value,
            TopicPolicyId.For(relationship, command).Value,
            RepairAttemptId.For(relationship, command).Value,
            SetbackId.For(relationship, command).Value,
            SafetyNetId.For(relationship, command).Value,
            SafetyNetRunId.For(relationship, command).Value,
            DisclosureAgreementId.For(relationship, command).Value,
            DisclosureDraftId.For(relationship, command).Value,
            FacilitatedDisclosureId.For(relationship, command).Value,
            TermsId.For(relationship, command).Value,
            RoomId.Shared(relationship).Value,
            RoomId.Private(relationship, PersonId.For("r")).Value,
            RoomId.Private(relationship, PersonId.For("c")).Value,
            PersonId.For("c").Value,
            RelationshipId.For("c").Value,
            command.Value,
        ];

        Assert.Equal(derived.Length, derived.Distinct().Count());
        Assert.DoesNotContain(UInt128.Zero, derived);
    }

    [Fact]
    public void A_reference_is_a_concept_and_an_id() => Laws.Check(Prop.ForAll(Values, value =>
        ItemRef.TryParse(new CommitmentId(value).Ref.ToString(), out var read) && read == new CommitmentId(value).Ref
        && read != new BoundaryId(value).Ref && read.CompareTo(new BoundaryId(value).Ref) > 0));

    [Theory]
    [InlineData("")]
    [InlineData("commitment")]
    [InlineData(":00000000000000000000000000000001")]
    [InlineData("commitment:1")]
    public void What_has_no_concept_or_id_is_no_reference(string text) => Assert.False(ItemRef.TryParse(text, out _));

    [Fact]
    public void References_are_ordered_by_concept_and_then_by_id()
    {
        ItemRef[] items = [new("b", 1), new("a", 2), new("a", 1), new("B", 3)];

        Assert.Equal([new("B", 3), new("a", 1), new("a", 2), new("b", 1)], items.Order());
    }

    private static bool Check<T>(UInt128 value)
        where T : struct, ISpanParsable<T>, IComparable<T>
    {
        var id = (T)Activator.CreateInstance(typeof(T), value)!;
        var next = (T)Activator.CreateInstance(typeof(T), value + 1)!;
        var text = id.ToString()!;
        return text.Length == 32 && string.Equals(text, text.ToLowerInvariant(), StringComparison.Ordinal)
            && T.Parse(text, null).Equals(id) && T.TryParse(text, null, out var read) && read.Equals(id)
            && T.Parse(text.AsSpan(), null).Equals(id) && T.Parse(text.ToUpperInvariant(), null).Equals(id)
            && id.CompareTo(next) < 0 && id.CompareTo(id) == 0 && !id.Equals(next);
    }

    [Fact]
    public void The_same_key_gives_another_id_of_each_kind()
    {
        UInt128[] ids = [PersonId.For("x").Value, CommandId.For("x").Value, RelationshipId.For("x").Value, RecipientId.For("x").Value];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }
}
