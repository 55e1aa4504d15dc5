using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>
/// Names of types that the generator knows, and how a symbol is compared with them. Types are known by name, not by
/// assembly: a compilation may hold none of them, or stand-ins of the same shape.
/// </summary>
internal static class TypeNames
{
    internal const string TrackedModelCallAttribute = "Tracking.TrackedModelCallAttribute";
    internal const string TrackedModelRunAttribute = "Tracking.TrackedModelRunAttribute";
    internal const string UsageReaderAttribute = "Tracking.UsageReaderAttribute";
    internal const string ModelResponse = "Tracking.ModelResponse";
    internal const string ModelNameAttribute = "Tracking.ModelNameAttribute";
    internal const string ProviderAttribute = "Tracking.ProviderAttribute";
    internal const string HistoryLengthAttribute = "Tracking.HistoryLengthAttribute";
    internal const string CorrelationIdAttribute = "Tracking.CorrelationIdAttribute";
    internal const string TrackSubjectAttribute = "Tracking.TrackSubjectAttribute";
    internal const string TrackTagAttribute = "Tracking.TrackTagAttribute";
    internal const string ModelCallTracking = "Tracking.ModelCallTracking";
    internal const string ModelCallTracker = "Tracking.ModelCallTracker";
    internal const string ModelCallDescriptor = "Tracking.ModelCallDescriptor";
    internal const string ModelRun = "Tracking.ModelRun";
    internal const string TokenUsage = "Tracking.TokenUsage";
    internal const string Tracked = "Tracking.Tracked`1";
    internal const string TrackedStream = "Tracking.TrackedStream`1";
    internal const string Task = "System.Threading.Tasks.Task";
    internal const string TaskOf = "System.Threading.Tasks.Task`1";
    internal const string ValueTask = "System.Threading.Tasks.ValueTask";
    internal const string ValueTaskOf = "System.Threading.Tasks.ValueTask`1";
    internal const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable`1";
    internal const string Enumerable = "System.Collections.Generic.IEnumerable`1";
    internal const string CancellationToken = "System.Threading.CancellationToken";
    internal const string EnumeratorCancellationAttribute = "System.Runtime.CompilerServices.EnumeratorCancellationAttribute";
    internal const string ClientResult = "System.ClientModel.ClientResult`1";

    /// <summary>Whether a type is the one of a metadata name (<c>Namespace.Type`1</c>); nested types are none of those.</summary>
    internal static bool Is(this ITypeSymbol? type, string metadataName)
    {
        if (type is not INamedTypeSymbol { ContainingType: null } named)
        {
            return false;
        }

        // Not by MetadataName: a generic type makes a new text of it each time, and this is asked often.
        int aritySuffix = metadataName.IndexOf('`');
        int arity = aritySuffix < 0 ? 0 : ArityAt(metadataName, aritySuffix + 1);
        int end = (aritySuffix < 0 ? metadataName.Length : aritySuffix) - named.Name.Length;
        if (named.Arity != arity || end < 0 || string.CompareOrdinal(metadataName, end, named.Name, 0, named.Name.Length) != 0)
        {
            return false;
        }

        for (INamespaceSymbol space = named.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            int start = end - 1 - space.Name.Length;
            if (start < 0
                || metadataName[end - 1] != '.'
                || string.CompareOrdinal(metadataName, start, space.Name, 0, space.Name.Length) != 0)
            {
                return false;
            }

            end = start;
        }

        return end == 0;
    }

    private static int ArityAt(string metadataName, int start)
    {
        int arity = 0;
        for (int index = start; index < metadataName.Length; index++)
        {
            arity = unchecked((arity * 10) + (metadataName[index] - '0'));
        }

        return arity;
    }

    /// <summary>A type and those that it derives from, nearest first.</summary>
    internal static IEnumerable<INamedTypeSymbol> SelfAndBases(this ITypeSymbol type)
    {
        for (INamedTypeSymbol? current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>The one argument of a generic type of the given name, or null.</summary>
    internal static ITypeSymbol? ArgumentOf(this ITypeSymbol type, string metadataName) =>
        type.Is(metadataName) ? ((INamedTypeSymbol)type).TypeArguments[0] : null;

    /// <summary>The element of the stream that a type is or implements, or null; the first if it implements several.</summary>
    internal static ITypeSymbol? StreamElement(this ITypeSymbol type, string interfaceName)
    {
        if (type.ArgumentOf(interfaceName) is { } element)
        {
            return element;
        }

        // The interfaces of a definition are known; those of what is made of it are made with it, which is dear and mostly for nothing.
        if (!Implements(type.OriginalDefinition, interfaceName))
        {
            return null;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.ArgumentOf(interfaceName) is { } implementedElement)
            {
                return implementedElement;
            }
        }

        return null;
    }

    private static bool Implements(ITypeSymbol type, string interfaceName)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.Is(interfaceName))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool HasAttribute(this ISymbol symbol, string metadataName) => symbol.FindAttribute(metadataName) is not null;

    internal static AttributeData? FindAttribute(this ISymbol symbol, string metadataName) => symbol.GetAttributes().Find(metadataName);

    internal static AttributeData? Find(this ImmutableArray<AttributeData> attributes, string metadataName)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass.Is(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }
}
