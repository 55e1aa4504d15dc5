using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Finds trackers that are written out: what is read back is no tracker of this run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializedTrackerAnalyzer : DiagnosticAnalyzer
{
    // The types and how the names of their methods begin that write, or send, what they are given.
    private static readonly (string TypeName, string MethodPrefix)[] Writers =
    [
        ("System.Text.Json.JsonSerializer", "Serialize"),
        ("System.Net.Http.Json.JsonContent", "Create"),
        ("System.Net.Http.Json.HttpClientJsonExtensions", "P"),
        ("System.BinaryData", "FromObjectAsJson"),
        ("System.Xml.Serialization.XmlSerializer", "Serialize"),
        ("System.Runtime.Serialization.XmlObjectSerializer", "WriteObject"),
        ("Newtonsoft.Json.JsonConvert", "SerializeObject"),
        ("Newtonsoft.Json.JsonSerializer", "Serialize"),
        ("MessagePack.MessagePackSerializer", "Serialize"),
        ("MemoryPack.MemoryPackSerializer", "Serialize"),
        ("ProtoBuf.Serializer", "Serialize"),
        ("MassTransit.IPublishEndpoint", "Publish"),
        ("MassTransit.ISendEndpoint", "Send"),
        ("Microsoft.AspNetCore.Http.Results", "Json"),
        ("Microsoft.AspNetCore.Http.Results", "Ok"),
        ("Microsoft.AspNetCore.Http.TypedResults", "Json"),
        ("Microsoft.AspNetCore.Http.TypedResults", "Ok"),
        ("Microsoft.AspNetCore.Http.HttpResponseJsonExtensions", "WriteAsJson"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SerializedTrackerRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TrackingUse.IsPossibleIn(start.Compilation))
            {
                MentioningTypes havingTrackers = TrackerUse.In(start.Compilation);
                start.RegisterSymbolStartAction(
                    type =>
                    {
                        if (havingTrackers.Contain(type.Symbol))
                        {
                            type.RegisterOperationAction(Analyze, OperationKind.Invocation);
                        }
                    },
                    SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        IInvocationOperation invocation = (IInvocationOperation)context.Operation;
        if (!IsWriter(invocation.TargetMethod))
        {
            return;
        }

        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (TrackerIn(argument.Value) is { } tracker)
            {
                context.ReportDiagnostic(Diagnostic.Create(SerializedTrackerRule.Descriptor, tracker.Syntax.GetLocation(), invocation.TargetMethod.Name));
            }
        }
    }

    // Asked of every call: a loop makes no object for it.
    private static bool IsWriter(IMethodSymbol method)
    {
        foreach ((string typeName, string methodPrefix) in Writers)
        {
            if (method.Name.StartsWith(methodPrefix, StringComparison.Ordinal) && IsOf(method, typeName))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(IMethodSymbol method, string typeName) =>
        method.ContainingType.SelfAndBases().Any(type => type.Is(typeName))
        || method.ContainingType.AllInterfaces.Any(type => type.Is(typeName));

    private static IOperation? TrackerIn(IOperation value) => value.Unconverted() switch
    {
        IAnonymousObjectCreationOperation created => created.Initializers
            .OfType<IAssignmentOperation>()
            .Select(static assignment => assignment.Value.Unconverted())
            .FirstOrDefault(static part => part.IsOf(TypeNames.ModelCallTracker)),
        var other when other.IsOf(TypeNames.ModelCallTracker) => other,
        _ => null,
    };
}
