using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using AttachmentRepair.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>Any value of the public face as text, in full: every public property, private texts readable, doubles to the last bit.</summary>
internal static class Plain
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Text(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    public static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('~');
                break;
            case PrivateText x:
                text.Append('"').Append(x.ReadOr("~withdrawn")).Append('"');
                break;
            case double x:
                text.Append(BitConverter.DoubleToInt64Bits(x).ToString("x16", CultureInfo.InvariantCulture));
                break;
            case Instant x:
                text.Append(InstantPattern.ExtendedIso.Format(x));
                break;
            case Duration x:
                text.Append(DurationPattern.Roundtrip.Format(x));
                break;
            case LocalDate x:
                text.Append(LocalDatePattern.Iso.Format(x));
                break;
            case DateTimeZone x:
                text.Append(x.Id);
                break;
            case string or bool or Enum or Cadence or OccurrenceKey or PersonId or RoomId or RelationshipId or ItemRef:
                text.Append(value);
                break;
            case IFormattable x:
                text.Append(x.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                WriteAll(text, items);
                break;
            default:
                WriteObject(text, value);
                break;
        }
    }

    private static void WriteAll(StringBuilder text, IEnumerable items)
    {
        text.Append('[');
        foreach (var item in items)
        {
            Write(text, item);
            text.Append(';');
        }

        text.Append(']');
    }

    private static void WriteObject(StringBuilder text, object value)
    {
        var properties = Properties.GetOrAdd(value.GetType(), static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToArray());
        text.Append(value.GetType().Name).Append('{');
        foreach (var property in properties)
        {
            text.Append(property.Name).Append('=');
            Write(text, property.GetValue(value));
            text.Append(' ');
        }

        text.Append('}');
    }
}
