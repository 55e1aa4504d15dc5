using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Generator.Emission;

internal static class Literal
{
    internal static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
