using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>What rules about one method ask of the whole compilation, found out when the first of them asks.</summary>
internal sealed class CompilationFacts
{
    private readonly Lazy<ImmutableArray<IMethodSymbol>> usageReaders;
    private readonly Lazy<ImmutableArray<IMethodSymbol>> allUsageReaders;
    private readonly Lazy<bool> setsDefaultTracking;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> readable = new(SymbolEqualityComparer.Default);

    internal CompilationFacts(Compilation compilation, CancellationToken cancellationToken)
    {
        usageReaders = new(() => [.. MethodsOf(compilation.Assembly.GlobalNamespace, cancellationToken).Where(IsReader)]);
        allUsageReaders = new(() => [.. UsageReaders, .. ReferencedUsageReaders.In(compilation)]);
        setsDefaultTracking = new(() => compilation.SyntaxTrees.Any(tree => AssignsDefaultTracking(tree, cancellationToken)));
    }

    /// <summary>The methods marked <c>[UsageReader]</c> that are right.</summary>
    internal ImmutableArray<IMethodSymbol> UsageReaders => usageReaders.Value;

    /// <summary>Whether usage can be read from responses of a type, with the readers of referenced assemblies, too.</summary>
    internal bool CanRead(ITypeSymbol response) => readable.GetOrAdd(response, each => UsageRules.CanRead(each, () => allUsageReaders.Value));

    /// <summary>Whether <c>ModelCallTracking.Default</c> is set here, so that calls which use it are tracked.</summary>
    internal bool SetsDefaultTracking => setsDefaultTracking.Value;

    private static bool IsReader(IMethodSymbol method) =>
        method.HasAttribute(TypeNames.UsageReaderAttribute) && UsageReaderContract.Fault(method) is null;

    private static IEnumerable<IMethodSymbol> MethodsOf(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is IMethodSymbol { IsStatic: true, IsImplicitlyDeclared: false } method)
            {
                yield return method;
            }
            else if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (IMethodSymbol found in MethodsOf(inner, cancellationToken))
                {
                    yield return found;
                }
            }
        }
    }

    // By its spelling: to bind every assignment of a compilation would cost more than the rule is worth.
    private static bool AssignsDefaultTracking(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(static assignment =>
            assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Default", Expression: var type }
            && type switch
            {
                SimpleNameSyntax simple => simple,
                MemberAccessExpressionSyntax qualified => qualified.Name,
                AliasQualifiedNameSyntax aliased => aliased.Name,
                _ => null,
            } is { Identifier.ValueText: "ModelCallTracking" });
}
