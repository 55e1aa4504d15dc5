using Microsoft.CodeAnalysis;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Reads the constraints that the implementing part of a generic method has to repeat (CS0761).</summary>
internal static class ConstraintParser
{
    internal static EquatableArray<string> Parse(IMethodSymbol method) =>
        method.TypeParameters.Select(parameter => Clause(method, parameter)).Where(static clause => clause.Length > 0).ToEquatableArray();

    private static string Clause(IMethodSymbol method, ITypeParameterSymbol parameter)
    {
        List<string> constraints = [];
        bool inherits = method.IsOverride;
        if (parameter.HasReferenceTypeConstraint)
        {
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated && !inherits ? "class?" : "class");
        }
        else if (parameter.HasUnmanagedTypeConstraint && !inherits)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasNotNullConstraint && !inherits)
        {
            constraints.Add("notnull");
        }
        else if (inherits && IsUsedNullable(method, parameter))
        {
            // An override inherits its constraints; only this one says what T? means.
            constraints.Add("default");
        }

        if (!inherits)
        {
            constraints.AddRange(parameter.ConstraintTypes.Select(TypeText.Of));
            if (parameter.HasConstructorConstraint)
            {
                constraints.Add("new()");
            }

            if (parameter.AllowsRefLikeType)
            {
                constraints.Add("allows ref struct");
            }
        }
        else
        {
            constraints.RemoveAll(static constraint => constraint is not ("class" or "struct" or "default"));
            if (!IsUsedNullable(method, parameter))
            {
                constraints.Clear();
            }
        }

        return constraints.Count == 0 ? string.Empty : $"where {Identifier.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
    }

    private static bool IsUsedNullable(IMethodSymbol method, ITypeParameterSymbol parameter) =>
        Mentions(method.ReturnType, parameter) || method.Parameters.Any(candidate => Mentions(candidate.Type, parameter));

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol used => used.NullableAnnotation == NullableAnnotation.Annotated && used.Ordinal == parameter.Ordinal && used.TypeParameterKind == TypeParameterKind.Method,
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, parameter)),
        _ => false,
    };
}
