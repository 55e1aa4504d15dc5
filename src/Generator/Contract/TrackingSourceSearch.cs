using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Generator.Contract;

/// <summary>
/// Finds the tracking of a method: its parameters, the members of its type (nearest declaring type first, fields before
/// properties, instance before static), its primary constructor's parameter, the default.
/// </summary>
/// <remarks>
/// A member goes before the primary constructor's parameter: to use the parameter again beside a field that is made from it
/// gives CS9124, or CS9107 where it is passed to a base, in the user's own file.
/// </remarks>
internal static class TrackingSourceSearch
{
    internal static TrackingSource? Find(IMethodSymbol tracked, Compilation compilation, ICollection<Violation> violations)
    {
        if (FromParameters(tracked, violations, out bool ambiguous) is { } parameter)
        {
            return parameter;
        }

        if (ambiguous)
        {
            return null;
        }

        return FromMembers(tracked, compilation, violations, out ambiguous)
            ?? (ambiguous ? null : FromPrimaryConstructor(tracked, violations, out ambiguous))
            ?? (ambiguous ? null : new TrackingSource(TrackingSourceKind.Default, null));
    }

    private static TrackingSource? FromParameters(IMethodSymbol tracked, ICollection<Violation> violations, out bool ambiguous)
    {
        List<IParameterSymbol> runs = [];
        List<IParameterSymbol> trackings = [];
        foreach (IParameterSymbol parameter in tracked.Parameters)
        {
            List<IParameterSymbol>? ofRole = ParameterRoles.RoleOf(parameter) switch
            {
                ParameterRole.Run => runs,
                ParameterRole.Tracking => trackings,
                _ => null,
            };
            if (ofRole is not null && ParameterRoles.IsReadable(parameter))
            {
                ofRole.Add(parameter);
            }
        }

        if (OnlyOne(tracked, runs, violations, out ambiguous) is { } run)
        {
            return new(TrackingSourceKind.RunParameter, run);
        }

        return !ambiguous && OnlyOne(tracked, trackings, violations, out ambiguous) is { } tracking
            ? new(TrackingSourceKind.Parameter, tracking)
            : null;
    }

    private static TrackingSource? FromMembers(IMethodSymbol tracked, Compilation compilation, ICollection<Violation> violations, out bool ambiguous)
    {
        ambiguous = false;
        List<ISymbol> members = MembersOf(tracked, compilation);
        if (!tracked.IsStatic && OnlyOfBestRank(members, isStatic: false) is [_, ..] instance)
        {
            return OnlyOne(tracked, instance, violations, out ambiguous) is { } member
                ? new(TrackingSourceKind.InstanceMember, member)
                : null;
        }

        return OnlyOne(tracked, OnlyOfBestRank(members, isStatic: true), violations, out ambiguous) is { } shared
            ? new(TrackingSourceKind.StaticMember, shared)
            : null;
    }

    // In order of rank; the members of one declaring type and kind stand together.
    private static List<ISymbol> MembersOf(IMethodSymbol tracked, Compilation compilation)
    {
        INamedTypeSymbol container = tracked.ContainingType;
        List<ISymbol> found = [];
        foreach (INamedTypeSymbol type in container.TypeKind == TypeKind.Interface ? container.AllInterfaces.Insert(0, container) : container.SelfAndBases())
        {
            if (type.SpecialType == SpecialType.System_Object)
            {
                continue;
            }

            foreach (ISymbol member in type.GetMembers())
            {
                if (IsSource(member)
                    && compilation.IsSymbolAccessibleWithin(member, container, container)
                    && IsReadable(member, container, compilation)
                    && !IsHidden(container, member))
                {
                    found.Add(member);
                }
            }
        }

        return found;
    }

    // By its name alone a member of a nearer type is found, of whatever kind it is.
    private static bool IsHidden(INamedTypeSymbol type, ISymbol member) =>
        member.ContainingType.TypeKind != TypeKind.Interface
        && type.SelfAndBases()
            .TakeWhile(nearer => !SymbolEqualityComparer.Default.Equals(nearer, member.ContainingType))
            .Any(nearer => nearer.GetMembers(member.Name).Any(static hiding => !hiding.IsOverride));

    private static bool IsReadable(ISymbol member, INamedTypeSymbol container, Compilation compilation) =>
        member is not IPropertySymbol { GetMethod: { } getter } || compilation.IsSymbolAccessibleWithin(getter, container, container);

    private static bool IsSource(ISymbol member) => member switch
    {
        { Name.Length: 0 } => false,
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type.Is(TypeNames.ModelCallTracking),
        IPropertySymbol { IsIndexer: false, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true } property =>
            property.Type.Is(TypeNames.ModelCallTracking) && !property.IsOverride,
        _ => false,
    };

    private static ISymbol[] OnlyOfBestRank(List<ISymbol> members, bool isStatic)
    {
        if (members.Count == 0)
        {
            return [];
        }

        ISymbol[] eligible = [.. members.Where(member => member.IsStatic == isStatic)];
        if (eligible is not [var first, ..])
        {
            return [];
        }

        INamedTypeSymbol nearest = first.ContainingType;
        ISymbol[] ofNearest = [.. eligible.Where(member => SymbolEqualityComparer.Default.Equals(member.ContainingType, nearest))];
        ISymbol[] fields = [.. ofNearest.Where(static member => member is IFieldSymbol)];
        return fields.Length > 0 ? fields : ofNearest;
    }

    private static TrackingSource? FromPrimaryConstructor(IMethodSymbol tracked, ICollection<Violation> violations, out bool ambiguous)
    {
        ambiguous = false;
        if (tracked.IsStatic)
        {
            return null;
        }

        IMethodSymbol? primary = PrimaryConstructorOf(tracked.ContainingType);
        IParameterSymbol[] found = primary is null
            ? []
            : [.. primary.Parameters.Where(parameter =>
                parameter.Type.Is(TypeNames.ModelCallTracking) && parameter is { RefKind: RefKind.None, Name.Length: > 0 } && !IsHiddenByMember(tracked, parameter))];
        return OnlyOne(tracked, found, violations, out ambiguous) is { } parameter
            ? new(TrackingSourceKind.PrimaryConstructor, parameter)
            : null;
    }

    internal static IMethodSymbol? PrimaryConstructorOf(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(static constructor =>
        constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is TypeDeclarationSyntax);

    // In the members of a type, its members go before the parameters of its primary constructor.
    private static bool IsHiddenByMember(IMethodSymbol tracked, IParameterSymbol parameter) =>
        tracked.ContainingType.SelfAndBases().Any(type => type.GetMembers(parameter.Name).Length > 0)
        || ContainingTypes.Of(tracked)[^1].TypeParameters.Any(typeParameter => typeParameter.Name == parameter.Name);

    private static T? OnlyOne<T>(IMethodSymbol tracked, IReadOnlyList<T> found, ICollection<Violation> violations, out bool ambiguous)
        where T : class, ISymbol
    {
        ambiguous = found.Count > 1;
        if (ambiguous)
        {
            string names = string.Join(", ", found.Select(static symbol => $"'{symbol.Name}'"));
            violations.Add(new(RuleIds.AmbiguousTracking, tracked, [tracked.Name, names]));
        }

        return found.Count == 1 ? found[0] : null;
    }
}
