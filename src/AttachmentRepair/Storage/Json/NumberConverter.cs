using System.Text.Json;
using System.Text.Json.Serialization;
using AttachmentRepair.Repairs;

namespace AttachmentRepair.Storage.Json;

// A checked number is written as the number, and read through its own factory.
internal abstract class NumberConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.Number ? Make(reader.GetDouble()) : throw new JsonException();
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(Number(value));

    protected abstract T Make(double number);

    protected abstract double Number(T value);
}

internal sealed class StakeConverter : NumberConverter<Stake>
{
    protected override Stake Make(double number) => Stake.Of(number);

    protected override double Number(Stake value) => value.Value;
}

internal sealed class PaceConverter : NumberConverter<Pace>
{
    protected override Pace Make(double number) => number is >= 1 and <= Pace.MostDays && double.IsInteger(number) ? Pace.EveryDays((int)number) : throw new FormatException();

    protected override double Number(Pace value) => value.Days;
}

internal sealed class SelfRatingConverter : NumberConverter<SelfRating>
{
    protected override SelfRating Make(double number) => SelfRating.Of(number);

    protected override double Number(SelfRating value) => value.Value;
}

internal sealed class TimeboxConverter : NumberConverter<Timebox>
{
    protected override Timebox Make(double number) => number is >= 1 and <= Timebox.Longest && Math.Floor(number).Equals(number)
        ? Timebox.OfMinutes((int)number)
        : throw new JsonException();

    protected override double Number(Timebox value) => value.Minutes;
}
