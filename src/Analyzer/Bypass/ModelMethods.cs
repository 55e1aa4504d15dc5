using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Settings;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>Which methods of which SDKs call a language or embedding model. More are named in <c>.editorconfig</c>.</summary>
internal sealed class ModelMethods
{
    private static readonly ImmutableArray<ModelMethod> Known =
        [.. Parse(ModelMethodTable.All).Select(static method => method with { IsOfSdk = true })];

    private static readonly DeclaredTypes KnownTypes = new(Known.Select(static method => method.TypeName));

    private readonly ImmutableArray<ModelMethod> methods;
    private readonly bool areDeclaredHere;
    private readonly NamePlaces places;
    private readonly ConcurrentDictionary<string, ImmutableArray<ModelMethod>> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> clients = new(SymbolEqualityComparer.Default);

    private ModelMethods(ImmutableArray<ModelMethod> methods, bool areDeclaredHere)
    {
        this.methods = methods;
        this.areDeclaredHere = areDeclaredHere;
        places = new(methods.Select(static method => method.MethodName));
        Callers = new(places.AreIn);
    }

    /// <summary>The types whose code names a method that may be one of them.</summary>
    internal MentioningTypes Callers { get; }

    /// <summary>Those whose types exist in the compilation and that its code can call; null if there are none.</summary>
    internal static ModelMethods? In(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        ImmutableArray<ModelMethod> more = [.. MoreOf(compilation, options)];
        ImmutableArray<DeclaredType> types = KnownTypes.In(compilation);
        if (!more.IsEmpty)
        {
            types = types.AddRange(new DeclaredTypes(more.Select(static method => method.TypeName)).In(compilation));
        }

        if (types.IsEmpty)
        {
            return null;
        }

        ILookup<string, string> assemblies = types.ToLookup(
            static type => type.MetadataName, static type => type.Symbol.ContainingAssembly.Name, StringComparer.Ordinal);
        ILookup<string, ModelMethod> existing = Known.Concat(more)
            .Where(method => assemblies.Contains(method.TypeName))
            .ToLookup(static method => method.Sdk, StringComparer.Ordinal);
        string[] sdks = [.. existing.Select(static sdk => sdk.Key)];
        ImmutableArray<ModelMethod> found =
        [
            .. existing
                .Where(sdk => SdkUse.IsPossibleIn(
                    compilation, sdk.Key, sdks, [.. sdk.SelectMany(method => assemblies[method.TypeName]).Distinct(StringComparer.Ordinal)]))
                .SelectMany(static sdk => sdk),
        ];
        return found.IsEmpty
            ? null
            : new(found, found.Any(method => assemblies[method.TypeName].Contains(compilation.Assembly.Name, StringComparer.Ordinal)));
    }

    /// <summary>Whether code names a method that may be one of them.</summary>
    internal bool AreNamedIn(SyntaxNode code) => places.AreIn(code);

    internal bool Contain(IMethodSymbol called)
    {
        foreach (ModelMethod method in Named(called.Name))
        {
            if (IsOrImplements(DeclaringTypeOf(called), method.TypeName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is itself a client, which passes on what its caller tracks, or a part of one.</summary>
    internal bool AreDeclaredBy(INamedTypeSymbol? type) => type is not null
        && (clients.GetOrAdd(type, IsClient) || AreDeclaredBy(type.ContainingType));

    /// <summary>Whether code of the compilation belongs to the SDK whose method it calls, and calls it for whoever called the SDK.</summary>
    internal bool AreOfSameSdk(IMethodSymbol called, ISymbol caller) => areDeclaredHere && Named(called.Name).Any(method =>
        method.IsOfSdk
        && Implemented(DeclaringTypeOf(called), method.TypeName) is { } declared
        && SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, caller.ContainingAssembly)
        && $"{caller.ContainingNamespace.ToDisplayString()}.".StartsWith($"{method.Space}.", StringComparison.Ordinal));

    private bool IsClient(INamedTypeSymbol type)
    {
        foreach (ModelMethod method in methods)
        {
            if (IsOrImplements(type, method.TypeName))
            {
                return true;
            }
        }

        return false;
    }

    // A program calls many methods, by few names.
    private ImmutableArray<ModelMethod> Named(string name) => named.GetOrAdd(name, each => [.. methods.Where(method => method.Names(each))]);

    private static IEnumerable<ModelMethod> MoreOf(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        Parse(MethodSetting.ValuesOf(MethodSetting.ModelCalls, compilation, options).SelectMany(NamedMethods.EntriesOf).Distinct(StringComparer.Ordinal));

    private static ImmutableArray<ModelMethod> Parse(IEnumerable<string> entries) => [.. entries.Select(ModelMethod.Parse).OfType<ModelMethod>()];

    // What stands in an extension block is a member of the class around it.
    private static INamedTypeSymbol DeclaringTypeOf(IMethodSymbol method) =>
        method.ContainingType is { IsExtension: true, ContainingType: { } around } ? around : method.ContainingType;

    private static bool IsOrImplements(INamedTypeSymbol type, string typeName) => Implemented(type, typeName) is not null;

    private static INamedTypeSymbol? Implemented(INamedTypeSymbol type, string typeName)
    {
        for (INamedTypeSymbol? self = type; self is not null; self = self.BaseType)
        {
            if (self.Is(typeName))
            {
                return self;
            }
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.Is(typeName))
            {
                return implemented;
            }
        }

        return null;
    }
}
