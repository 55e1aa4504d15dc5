using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Compares a tracked method with a possible core, part by part, and names the first difference.</summary>
internal static class CoreSignature
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.MinimallyQualifiedFormat;

    /// <summary>Matches a candidate, or says what keeps it from being the core.</summary>
    internal static CoreMatch? Match(IMethodSymbol tracked, IMethodSymbol candidate, out string? difference)
    {
        difference = null;
        if (tracked.IsStatic && !candidate.IsStatic)
        {
            difference = "it is not static";
            return null;
        }

        if (candidate is { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } and ({ IsAbstract: true } or { IsVirtual: true }))
        {
            difference = "it is static and virtual, and can be called on a type parameter alone; remove 'abstract' or 'virtual'";
            return null;
        }

        if (candidate.FindAttribute("System.ObsoleteAttribute") is { ConstructorArguments: [_, { Value: true }] })
        {
            difference = "it is obsolete, and to call it is an error";
            return null;
        }

        if (candidate.IsVararg)
        {
            difference = "it takes '__arglist', which nothing can be handed on to";
            return null;
        }

        if (tracked.Arity != candidate.Arity)
        {
            difference = $"it has {candidate.Arity} type parameter{PluralOf(candidate.Arity)} instead of {tracked.Arity}";
            return null;
        }

        IMethodSymbol core = tracked.Arity == 0 ? candidate : candidate.Construct([.. tracked.TypeParameters]);
        if (ParameterDifference(tracked, core, out int trackerPosition) is { } parameters)
        {
            difference = parameters;
            return null;
        }

        if (ConstraintDifference(tracked, candidate) is { } constraints)
        {
            difference = constraints;
            return null;
        }

        if (ReturnMatch(tracked, core) is not { } stream)
        {
            difference = $"it returns '{core.ReturnType.ToDisplayString(TypeFormat)}' instead of '{CoreSketch.ReturnTypeOf(tracked)}'";
            return null;
        }

        return new CoreMatch(core, trackerPosition, stream);
    }

    /// <summary>Whether a candidate would match if its parameters were those of the tracked method.</summary>
    internal static bool DiffersInParametersAlone(IMethodSymbol tracked, IMethodSymbol candidate)
    {
        if ((tracked.IsStatic && !candidate.IsStatic) || candidate.IsVararg || tracked.Arity != candidate.Arity)
        {
            return false;
        }

        IMethodSymbol core = tracked.Arity == 0 ? candidate : candidate.Construct([.. tracked.TypeParameters]);
        return ParameterDifference(tracked, core, out _) is not null
            && ConstraintDifference(tracked, candidate) is null
            && ReturnMatch(tracked, core) is not null;
    }

    /// <summary>Whether a candidate differs in nothing but parameters that were added or taken away.</summary>
    internal static bool HasParameterMoreOrLess(IMethodSymbol tracked, IMethodSymbol candidate)
    {
        if (!DiffersInParametersAlone(tracked, candidate))
        {
            return false;
        }

        ITypeSymbol[] left = [.. tracked.Parameters.Select(static parameter => parameter.Type)];
        ITypeSymbol[] right = [.. candidate.Parameters.Select(static parameter => parameter.Type).Where(static type => !type.Is(TypeNames.ModelCallTracker))];
        return left.Length != right.Length && (IsAmong(left, right) || IsAmong(right, left));
    }

    // In order, others between them.
    private static bool IsAmong(ITypeSymbol[] few, ITypeSymbol[] many)
    {
        int next = 0;
        foreach (ITypeSymbol type in many)
        {
            if (next < few.Length && Same(few[next], type))
            {
                next++;
            }
        }

        return next == few.Length;
    }

    private static string? ParameterDifference(IMethodSymbol tracked, IMethodSymbol core, out int trackerPosition)
    {
        trackerPosition = -1;
        ImmutableArray<IParameterSymbol> parameters = core.Parameters;
        ImmutableArray<IParameterSymbol> wanted = tracked.Parameters;
        int extra = parameters.Length - wanted.Length;
        if (extra is not (0 or 1))
        {
            return $"it has {parameters.Length} parameter{PluralOf(parameters.Length)} instead of {wanted.Length}";
        }

        int next = 0;
        foreach (IParameterSymbol parameter in parameters)
        {
            IParameterSymbol? expected = next < wanted.Length ? wanted[next] : null;
            if (expected is not null && SameParameter(expected, parameter))
            {
                next++;
            }
            else if (trackerPosition < 0 && extra == 1 && parameter.RefKind == RefKind.None && parameter.Type.Is(TypeNames.ModelCallTracker))
            {
                trackerPosition = parameter.Ordinal;
            }
            else
            {
                return expected is null
                    ? $"its parameter '{parameter.Name}' is one too many"
                    : $"its parameter '{parameter.Name}' is {Describe(parameter)} instead of {Describe(expected)}";
            }
        }

        return next < wanted.Length ? $"it lacks the parameter '{wanted[next].Name}'" : null;
    }

    private static bool SameParameter(IParameterSymbol expected, IParameterSymbol parameter) =>
        expected.RefKind == parameter.RefKind
        && expected.ScopedKind == parameter.ScopedKind
        && SymbolEqualityComparer.Default.Equals(expected.Type, parameter.Type);

    private static string Describe(IParameterSymbol parameter)
    {
        string scoped = parameter.ScopedKind == ScopedKind.None ? string.Empty : "scoped ";
        string byReference = parameter.RefKind switch
        {
            RefKind.None => string.Empty,
            RefKind.RefReadOnlyParameter => "ref readonly ",
            var kind => kind.ToString().ToLowerInvariant() + " ",
        };
        return $"'{scoped}{byReference}{parameter.Type.ToDisplayString(TypeFormat)}'";
    }

    private static string? ConstraintDifference(IMethodSymbol tracked, IMethodSymbol candidate)
    {
        for (int i = 0; i < tracked.Arity; i++)
        {
            if (!SameConstraints(tracked, candidate, tracked.TypeParameters[i], candidate.TypeParameters[i]))
            {
                return $"the constraints of its type parameter '{candidate.TypeParameters[i].Name}' differ";
            }
        }

        return null;
    }

    private static bool SameConstraints(IMethodSymbol tracked, IMethodSymbol candidate, ITypeParameterSymbol left, ITypeParameterSymbol right)
    {
        if (left.HasReferenceTypeConstraint != right.HasReferenceTypeConstraint
            || left.HasValueTypeConstraint != right.HasValueTypeConstraint
            || left.HasUnmanagedTypeConstraint != right.HasUnmanagedTypeConstraint
            || left.HasNotNullConstraint != right.HasNotNullConstraint
            || left.HasConstructorConstraint != right.HasConstructorConstraint
            || left.AllowsRefLikeType != right.AllowsRefLikeType
            || left.ConstraintTypes.Length != right.ConstraintTypes.Length)
        {
            return false;
        }

        // Constraint types of the candidate name its own type parameters: they are compared as if it were constructed.
        IMethodSymbol constructed = candidate.Construct([.. tracked.TypeParameters]);
        return right.ConstraintTypes
            .Select(type => Substitute(type, candidate, constructed))
            .All(type => left.ConstraintTypes.Contains(type, SymbolEqualityComparer.Default));
    }

    private static ITypeSymbol Substitute(ITypeSymbol type, IMethodSymbol original, IMethodSymbol constructed) => type switch
    {
        ITypeParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.DeclaringMethod, original) =>
            constructed.TypeArguments[parameter.Ordinal],
        INamedTypeSymbol { IsGenericType: true, ContainingType: null } named =>
            named.OriginalDefinition.Construct([.. named.TypeArguments.Select(argument => Substitute(argument, original, constructed))]),
        _ => type,
    };

    private static CoreStream? ReturnMatch(IMethodSymbol tracked, IMethodSymbol core)
    {
        ResultShape shape = ResultShape.Of(tracked);
        ITypeSymbol given = core.ReturnType;
        if (core.ReturnsByRef || core.ReturnsByRefReadonly)
        {
            return null;
        }

        return shape.Kind switch
        {
            ResultKind.Void => core.ReturnsVoid ? CoreStream.Direct : null,
            ResultKind.AsyncStream => StreamMatch(given, shape.Response!),
            ResultKind.Sequence => Gives(given, TypeNames.Enumerable, shape.Response!) ? CoreStream.Direct : null,
            ResultKind.TaskOf when shape.IsTracked => Same(given.ArgumentOf(TypeNames.TaskOf), shape.Response) ? CoreStream.Direct : null,
            ResultKind.ValueTaskOf when shape.IsTracked => Same(given.ArgumentOf(TypeNames.ValueTaskOf), shape.Response) ? CoreStream.Direct : null,
            ResultKind.Value when shape.IsTracked => Same(given, shape.Response) ? CoreStream.Direct : null,
            _ => Same(given, tracked.ReturnType) ? CoreStream.Direct : null,
        };
    }

    private static CoreStream? StreamMatch(ITypeSymbol given, ITypeSymbol element)
    {
        if (Gives(given, TypeNames.AsyncEnumerable, element))
        {
            return CoreStream.Direct;
        }

        if (given.ArgumentOf(TypeNames.TaskOf) is { } task && Gives(task, TypeNames.AsyncEnumerable, element))
        {
            return CoreStream.Task;
        }

        return given.ArgumentOf(TypeNames.ValueTaskOf) is { } valueTask && Gives(valueTask, TypeNames.AsyncEnumerable, element)
            ? CoreStream.ValueTask
            : null;
    }

    private static bool Gives(ITypeSymbol type, string interfaceName, ITypeSymbol element) =>
        Same(type.ArgumentOf(interfaceName), element)
        || (type.TypeKind is not TypeKind.Struct
            && type.AllInterfaces.Any(implemented => Same(implemented.ArgumentOf(interfaceName), element)));

    private static bool Same(ITypeSymbol? left, ITypeSymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static string PluralOf(int count) => count == 1 ? string.Empty : "s";
}
