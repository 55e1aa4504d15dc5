using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds the methods of a compilation that carry one of the attributes, and makes their models.</summary>
/// <remarks>
/// <c>ForAttributeWithMetadataName</c> finds the same, but one attribute at a time, and for each of them it makes tables of all
/// files anew at every edit. Here an edit costs nothing for a file that has no such attribute.
/// </remarks>
internal static class MarkedMethodParser
{
    internal static ImmutableArray<MarkedFileModel> Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        List<(SyntaxTree Tree, MarkedFile File)> files = FilesOf(compilation, cancellationToken);
        if (files.Count == 0)
        {
            return [];
        }

        string[] globalNames = [.. files.SelectMany(static each => each.File.GlobalNames)];
        ImmutableArray<MarkedFileModel>.Builder models = ImmutableArray.CreateBuilder<MarkedFileModel>();
        if (HidingTypeOf(files) is { } report)
        {
            models.Add(new(new[] { new MarkedMethodModel(null, null, new[] { report }.ToEquatableArray()) }.ToEquatableArray()));
        }

        foreach ((SyntaxTree tree, MarkedFile file) in files)
        {
            ImmutableArray<MarkedMethodModel> methods = Parse(compilation, tree, file.MethodsMarked(globalNames), cancellationToken);
            if (!methods.IsEmpty)
            {
                models.Add(new(methods));
            }
        }

        return models.ToImmutable();
    }

    private static ImmutableArray<MarkedMethodModel> Parse(
        Compilation compilation,
        SyntaxTree tree,
        IEnumerable<MethodDeclarationSyntax> methods,
        CancellationToken cancellationToken)
    {
        SemanticModel? semanticModel = null;
        TypesOfFile types = new(compilation.AssemblyName ?? string.Empty);
        ImmutableArray<MarkedMethodModel>.Builder models = ImmutableArray.CreateBuilder<MarkedMethodModel>();
        foreach (MethodDeclarationSyntax syntax in methods)
        {
            cancellationToken.ThrowIfCancellationRequested();
            semanticModel ??= compilation.GetSemanticModel(tree);
            if (semanticModel.GetDeclaredSymbol(syntax, cancellationToken) is { } method
                && Parse(method, syntax, types, compilation, cancellationToken) is { } model)
            {
                models.Add(model);
            }
        }

        return models.ToImmutable();
    }

    private static List<(SyntaxTree Tree, MarkedFile File)> FilesOf(Compilation compilation, CancellationToken cancellationToken)
    {
        List<(SyntaxTree, MarkedFile)> files = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            MarkedFile file = MarkedFile.Of(tree, cancellationToken);
            if (!ReferenceEquals(file, MarkedFile.Empty))
            {
                files.Add((tree, file));
            }
        }

        return files;
    }

    // The attributes mean nothing where a global type hides their namespace: they can be told by their names alone.
    private static ReportModel? HidingTypeOf(List<(SyntaxTree Tree, MarkedFile File)> files) =>
        files.Exists(static each => each.File.HasAttribute)
            ? files.Select(static each => each.File.HidingType).FirstOrDefault(static report => report is not null)
            : null;

    private static MarkedMethodModel? Parse(
        IMethodSymbol method,
        MethodDeclarationSyntax syntax,
        TypesOfFile types,
        Compilation compilation,
        CancellationToken cancellationToken)
    {
        UsageReaderModel? reader = UsageReaderParser.Parse(method);
        if (!MarkedFile.IsPartialDefinition(syntax) || TrackedAttribute.Of(method) is not { } attribute)
        {
            return reader is null ? null : new(null, reader, default);
        }

        EquatableArray<ReportModel> reports = UnservableParser.Parse(method, compilation);
        return reports.Count == 0
            ? new(
                TrackedMethodParser.Parse(method, syntax, attribute, types.Of(method, syntax), compilation, cancellationToken),
                reader,
                reports,
                UnknownTypesParser.Parse(method))
            : new(null, reader, reports);
    }

    /// <summary>The types of a file, each read once for all of its methods.</summary>
    private sealed class TypesOfFile(string assemblyName)
    {
        private SyntaxNode? _declaration;
        private ContainingTypeModel? _type;

        internal ContainingTypeModel Of(IMethodSymbol method, MethodDeclarationSyntax syntax)
        {
            if (_type is null || _declaration != syntax.Parent)
            {
                _declaration = syntax.Parent;
                _type = ContainingTypeParser.Parse(method, syntax, assemblyName);
            }

            return _type;
        }
    }
}
