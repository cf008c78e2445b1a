using System.Reflection;
using System.Text.RegularExpressions;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>The words of public identifiers, and those that the house denies.</summary>
internal static partial class Identifiers
{
    // ARCHITECTURE section 7; several words in a row where the identifier has several.
    private static readonly string[] Denied =
    [
        "Location", "Gps", "Latitude", "Geofence", "Screenshot", "Browsing", "Transcript", "MessageBody", "Biometric", "DeviceId", "Fine", "Penalty", "Forfeit",
        "Punish", "Streak", "Rank", "Leaderboard", "Winner", "Diagnosis", "Trait", "Label", "AttachmentStyle", "Offender", "Victim", "Addict", "Clean",
        "Prediction", "ReadReceipt",
    ];

    private static readonly string[] Suffixes = ["Manager", "Helper", "Util", "Utils", "Service", "Info", "Data", "Base", "Impl"];

    public static IReadOnlyList<string> WordsOf(string identifier) => Word().Matches(identifier).Select(m => m.Value).ToList();

    /// <summary>The denied words among the words of an identifier, in any inflection that only adds an s.</summary>
    public static IEnumerable<string> DeniedIn(string identifier)
    {
        var words = string.Join(' ', WordsOf(identifier)) + " ";
        return Denied.Where(d =>
        {
            var denied = string.Join(' ', WordsOf(d));
            return $" {words}".Contains($" {denied} ", StringComparison.OrdinalIgnoreCase) || $" {words}".Contains($" {denied}s ", StringComparison.OrdinalIgnoreCase);
        });
    }

    public static bool HasBannedSuffix(string typeName) =>
        WordsOf(typeName) is [.., var last] && Suffixes.Contains(last, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every identifier that a caller of these types can see: types, members, parameters; not what System declares.</summary>
    public static IEnumerable<string> PublicIn(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(t => t.IsVisible && !t.Name.Contains('$', StringComparison.Ordinal)))
        {
            yield return type.Name;
            foreach (var member in type.GetMembers(PublicSurface.Everything | BindingFlags.DeclaredOnly))
            {
                if (member is MethodInfo method && method.GetBaseDefinition().DeclaringType!.Namespace!.StartsWith("System", StringComparison.Ordinal))
                {
                    continue;
                }

                yield return $"{type.Name}.{member.Name}";
                foreach (var parameter in (member as MethodBase)?.GetParameters() ?? [])
                {
                    yield return $"{type.Name}.{member.Name}({parameter.Name})";
                }
            }
        }
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.None, 2000)]
    private static partial Regex Word();
}
