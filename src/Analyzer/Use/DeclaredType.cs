using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>A type that was found by its name.</summary>
internal sealed record DeclaredType(string MetadataName, INamedTypeSymbol Symbol);
