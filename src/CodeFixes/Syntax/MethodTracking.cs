using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Analyzer.Cores;
using Tracking.CodeFixes.Bypass;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Makes a tracked method of one that is not marked yet.</summary>
internal static class MethodTracking
{
    /// <summary>Whether a method can be tracked as it is, makes one call, and gives a response whose usage is known to be read.</summary>
    internal static bool CanTrack(
        MethodDeclarationSyntax method, IMethodSymbol symbol, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Compilation compilation = model.Compilation;
        if (symbol is not { MethodKind: MethodKind.Ordinary, IsPartialDefinition: false, PartialDefinitionPart: null }
            || (method.Body is null && method.ExpressionBody is null)
            || TrackedMethods.In(compilation) is not { } tracked
            || TrackedAttribute.Of(symbol) is not null
            || tracked.IsOrIsMeantAsCore(symbol)
            || CoreNames.IsTaken(symbol, CoreName.Of(symbol.Name)))
        {
            return false;
        }

        ResultShape result = ResultShape.Of(symbol);
        List<Violation> violations = [];
        ShapeRules.Check(symbol, violations);
        return violations.Count == 0
            && ShapeRules.WithoutBody(symbol, compilation) is null
            && !result.IsTracked
            && result.Response is { } response
            && ResponseReading.Of(response).Any(static reading => reading.Shape != ResponseShape.Unknown)
            && !ModelCallsOfMethod.AreSeveral(method, symbol, model, options, cancellationToken);
    }

    internal static void Track(DocumentEditor editor, MethodDeclarationSyntax method)
    {
        MethodDeclarationSyntax definition = TrackedMethodSyntax.DefinitionOf(method);
        AttributeListSyntax mark = Imports.AttributeListOf(TypeNames.TrackedModelCallAttribute)
            .WithLeadingTrivia(definition.GetLeadingTrivia())
            .WithTrailingTrivia(Lines.EndAt(method));
        definition = definition.WithLeadingTrivia(Lines.IndentationOf(method));
        editor.InsertAfter(method, TrackedMethodSyntax.CoreOf(method, CoreName.Of(method.Identifier.ValueText)));
        editor.ReplaceNode(method, definition.WithAttributeLists(definition.AttributeLists.Insert(0, mark)));
        PartialType.MakeAllPartial(editor, method);
    }
}
