using System.Text;
using AttachmentRepair.Commitments;
using AttachmentRepair.Journals;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using AttachmentRepair.Storage;
using AttachmentRepair.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace AttachmentRepair.Tests.Storage;

public class RoomCodecTests
{
    private static readonly RecordedAppend Sample = GoldenSamples.Append(7, new CommitmentMade(new(1), PrivateText.Of(GoldenSamples.Canary), RoomScript.Evenings, Stake.Default, []));

    [Fact]
    public void Several_events_of_one_command_are_one_append()
    {
        var append = GoldenSamples.Append(3, new SaidReady(1), new LifeChanged(LifeChange.Move), new SaidReady(1));

        Assert.Equal(append, Read(RoomCodec.Encode(append), append));
        Assert.Equal([(3L, 0), (3L, 1), (3L, 2)], append.Recorded().Select(r => (r.Envelope.Version, r.Envelope.Ordinal)));
        Assert.All(append.Recorded(), r => Assert.Equal((append.Author, append.RecordedAt, append.OccurredAt), (r.Envelope.Author, r.Envelope.RecordedAt, r.Envelope.OccurredAt)));
    }

    [Fact]
    public void A_neutral_event_with_an_author_is_refused_and_so_is_any_other_without_one()
    {
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(0, new Paused()) with { Author = RoomScript.Alex }));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(0, new SaidReady(1)) with { Author = PersonId.None }));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(0, new SaidReady(1), new Paused())));
    }

    [Theory]
    [InlineData("""{"a":[1,{"b":null}],"c":"x \u00e9 é"}""")]
    [InlineData("""{ "spaced" : [ 1 , 2.50 , 1e3 ] }""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("0.10")]
    public void An_unknown_event_is_kept_byte_for_byte(string body)
    {
        var name = Encoding.UTF8.GetString(RoomCodec.Encode(Sample)).Replace("commitment.made/1", "future.thing/9", StringComparison.Ordinal);
        var cut = name.IndexOf("\"body\":", StringComparison.Ordinal) + 7;
        var bytes = Encoding.UTF8.GetBytes(name[..cut] + body + "}]}");
        var read = Read(bytes, Sample);

        var unknown = Assert.IsType<UnknownEvent>(Assert.Single(read.Events));
        Assert.Equal(("future.thing/9", false, body), (unknown.Name, unknown.IsCritical, Encoding.UTF8.GetString(unknown.Bytes.AsSpan())));
        Assert.Equal(bytes, RoomCodec.Encode(read));
    }

    [Fact]
    public void A_newer_version_of_a_known_event_is_unknown()
    {
        var bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(RoomCodec.Encode(Sample))
            .Replace("commitment.made/1", "commitment.made/2", StringComparison.Ordinal).Replace("\"critical\":false", "\"critical\":true", StringComparison.Ordinal));

        Assert.True(Assert.IsType<UnknownEvent>(Assert.Single(Read(bytes, Sample).Events)).IsCritical);
        Assert.Equal(bytes, RoomCodec.Encode(Read(bytes, Sample)));
    }

    [Theory]
    [InlineData("\"format\":1", "\"format\":2")]
    [InlineData("\"format\":1", "\"form\":1")]
    [InlineData("commitment.made/1\"", "terms.ended/1\"")]
    [InlineData("\"stake\":0.25", "\"stake\":1.25")]
    [InlineData("\"stake\":0.25", "\"stake\":\"0.25\"")]
    [InlineData("\"stake\":0.25", "\"stake\":null")]
    [InlineData("\"stake\":0.25", "\"stake\":0.25,\"more\":1")]
    [InlineData("\"stake\":0.25", "\"stake\":0.25,\"stake\":0.25")]
    [InlineData(",\"stake\":0.25", "")]
    [InlineData("FREQ=DAILY", "FREQ=NEVER")]
    [InlineData("2026-01-06T07:00:00Z", "2026-01-06T25:00:00Z")]
    [InlineData("\"events\":[", "\"events\":[],\"more\":[")]
    [InlineData("\"critical\":false", "\"urgently\":false")]
    [InlineData("\"payload\":", "\"paylaod\":")]
    public void What_is_not_understood_is_poison(string from, string to)
    {
        var text = Encoding.UTF8.GetString(RoomCodec.Encode(Sample));
        Assert.Contains(from, text, StringComparison.Ordinal);

        AssertPoison(() => Read(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)), Sample));
    }

    [Fact]
    public void An_append_of_another_command_or_without_events_is_poison()
    {
        AssertPoison(() => RoomCodec.Decode(GoldenSamples.Room, GoldenSamples.Stored(Sample) with { Command = new(1) }));
        AssertPoison(() => Read([.. RoomCodec.Encode(Sample), .. "{}"u8], Sample));
        AssertPoison(() => Read([], Sample));
    }

    [Fact]
    public void Damaged_bytes_are_poison_or_still_an_append_and_cost_what_their_length_allows() => Laws.Check(
        Prop.ForAll(Damages, damage =>
        {
            var (bytes, read) = (damage.Bytes, (RecordedAppend?)null);
            var fault = CountedWork.IsBounded(bytes.Length, () => Record.Exception(() => read = Read(bytes, damage.Append)));
            return fault is null
                ? read!.Version == damage.Append.Version && read.Events.Count > 0
                : fault is PoisonEventException e && e.Room == GoldenSamples.Room && e.Version == damage.Append.Version && e.InnerException is null
                    && !e.ToString().Contains("Kanarienvogel", StringComparison.Ordinal);
        }),
        cases: 20_000);

    [Fact]
    public void What_could_not_be_read_again_is_refused_before_it_is_stored()
    {
        var custom = new MultiZone();
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(1, new NoteWritten(RoomScript.Text("x"), default(ItemRef)))));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(1, new NoteWritten(RoomScript.Text("x"), new ItemRef("", 5)))));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(1, new LifeChanged((LifeChange)99))));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(1, new SafetyNetProposed(new(1), 1, [SafetyNetStep.SafetyCheck, (SafetyNetStep)99]))));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(1, new PersonJoined(custom))));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(1, new CommitmentMade(
            new(1), RoomScript.Text("x"), Cadence.Once(new LocalDateTime(2026, 1, 1, 0, 0), custom), Stake.Default, []))));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(1, new NoteWritten(null!, null))));
        Assert.Throws<ArgumentException>(() => RoomCodec.Encode(GoldenSamples.Append(1, new NoteWritten(RoomScript.Text("x"), null)) with { Events = [] }));
    }

    private static Arbitrary<Damage> Damages { get; } = Arb.From(
        from line in Gen.Choose(0, GoldenSamples.Appends.Count - 1)
        from kind in Gen.Choose(0, 3)
        from at in Gen.Choose(0, 10_000)
        from value in Gen.Choose(0, 255)
        select new Damage(line, kind, at, value),
        damage => new[] { damage with { Kind = 0 }, damage with { Value = damage.Value / 2 }, damage with { At = damage.At / 2 } }.Where(d => d != damage));

    private static void AssertPoison(Action read)
    {
        var poison = Assert.Throws<PoisonEventException>(read);
        Assert.Equal((GoldenSamples.Room, 7L), (poison.Room, poison.Version));
        Assert.Contains(GoldenSamples.Room.ToString(), poison.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarienvogel", poison.ToString(), StringComparison.Ordinal);
        Assert.Null(poison.InnerException);
    }

    private static RecordedAppend Read(byte[] bytes, RecordedAppend of) => RoomCodec.Decode(GoldenSamples.Room, new(of.Version, of.Command, bytes));

    /// <summary>One golden append with one byte replaced, a bit flipped, its tail cut, or a byte removed.</summary>
    private sealed record Damage(int Line, int Kind, int At, int Value)
    {
        public RecordedAppend Append => GoldenSamples.Appends[Line];

        public byte[] Bytes
        {
            get
            {
                var bytes = RoomCodec.Encode(Append);
                var at = At % bytes.Length;
                switch (Kind)
                {
                    case 0:
                        return bytes[..at];
                    case 1:
                        bytes[at] = (byte)Value;
                        return bytes;
                    case 2:
                        bytes[at] ^= (byte)(1 << (Value % 8));
                        return bytes;
                    default:
                        return [.. bytes[..at], .. bytes[(at + 1)..]];
                }
            }
        }
    }

    private sealed class MultiZone() : DateTimeZone("Not/Tzdb", true, Offset.Zero, Offset.Zero)
    {
        public override NodaTime.TimeZones.ZoneInterval GetZoneInterval(Instant instant) => Utc.GetZoneInterval(instant);
    }
}
