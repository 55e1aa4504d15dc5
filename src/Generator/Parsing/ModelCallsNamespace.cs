using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds the namespace in which an assembly's list of descriptors can stand.</summary>
internal static class ModelCallsNamespace
{
    private const string ClassName = GeneratedNames.ModelCalls;

    // Longer names cannot be written into an assembly (CS7013), and thousands of namespaces in each other are too deep for the compiler's stack.
    private const int LongestName = 1023;

    internal static string? RootNamespaceOf(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? root) ? root : null;

    /// <summary>The namespace, or null where a type of the user's is in the way, or the name is too long for one.</summary>
    internal static string? Find(Compilation compilation, string? configured)
    {
        string root = string.IsNullOrWhiteSpace(configured) ? compilation.AssemblyName ?? string.Empty : configured!;
        if (root.Length > LongestName - ClassName.Length - 1)
        {
            return null;
        }

        string[] parts = [.. root.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(ValidIdentifier)];
        string prefix = string.Empty;
        foreach (string part in parts)
        {
            prefix = prefix.Length == 0 ? part : $"{prefix}.{part}";
            if (IsOwnType(compilation, prefix))
            {
                return null;
            }
        }

        string fullName = prefix.Length == 0 ? ClassName : $"{prefix}.{ClassName}";
        return IsOwnType(compilation, fullName) ? null : string.Join(".", parts.Select(Identifier.Escape));
    }

    // A namespace of the class's name would be in its way as much as a type.
    private static bool IsOwnType(Compilation compilation, string name) =>
        compilation.Assembly.GetTypeByMetadataName(name) is not null
        || (name.EndsWith(ClassName, StringComparison.Ordinal) && IsNamespace(compilation, name));

    private static bool IsNamespace(Compilation compilation, string name)
    {
        INamespaceSymbol? current = compilation.Assembly.GlobalNamespace;
        foreach (string part in name.Split('.'))
        {
            current = current?.GetNamespaceMembers().FirstOrDefault(space => space.Name == part);
        }

        return current is not null;
    }

    private static string ValidIdentifier(string part)
    {
        string text = new([.. part.Select(static character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_')]);
        return SyntaxFacts.IsValidIdentifier(text) ? text : "_" + text;
    }
}
