using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Sources;

/// <summary>What everybody passes who calls a method or constructor that takes a tracking from now on.</summary>
internal sealed class TrackingArguments
{
    private const string Name = "tracking";

    private readonly List<(SyntaxNode Call, int Position, ExpressionSyntax Value)> known = [];
    private readonly List<string> unknown = [];

    private TrackingArguments(IMethodSymbol called) => Position = PositionIn(called);

    /// <summary>Where in the parameters it is taken: before what may be left out, and before a token that comes last.</summary>
    internal int Position { get; }

    /// <summary>The parameter, with a warning that names each place which is still to pass it.</summary>
    internal ParameterSyntax Parameter
    {
        get
        {
            ParameterSyntax parameter = SyntaxFactory
                .Parameter(SyntaxFactory.Identifier(Name))
                .WithType(Imports.NameOf(TypeNames.ModelCallTracking).WithTrailingTrivia(SyntaxFactory.Space));
            return unknown.Count == 0
                ? parameter
                : parameter.WithAdditionalAnnotations(WarningAnnotation.Create($"A ModelCallTracking is still to be passed in {string.Join(", ", unknown)}"));
        }
    }

    internal static async Task<TrackingArguments> FindAsync(IMethodSymbol called, SolutionContext context)
    {
        TrackingArguments arguments = new(called);
        if (called.MethodKind == MethodKind.Constructor)
        {
            foreach ((Document document, SyntaxNode node) in await ConstructorCalls.OfAsync(called, context.Solution, context.CancellationToken).ConfigureAwait(false))
            {
                await arguments.ReadAsync(document, node, context).ConfigureAwait(false);
            }

            return arguments;
        }

        foreach (ReferenceLocation place in (await SymbolFinder.FindReferencesAsync(called.OriginalDefinition, context.Solution, context.CancellationToken).ConfigureAwait(false))
            .SelectMany(static referenced => referenced.Locations))
        {
            if (place.Document is not SourceGeneratedDocument
                && await place.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
                && root.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) is var node
                && !node.IsPartOfStructuredTrivia()
                && !IsMentioned(node))
            {
                await arguments.ReadAsync(place.Document, node, context).ConfigureAwait(false);
            }
        }

        return arguments;
    }

    /// <summary>Whether all who call it are seen and have one to pass: who is not seen is the container, which has one if it is registered.</summary>
    internal async Task<bool> AreAllKnownAsync(SolutionContext context) =>
        unknown.Count == 0 && (known.Count > 0 || await Registrations.AnyAsync(context.Solution, context.CancellationToken).ConfigureAwait(false));

    internal async Task PassAsync(string name, SolutionContext context)
    {
        foreach ((SyntaxNode call, int position, ExpressionSyntax value) in known)
        {
            if (await context.EditorOfAsync(call).ConfigureAwait(false) is { } editor)
            {
                editor.ReplaceNode(call, (current, _) => CalledWith.Argument(current, position, value, name));
            }
        }
    }

    private async Task ReadAsync(Document document, SyntaxNode node, SolutionContext context)
    {
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        if (CalledWith.CallAt(node) is { } call && TrackingInScope.At(call, model) is { } value)
        {
            // What an extension extends stands before its arguments.
            bool isReduced = model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ReducedFrom: not null };
            known.Add((call, isReduced ? Position - 1 : Position, value));
        }
        else
        {
            unknown.Add($"{document.Name}, line {node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
        }
    }

    private static bool IsMentioned(SyntaxNode node) => node.Ancestors().Any(static around => around is InvocationExpressionSyntax
    {
        Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
    });

    private static int PositionIn(IMethodSymbol method)
    {
        ImmutableArray<IParameterSymbol> parameters = method.Parameters;
        int position = 0;
        while (position < parameters.Length && !parameters[position].IsOptional && !parameters[position].IsParams)
        {
            position++;
        }

        return position > 0 && position == parameters.Length && parameters[position - 1].Type.Is(TypeNames.CancellationToken) && method.MethodKind == MethodKind.Ordinary
            ? position - 1
            : position;
    }
}
