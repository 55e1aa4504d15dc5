using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Cores;

/// <summary>A method with the attribute that marks it as tracked, whether it can be tracked or not.</summary>
/// <param name="Method">The method; the definition of a partial one.</param>
/// <param name="Attribute">What marks it.</param>
internal sealed record MarkedMethod(IMethodSymbol Method, TrackedAttribute Attribute);
