using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>
/// Finds what only a core and a body that tracks would read. While the core is missing the compiler calls it unread (CS9113, CS0414),
/// and who follows that deletes the client or the tracking.
/// </summary>
internal static class UnreadParser
{
    internal static UnreadModel? Parse(IMethodSymbol method, TrackedMethodContract contract)
    {
        if (contract.Refusal is null)
        {
            return null;
        }

        string? field = contract.Tracking is { Symbol: IFieldSymbol } tracking ? TrackingParser.Parse(method, tracking).Expression : null;
        EquatableArray<string> parameters = ParametersOf(method.ContainingType).ToEquatableArray();
        return field is null && parameters.Count == 0 ? null : new(field, FreeName.In(method.ContainingType, "__Unread"), parameters);
    }

    // A record makes properties of them. In a structure, a field in another part has no place among the others (CS0282).
    private static IEnumerable<string> ParametersOf(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false } && TrackingSourceSearch.PrimaryConstructorOf(type) is { } primary
            ? primary.Parameters.Where(CanBeHeld).Select(static parameter => Identifier.Escape(parameter.Name))
            : [];

    private static bool CanBeHeld(IParameterSymbol parameter) =>
        parameter is { Name.Length: > 0, RefKind: not RefKind.Out }
        && parameter.Type is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error) }
        && parameter.Type is not ITypeParameterSymbol { AllowsRefLikeType: true };
}
