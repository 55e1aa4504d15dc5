using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Use;

/// <summary>What marked methods and their cores are called, by the looks of them. What has no such name need not be looked at.</summary>
internal sealed class TrackedNames
{
    // The types that a tracked method gives a stream as, whatever leads to them.
    private static readonly string[] StreamTypes = ["IAsyncEnumerable", "IEnumerable", "TrackedStream"];

    private readonly HashSet<string> methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> streams = new(StringComparer.Ordinal);
    private readonly HashSet<string> cores = new(StringComparer.Ordinal);

    internal TrackedNames(IEnumerable<(SyntaxNode Declaration, AttributeSyntax Attribute)> marked)
    {
        foreach ((SyntaxNode declaration, AttributeSyntax attribute) in marked)
        {
            switch (declaration)
            {
                case MethodDeclarationSyntax method:
                    Add(method, attribute);
                    break;
                case LocalFunctionStatementSyntax or LambdaExpressionSyntax:
                    HasFunctions = true;
                    break;
                default:
                    HasOthers = true;
                    break;
            }
        }
    }

    internal IReadOnlyCollection<string> Methods => methods;

    /// <summary>Those of the methods that may give streams.</summary>
    internal IReadOnlyCollection<string> Streams => streams;

    internal IReadOnlyCollection<string> Cores => cores;

    /// <summary>Whether a core is named by what has to be bound, so that any method may be one.</summary>
    internal bool HasUnknownCores { get; private set; }

    /// <summary>Whether local functions or lambdas are marked.</summary>
    internal bool HasFunctions { get; }

    /// <summary>Whether anything else is marked that is no method by itself.</summary>
    internal bool HasOthers { get; }

    internal bool MayBeMethod(string name) => methods.Contains(name);

    internal bool MayBeCore(string name) => HasUnknownCores || cores.Contains(name);

    private void Add(MethodDeclarationSyntax method, AttributeSyntax attribute)
    {
        string name = method.Identifier.ValueText;
        methods.Add(name);
        cores.Add(CoreName.Of(name));
        if (MayBeStream(method.ReturnType is NullableTypeSyntax nullable ? nullable.ElementType : method.ReturnType))
        {
            streams.Add(name);
        }

        AttributeArgumentSyntax? core = attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Core");
        switch (core?.Expression)
        {
            case null:
                break;
            case LiteralExpressionSyntax { Token.Value: string text }:
                cores.Add(text);
                break;
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] }
                when LastNameIn(named) is { } last:
                cores.Add(last.Identifier.ValueText);
                break;
            default:
                HasUnknownCores = true;
                break;
        }
    }

    // What is not generic may stand for what is.
    private static bool MayBeStream(TypeSyntax type) => type is not PredefinedTypeSyntax
        && (LastNameIn(type) is not GenericNameSyntax generic || StreamTypes.Contains(generic.Identifier.ValueText));

    private static SimpleNameSyntax? LastNameIn(ExpressionSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        MemberAccessExpressionSyntax member => member.Name,
        _ => null,
    };
}
