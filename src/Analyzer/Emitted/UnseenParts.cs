using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Emitted;

/// <summary>
/// What a tracked method has in the whole compilation and had not when it was generated, because another generator writes it: each is a
/// fault of the rule that the generated part breaks, with what to write instead.
/// </summary>
internal static class UnseenParts
{
    private const string NotSeen = "which another generator writes (as Razor does from a .razor file) and this one cannot see";

    /// <summary>A body that throws, of a method that nothing seems to be wrong with.</summary>
    internal static Violation Core(TrackedMethodContract contract, Compilation compilation, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = contract.Method.ContainingType;
        string reason = contract.Core is { Method: var core } && !IsWrittenIn(core, type, compilation, cancellationToken)
            ? ReasonOf(core, type)
            : $"it was generated without something that another generator writes (as Razor does from a .razor file) and this one cannot see; put what '{Text(type)}' needs for it into a code file (.cs)";
        return new(RuleIds.NoCore, contract.Method, [contract.Method.Name, reason]);
    }

    /// <summary>A body that records on the default, of a method that has another tracking.</summary>
    internal static Violation Tracking(TrackedMethodContract contract, ISymbol found) => new(
        RuleIds.DefaultTracking,
        contract.Method,
        [contract.Method.Name, $"no ModelCallTracking but '{found.Name}', {NotSeen},", RemedyOf(found, contract.Method.ContainingType)]);

    /// <summary>A body that reads nothing, of a method whose response can be read.</summary>
    internal static Violation Usage(IMethodSymbol method, ITypeSymbol response)
    {
        string remedy = ResponseReading.Of(response).FirstOrDefault(static reading => reading.Shape != ResponseShape.Unknown) is { } reading
            ? $"what holds its counts{MemberOf(reading)} is written by another generator, whose code this one cannot see; write that property yourself, or mark a static method that reads it with [UsageReader]"
            : "its [UsageReader] is written by another generator, whose code this one cannot see; put that into a code file";
        return new(RuleIds.NoUsage, method, [method.Name, Text(response), remedy]);
    }

    /// <summary>Whether a member of a type stands in a file of the user's, which every generator sees.</summary>
    internal static bool IsWrittenIn(ISymbol member, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        IsOf(member, type)
        && member.DeclaringSyntaxReferences.Any(reference => !GeneratedFiles.Contain(reference.SyntaxTree, compilation, cancellationToken));

    private static string ReasonOf(IMethodSymbol core, INamedTypeSymbol type) => IsOf(core, type)
        ? $"its core is '{core.Name}', {NotSeen}; put it into a code file (.cs)"
        : $"its core is '{core.Name}' of a base type {NotSeen}; name the base type '{Text(core.ContainingType)}' in a code file (.cs), too";

    private static string RemedyOf(ISymbol found, INamedTypeSymbol type)
    {
        if (!IsOf(found, type))
        {
            return $"name the base type '{Text(found.ContainingType)}' in a code file, too, or take one in the constructor";
        }

        return found is IPropertySymbol && IsInjected(found)
            ? $"declare it in the code file, as '[Inject] public ModelCallTracking {found.Name} {{ get; set; }} = default!;', or take one in the constructor"
            : "declare it in a code file, or take one in the constructor";
    }

    private static bool IsInjected(ISymbol member) =>
        member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InjectAttribute");

    private static bool IsOf(ISymbol member, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, type.OriginalDefinition);

    private static string MemberOf(ResponseReading reading)
    {
        string access = reading.Access + reading.Usage?.UsageAccess;
        string name = access.Substring(access.LastIndexOf('.') + 1).TrimStart('@');
        return name.Length == 0 ? string.Empty : $", '{name}',";
    }

    private static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
