using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>Names of types that begin with the same namespace, which is searched for once for all of them.</summary>
internal sealed class SearchedNamespace
{
    private readonly Dictionary<string, SearchedNamespace> inner = new(StringComparer.Ordinal);
    private readonly List<(string MetadataName, string Name, int Arity)> types = [];

    /// <param name="metadataNames">The whole names.</param>
    /// <param name="start">Where they go on after the namespace.</param>
    internal SearchedNamespace(IReadOnlyCollection<string> metadataNames, int start)
    {
        foreach (string metadataName in metadataNames.Where(name => name.IndexOf('.', start) < 0))
        {
            string[] parts = metadataName.Substring(start).Split('`');
            types.Add((metadataName, parts[0], parts is [_, var arity] && int.TryParse(arity, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0));
        }

        foreach (IGrouping<string, string> group in metadataNames
            .Where(name => name.IndexOf('.', start) >= 0)
            .GroupBy(name => name.Substring(start, name.IndexOf('.', start) - start), StringComparer.Ordinal))
        {
            inner[group.Key] = new([.. group], start + group.Key.Length + 1);
        }
    }

    internal void Search(INamespaceSymbol space, List<DeclaredType> found)
    {
        foreach ((string metadataName, string name, int arity) in types)
        {
            foreach (INamedTypeSymbol type in space.GetTypeMembers(name, arity))
            {
                found.Add(new(metadataName, type));
            }
        }

        foreach (KeyValuePair<string, SearchedNamespace> each in inner)
        {
            foreach (INamespaceOrTypeSymbol member in space.GetMembers(each.Key))
            {
                if (member is INamespaceSymbol named)
                {
                    each.Value.Search(named, found);
                }
            }
        }
    }
}
