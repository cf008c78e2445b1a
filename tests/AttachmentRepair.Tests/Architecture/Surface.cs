using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Sqlite;
using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>The assemblies that are packed.</summary>
internal static class Assemblies
{
    public static IReadOnlyDictionary<string, Assembly> Packages { get; } = new[] { typeof(Cadence).Assembly, typeof(RoomCommand).Assembly, typeof(SqliteEventStore).Assembly, typeof(SteppingClock).Assembly }
        .ToDictionary(a => a.GetName().Name!, StringComparer.Ordinal);

    // The compiler's own markers of extension members have names that no code can write.
    public static IReadOnlyList<Type> PublicTypes { get; } = Packages.Values.SelectMany(a => a.GetExportedTypes()).Where(t => !t.Name.Contains('$', StringComparison.Ordinal)).ToList();
}

/// <summary>What public types may not be.</summary>
internal static class Surface
{
    private static readonly HashSet<string> Framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
        .Select(f => Path.GetFileNameWithoutExtension(f)!)
        .ToHashSet(StringComparer.Ordinal);

    public static bool IsFramework(string assembly) => Framework.Contains(assembly);

    public static IEnumerable<string> OpenClasses(IEnumerable<Type> types) =>
        types.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.Name);

    public static IEnumerable<string> Setters(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.Name}.{property.Name}";

    public static IEnumerable<string> MutableFields(IEnumerable<Type> types) =>
        from type in types
        where !type.IsEnum
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && !field.IsInitOnly
        select $"{type.Name}.{field.Name}";

    // An enumerator is a place that moves; it is one caller's.
    public static IEnumerable<string> MutableStructs(IEnumerable<Type> types) =>
        types.Where(t => t is { IsValueType: true, IsEnum: false } && !t.IsDefined(typeof(IsReadOnlyAttribute)) && !typeof(IEnumerator).IsAssignableFrom(t)).Select(t => t.Name);

    public static IEnumerable<string> OtherCollections(IEnumerable<Type> types) =>
        from type in types
        where PublicSurface.IsRecord(type)
        from property in type.GetProperties()
        where typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string) && !IsValueCollection(property.PropertyType)
        select $"{type.Name}.{property.Name}";

    private static bool IsValueCollection(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueList<>) || type.GetGenericTypeDefinition() == typeof(ValueMap<,>));
}
