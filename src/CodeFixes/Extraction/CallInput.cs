using Microsoft.CodeAnalysis;

namespace Tracking.CodeFixes.Extraction;

/// <summary>What an extracted method is given.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">What is passed, as it is written.</param>
internal sealed record CallInput(string Name, ITypeSymbol Type, string Value);
