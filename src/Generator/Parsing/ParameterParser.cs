using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Reads the parameters of a tracked method, and how each is handed on to the core.</summary>
internal static class ParameterParser
{
    internal static EquatableArray<ParameterModel> Parse(
        IMethodSymbol method,
        MethodDeclarationSyntax syntax,
        CoreMatch? core,
        IParameterSymbol? streamToken) =>
        method.Parameters.Select(parameter => new ParameterModel(
            ModifiersOf(syntax.ParameterList.Parameters[parameter.Ordinal]),
            TypeText.Of(parameter.Type),
            Identifier.Escape(parameter.Name),
            ArgumentOf(parameter, core),
            parameter.Type.TypeKind == TypeKind.Dynamic,
            SymbolEqualityComparer.Default.Equals(parameter, streamToken))).ToEquatableArray();

    private static string ModifiersOf(ParameterSyntax syntax) =>
        syntax.Modifiers.Count == 0 ? string.Empty : string.Concat(syntax.Modifiers.Select(static modifier => modifier.Text + " "));

    private static ArgumentForm ArgumentOf(IParameterSymbol parameter, CoreMatch? core)
    {
        string byReference = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In or RefKind.RefReadOnlyParameter => "in ",
            _ => string.Empty,
        };
        // A dynamic argument would make the call late-bound, and the core be found by reflection.
        bool isDynamic = parameter is { RefKind: RefKind.None, Type.TypeKind: TypeKind.Dynamic };
        string prefix = isDynamic ? "(object?)" : string.Empty;
        string suffix = NeedsSuppression(parameter, core) ? "!" : string.Empty;
        return prefix.Length == 0 && suffix.Length == 0 && byReference.Length == 0 ? ArgumentForm.Plain : new(prefix, suffix, byReference);
    }

    // The core's annotations may be stricter than the tracked method's; the user's own call would be warned of, not this one.
    private static bool NeedsSuppression(IParameterSymbol parameter, CoreMatch? core)
    {
        if (core is null
            || parameter.RefKind is RefKind.Out
            || parameter.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
        {
            return false;
        }

        int position = core.TakesTracker && core.TrackerPosition <= parameter.Ordinal ? parameter.Ordinal + 1 : parameter.Ordinal;
        ITypeSymbol expected = core.Method.Parameters[position].Type;
        return parameter.Type.TypeKind == TypeKind.Dynamic
            || !SymbolEqualityComparer.IncludeNullability.Equals(parameter.Type, expected);
    }
}
