using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tracking.Runtime.Tests;

/// <summary>Members as text, as far as callers and heirs see them.</summary>
internal static class SurfaceMembers
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>A member's line; null for one that is not seen, or is part of another.</summary>
    internal static string? TextOf(MemberInfo member) => member switch
    {
        MethodInfo method when IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) => Of(method),
        ConstructorInfo { IsStatic: false } constructor when IsSeen(constructor) =>
            $"{Modifiers(constructor)}new({Parameters(constructor)})",
        PropertyInfo property when IsSeen(property.GetMethod) || IsSeen(property.SetMethod) => Of(property),
        FieldInfo { IsPublic: true } field => Of(field),
        EventInfo { AddMethod.IsPublic: true } @event => $"event {SurfaceTypes.Name(Nullability.Create(@event))} {@event.Name}",
        _ => null,
    };

    internal static string Of(MethodInfo method)
    {
        string generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(SurfaceTypes.Name))}>" : "";
        string result = method.ReturnType == typeof(void) ? "void" : SurfaceTypes.Name(Nullability.Create(method.ReturnParameter));
        return $"{Modifiers(method)}{result} {method.Name}{generics}({Parameters(method)})";
    }

    private static string Of(PropertyInfo property)
    {
        List<string> accessors = [];
        if (IsSeen(property.GetMethod))
        {
            accessors.Add("get;");
        }

        if (IsSeen(property.SetMethod))
        {
            accessors.Add(property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;");
        }

        MethodInfo accessor = property.GetMethod ?? property.SetMethod!;
        return $"{Modifiers(accessor)}{SurfaceTypes.Name(Nullability.Create(property))} {property.Name} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Of(FieldInfo field)
    {
        string type = SurfaceTypes.Name(Nullability.Create(field));
        return field.IsLiteral
            ? $"const {type} {field.Name} = {Value(field.GetRawConstantValue())}"
            : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static string Modifiers(MethodBase method)
    {
        string access = method.IsPublic ? "" : "protected ";
        bool isOverride = method is MethodInfo info && info.GetBaseDefinition() != info;
        string inheritance = method switch
        {
            { IsStatic: true } => "static ",
            _ when SurfaceTypes.IsDelegate(method.DeclaringType!) => "",
            { IsAbstract: true } => "abstract ",
            _ when isOverride => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
        return access + inheritance;
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Of));

    private static string Of(ParameterInfo parameter)
    {
        string kind = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true, ParameterType.IsByRef: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        string defaultValue = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue)}" : "";
        return $"{kind}{SurfaceTypes.Name(Nullability.Create(parameter))} {parameter.Name}{defaultValue}";
    }

    private static string Value(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
