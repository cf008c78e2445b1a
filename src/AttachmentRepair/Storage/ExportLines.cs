using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AttachmentRepair.Storage;

// Exports as JSON Lines, format 1: a first line that says of whom, a line for each append as RoomCodec writes it, and a last line that counts them, so that a cut
// file shows. Reading takes nothing or everything; what is wrong is named by its line, never quoted.
internal static class ExportLines
{
    private const string Format = "attachment-repair/export/1";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static void Write(TextWriter to, ExportFile file)
    {
        to.Write(Line(line =>
        {
            line.WriteString("format", Format);
            line.WriteString("mode", file.IsJoint ? "joint" : "mine");
            line.WriteString("relationship", file.Relationship.ToString());
            Write(line, "people", file.People);
            Write(line, "erased", file.Erased);
        }));
        foreach (var append in file.Shared)
        {
            to.Write(Line(append, "shared"));
        }

        foreach (var append in file.Private)
        {
            to.Write(Line(append, "private"));
        }

        to.Write(Line(line => line.WriteNumber("appends", file.Shared.Count + file.Private.Count)));
    }

    public static ExportFile Read(TextReader from)
    {
        var header = Parse(from.ReadLine(), 1, ReadHeader);
        var (shared, own) = (new List<RecordedAppend>(), new List<RecordedAppend>());
        var (people, erased) = (header.People.ToHashSet(), header.Erased.ToHashSet());
        for (var number = 2; ; number++)
        {
            var line = from.ReadLine();
            if (Parse(line, number, End) is { } count)
            {
                if (count != shared.Count + own.Count || from.ReadLine() is not null)
                {
                    throw Wrong(number, "the number of appends differs");
                }

                // Who said nothing together was not erased from anything.
                return erased.Count == 0 || shared.Count > 0
                    ? header with { Shared = shared.ToValueList(), Private = own.ToValueList() }
                    : throw Wrong(1, "somebody is called erased from a room that is not there");
            }

            var (isShared, append) = Parse(line, number, ReadAppend);
            var room = isShared ? shared : own;

            // Of what one said in the shared room there are gaps; a room that comes back whole has none.
            var isWhole = isShared == header.IsJoint;
            if ((isWhole && append.Version != room.Count) || (room.Count > 0 && (append.Version <= room[^1].Version || append.RecordedAt < room[^1].RecordedAt)))
            {
                throw Wrong(number, "out of order");
            }

            // Nobody speaks for another, and who was erased says nothing any more.
            if (append.Author != PersonId.None && (!people.Contains(append.Author) || (erased.Contains(append.Author) && HasWords(append))))
            {
                throw Wrong(number, "words of somebody whose export it is not");
            }

            // Its words may stand in its content, where they could not be forgotten later.
            if (append.Events.Any(e => e is UnknownEvent { Texts.Count: 0 }))
            {
                throw Wrong(number, "of a newer version, which alone can take it in");
            }

            room.Add(append);
        }
    }

    private static bool HasWords(RecordedAppend append)
    {
        _ = AppendJson.Encode(append, out var texts, apart: true);
        return texts.Any(text => !text.IsWithdrawn);
    }

    private static string Line(RecordedAppend append, string room) => Line(line =>
    {
        line.WriteString("room", room);
        line.WriteNumber("version", append.Version);
        line.WritePropertyName("append");
        line.WriteRawValue(RoomCodec.Encode(append));
    });

    private static string Line(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter line, string name, ValueList<PersonId> people)
    {
        line.WriteStartArray(name);
        foreach (var person in people)
        {
            line.WriteStringValue(person.ToString());
        }

        line.WriteEndArray();
    }

    private static ExportFile ReadHeader(JsonElement line)
    {
        if (!string.Equals(line.GetProperty("format").GetString(), Format, StringComparison.Ordinal))
        {
            throw new FormatException();
        }

        var isJoint = line.GetProperty("mode").GetString() switch
        {
            "joint" => true,
            "mine" => false,
            _ => throw new FormatException(),
        };
        var (people, erased) = (People(line, "people"), People(line, "erased"));
        return (isJoint ? erased.All(people.ToHashSet().Contains) : (people.Count, erased.Count) == (1, 0))
            ? new(RelationshipId.Parse(line.GetProperty("relationship").GetString()!), isJoint, people, erased, [], [])
            : throw new FormatException();
    }

    private static ValueList<PersonId> People(JsonElement line, string name) =>
        line.GetProperty(name).EnumerateArray().Select(p => PersonId.Parse(p.GetString()!)).ToValueList();

    private static int? End(JsonElement line) => line.TryGetProperty("appends", out var count) ? count.GetInt32() : null;

    private static (bool IsShared, RecordedAppend Append) ReadAppend(JsonElement line)
    {
        var isShared = line.GetProperty("room").GetString() switch
        {
            "shared" => true,
            "private" => false,
            _ => throw new FormatException(),
        };
        var append = AppendJson.Read(JsonMarshal.GetRawUtf8Value(line.GetProperty("append")), line.GetProperty("version").GetInt64(), texts: null);
        return AppendJson.HasItsAuthor(append) ? (isShared, append) : throw new FormatException();
    }

    private static T Parse<T>(string? text, int number, Func<JsonElement, T> read)
    {
        if (text is null)
        {
            throw Wrong(number, "the file ends before its last line");
        }

        try
        {
            using var line = JsonDocument.Parse(text, Strict);
            return read(line.RootElement);
        }
        catch (Exception e) when (AppendJson.IsUnreadable(e) || e is KeyNotFoundException)
        {
            throw Wrong(number, "not a line of an export of this format");
        }
    }

    private static FormatException Wrong(int line, string what) => new(string.Create(CultureInfo.InvariantCulture, $"line {line}: {what}."));
}
