namespace Tracking.Generator.Model;

/// <summary>A parameter of a tracked method.</summary>
/// <param name="Modifiers">Its modifiers as declared, with a trailing space; empty if none.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name, escaped where it is a keyword.</param>
/// <param name="Argument">How it is handed on: the name, with a by-reference modifier, a cast or a suppression where needed.</param>
/// <param name="IsDynamic">Whether whatever takes it as an argument would be bound at run time.</param>
/// <param name="IsStreamToken">Whether an enumeration's own token takes its place.</param>
internal sealed record ParameterModel(string Modifiers, string Type, string Name, ArgumentForm Argument, bool IsDynamic, bool IsStreamToken);

/// <summary>How an argument is written around its name.</summary>
/// <param name="Prefix">What stands before the name.</param>
/// <param name="Suffix">What stands behind it.</param>
/// <param name="ByReference">How it is passed by reference, with a trailing space; empty for a value.</param>
internal sealed record ArgumentForm(string Prefix, string Suffix, string ByReference)
{
    internal static readonly ArgumentForm Plain = new(string.Empty, string.Empty, string.Empty);
}
