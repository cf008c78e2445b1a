using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace AttachmentRepair.Tests.Architecture;

/// <summary>The public face of an assembly as text: a line a type and a line a member, in ordinal order. What the compiler adds to records is left out.</summary>
internal static class PublicSurface
{
    public const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().Where(t => !t.Name.Contains('$', StringComparison.Ordinal)).OrderBy(NameOf, StringComparer.Ordinal))
        {
            text.Append(Line(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The lines that only one of two texts has.</summary>
    public static string Difference(string expected, string actual)
    {
        var (was, now) = (WithTypes(expected), WithTypes(actual));
        return string.Join('\n', was.Except(now, StringComparer.Ordinal).Select(l => "- " + l).Concat(now.Except(was, StringComparer.Ordinal).Select(l => "+ " + l)));
    }

    public static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Everything | BindingFlags.DeclaredOnly) is not null;

    private static List<string> WithTypes(string text)
    {
        var type = "";
        return text.Split('\n').Where(l => l.Length > 0).Select(l => l[0] == ' ' ? $"{type} ::{l}" : type = l).ToList();
    }

    private static string Line(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"delegate {TypeName(invoke.ReturnType)} {NameOf(type)}({Parameters(invoke)})";
        }

        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        if (IsRecord(type))
        {
            kind = type.IsValueType ? "record struct" : "record";
        }

        var modifier = type.IsValueType
            ? type.IsDefined(typeof(IsReadOnlyAttribute)) && !type.IsEnum ? "readonly " : ""
            : type.IsInterface ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var bases = type.IsEnum ? [] : type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(i => i.IsVisible).Select(TypeName).Order(StringComparer.Ordinal).ToList();
        if (type is { IsValueType: false, BaseType: { } parent } && parent != typeof(object))
        {
            bases.Insert(0, TypeName(parent));
        }

        return $"{modifier}{kind} {NameOf(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
        }

        return typeof(Delegate).IsAssignableFrom(type)
            ? []
            : type.GetMembers(Everything | BindingFlags.DeclaredOnly).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute), false)).Select(Describe).OfType<string>();
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } c when IsSeen(c) => $"{Access(c)}new({Parameters(c)})",
        MethodInfo m when IsSeen(m) && !(m.IsSpecialName && IsAccessor(m)) => $"{Access(m)}{Modifiers(m)}{ReturnOf(m)} {m.Name}{Generic(m)}({Parameters(m)})",
        PropertyInfo p when p.GetAccessors(true).Any(IsSeen) => Property(p),
        FieldInfo f when f.IsPublic || f.IsFamily => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static readonly " : "")}{TypeName(f.FieldType)} {f.Name}{(f.IsLiteral ? $" = {f.GetRawConstantValue()}" : "")}",
        EventInfo e => $"event {TypeName(e.EventHandlerType!)} {e.Name}",
        _ => null,
    };

    // The accessors of extension members are ordinary methods of their static class, and the only sign of them.
    private static bool IsAccessor(MethodInfo method) => method.DeclaringType!.GetProperties(Everything | BindingFlags.DeclaredOnly).Any(p => p.GetAccessors(true).Contains(method));

    private static bool IsSeen(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : method.GetBaseDefinition() != method ? "override " : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsInterface ? "virtual " : "";

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is { } set && IsSeen(set)
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        var get = property.GetMethod!;
        return $"{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{Access(get)}{Modifiers(get)}{Nullable(property)} {name} {{ get;{setter} }}";
    }

    private static string Nullable(PropertyInfo property) => Named(new NullabilityInfoContext().Create(property));

    private static string ReturnOf(MethodInfo method) => Named(new NullabilityInfoContext().Create(method.ReturnParameter));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var byDefault = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "";
        return $"{passing}{Named(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{byDefault}";
    }

    private static string Named(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Nullable<>))
        {
            return TypeName(type);
        }

        var name = info.GenericTypeArguments.Length > 0 && type.IsGenericType && !type.IsNested
            ? $"{NameOf(type.GetGenericTypeDefinition()).Split('<')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Named))}>"
            : TypeName(type);
        return name + (!type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "");
    }

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string TypeName(Type type)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return TypeName(underlying) + "?";
        }

        return type.IsByRef || type.IsArray ? TypeName(type.GetElementType()!) + (type.IsArray ? "[]" : "&") : type.IsGenericParameter ? type.Name : NameOf(type);
    }

    private static string NameOf(Type type)
    {
        var space = type.Namespace is "System" or null ? "" : type.Namespace + ".";
        var outer = type.DeclaringType is { } declaring ? NameOf(declaring)[(NamespaceOf(declaring).Length)..] + "." : "";
        var name = type.Name.Split('`')[0];
        return $"{space}{outer}{name}{(type.IsGenericType && outer.Length == 0 ? $"<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>" : "")}";
    }

    private static string NamespaceOf(Type type) => type.Namespace is "System" or null ? "" : type.Namespace + ".";
}
