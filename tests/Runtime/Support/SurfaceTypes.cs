using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tracking.Runtime.Tests;

/// <summary>Types as text.</summary>
internal static class SurfaceTypes
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(byte)] = "byte",
        [typeof(void)] = "void",
    };

    internal static string Declaration(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            _ when IsDelegate(type) => "delegate",
            { IsValueType: true } when type.IsDefined(typeof(IsReadOnlyAttribute)) => "readonly struct",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        List<string> bases = [.. type.IsEnum || IsDelegate(type) ? [] : Interfaces(type)];
        if (type is { IsClass: true, BaseType: { } baseType } && baseType != typeof(object) && !IsDelegate(type))
        {
            bases.Insert(0, Name(baseType));
        }

        string inherits = bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "";
        return $"{kind} {type.Namespace}.{Name(type)}{inherits}";
    }

    internal static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        return Named(type, [.. type.GetGenericArguments().Select(Name)]);
    }

    internal static string Name(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (type.IsGenericParameter)
        {
            // Reflection calls every unconstrained one nullable.
            return type.Name;
        }

        string mark = info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable ? "?" : "";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (info.ElementType is { } element)
        {
            return $"{Name(element)}[]{mark}";
        }

        string[] arguments = info.GenericTypeArguments.Length > 0
            ? [.. info.GenericTypeArguments.Select(Name)]
            : [.. type.GetGenericArguments().Select(Name)];
        return Named(type, arguments) + mark;
    }

    internal static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);

    private static string Named(Type type, string[] arguments)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        string name = type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;
        return arguments.Length > 0 ? $"{name}<{string.Join(", ", arguments)}>" : name;
    }

    private static IEnumerable<string> Interfaces(Type type) => type.GetInterfaces()
        .Except(type.BaseType?.GetInterfaces() ?? [])
        .Where(static candidate => candidate.IsPublic)
        .Select(Name)
        .Order(StringComparer.Ordinal);
}
