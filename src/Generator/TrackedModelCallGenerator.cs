using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Emission;
using Tracking.Generator.Model;
using Tracking.Generator.Parsing;

namespace Tracking.Generator;

/// <summary>
/// Writes the bodies of methods marked as tracked. Data flows one way: a symbol is parsed into a model that holds text and
/// numbers only, and the model is written out, one file for each type.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TrackedModelCallGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<MarkedFileModel> files = context.CompilationProvider
            .SelectMany(MarkedMethodParser.Parse)
            .WithTrackingName(StepNames.MarkedFiles);

        // Where nothing can be generated, analyzers are not reached on the command line: the compiler stops at errors before them.
        IncrementalValuesProvider<ReportModel> reports = files
            .SelectMany(static (file, _) => file.Methods.SelectMany(static method => method.Reports))
            .WithTrackingName(StepNames.Reports);
        context.RegisterSourceOutput(reports, static (output, report) => output.ReportDiagnostic(Reports.Create(report)));
        ReportOfMarkup(context, files);

        IncrementalValueProvider<EquatableArray<UsageReaderModel>> referencedReaders = context.CompilationProvider
            .Combine(files.Collect().Select(static (all, _) => !all.IsEmpty))
            .Select(static (pair, _) => pair.Right ? UsageReaderParser.ParseReferenced(pair.Left) : default);
        IncrementalValueProvider<ImmutableArray<UsageReaderModel>> usageReaders = files
            .SelectMany(static (file, _) => file.Methods.Select(static method => method.UsageReader).OfType<UsageReaderModel>())
            .WithTrackingName(StepNames.UsageReaders)
            .Collect()
            .Combine(referencedReaders)
            // An assembly's own readers go first: a referenced one for the same type is not asked.
            .Select(static (pair, _) => UsageReaderParser.InOrder(pair.Left).Concat(pair.Right).ToEquatableArray())
            .WithTrackingName(StepNames.AllUsageReaders)
            .Select(static (readers, _) => readers.ToImmutableArray());
        IncrementalValueProvider<ImmutableArray<TrackedMethodModel>> methods = files
            .SelectMany(static (file, _) => file.Methods.Select(static method => method.Method).OfType<TrackedMethodModel>())
            .WithTrackingName(StepNames.TrackedMethods)
            .Combine(usageReaders)
            .Select(static (pair, _) => ReaderResolution.Resolve(pair.Left, pair.Right))
            .WithTrackingName(StepNames.ResolvedMethods)
            .Collect();

        IncrementalValuesProvider<TrackedTypeModel> types = methods
            .SelectMany(static (all, _) => TypeGrouping.Group(all))
            .WithTrackingName(StepNames.Types);
        context.RegisterSourceOutput(types, static (output, type) =>
            output.AddSource(Names.HintName(type.Type), TypeFileEmitter.Emit(type)));

        // The compilation is another one after each edit: nothing is asked of it where nothing is tracked.
        IncrementalValueProvider<bool> isUsed = methods.Select(static (all, _) => !all.IsEmpty);
        IncrementalValueProvider<SdkReferences> references = context.CompilationProvider
            .Combine(isUsed)
            .Select(static (pair, _) => pair.Right ? SdkReferencesParser.Parse(pair.Left) : SdkReferences.None)
            .WithTrackingName(StepNames.SdkReferences);
        IncrementalValueProvider<SharedReadersModel?> readers = methods
            .Combine(references)
            .Select(static (pair, _) => SharedReadersGrouping.Group(pair.Left, pair.Right))
            .WithTrackingName(StepNames.SharedReaders);
        context.RegisterSourceOutput(readers, static (output, model) =>
        {
            if (model is not null)
            {
                output.AddSource(SharedReadersEmitter.HintName, SharedReadersEmitter.Emit(model));
            }
        });

        IncrementalValueProvider<SitesModel?> sites = types
            .Collect()
            .Select(static (all, _) => ModelCallsEmitter.SitesOf(all))
            .WithTrackingName(StepNames.Descriptors);
        IncrementalValueProvider<string?> home = context.CompilationProvider
            .Combine(isUsed.Combine(context.AnalyzerConfigOptionsProvider.Select(ModelCallsNamespace.RootNamespaceOf)))
            .Select(static (pair, _) => pair.Right.Left ? ModelCallsNamespace.Find(pair.Left, pair.Right.Right) : null)
            .WithTrackingName(StepNames.DescriptorsNamespace);
        context.RegisterSourceOutput(sites.Combine(home), static (output, pair) =>
        {
            if (pair is { Left: { } model, Right: { } rootNamespace })
            {
                output.AddSource(ModelCallsEmitter.HintName, ModelCallsEmitter.Emit(rootNamespace, model));
            }
        });
    }

    // What stands in Razor's files is code for Razor's generator alone. Their text says what of it is missing here.
    private static void ReportOfMarkup(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<MarkedFileModel> files)
    {
        IncrementalValuesProvider<ReportModel> declared = context.AdditionalTextsProvider
            .SelectMany(MarkupFile.TrackedMethodsIn)
            .WithTrackingName(StepNames.MethodsInMarkup);
        context.RegisterSourceOutput(declared, static (output, report) => output.ReportDiagnostic(Reports.Create(report)));

        IncrementalValuesProvider<ReportModel?> unknown = files
            .SelectMany(static (file, _) => file.Methods.Select(static method => method.Unknown).OfType<UnknownTypesModel>())
            .Combine(context.AdditionalTextsProvider.Collect())
            .Select(static (pair, cancellationToken) => MarkupFile.Find(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.TypesInMarkup);
        context.RegisterSourceOutput(unknown, static (output, report) =>
        {
            if (report is not null)
            {
                output.ReportDiagnostic(Reports.Create(report));
            }
        });
    }
}
