using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.Analyzer.Rules;

namespace Tracking.CodeFixes.Bypass;

/// <summary>Calls the tracked method in place of its core.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallTrackedMethodFix)), Shared]
public sealed class CallTrackedMethodFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CoreCall];

    private protected override DocumentEdit Edit { get; } =
        new("Call the tracked method", nameof(CallTrackedMethodFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        if (context.Node is not SimpleNameSyntax name
            || !context.Diagnostic.Properties.TryGetValue(CoreCallRule.TrackedName, out string? tracked)
            || tracked is null
            || !context.Diagnostic.Properties.TryGetValue(CoreCallRule.TrackerPosition, out string? position)
            || !int.TryParse(position, NumberStyles.Integer, CultureInfo.InvariantCulture, out int trackerPosition))
        {
            return false;
        }

        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        if (trackerPosition >= 0 && called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called)
        {
            // The caller made a tracker: what else it does with it is for somebody to look at.
            if (context.IsBatch)
            {
                return false;
            }

            context.Editor.ReplaceNode(invocation, (current, _) => current is InvocationExpressionSyntax call ? WithoutArgument(call, trackerPosition) : current);
        }

        context.Editor.ReplaceNode(name, name.WithIdentifier(SyntaxFactory.Identifier(tracked).WithTriviaFrom(name.Identifier)));
        return true;
    }

    private static InvocationExpressionSyntax WithoutArgument(InvocationExpressionSyntax call, int position) =>
        position < call.ArgumentList.Arguments.Count
            ? call.WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.RemoveAt(position)))
            : call;
}
