using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Use;

/// <summary>Whether a compilation can use the library at all: most of the rules have nothing to look for where it is only referenced.</summary>
internal sealed class TrackingUse
{
    private const string Namespace = "Tracking";

    // Whoever has a run, a tracker or a tracked method has them by one of these, or from an assembly that has.
    private static readonly string[] Types = ["ModelCallTrack", "TrackedModel", "ModelRun", "UsageReader"];
    private static readonly string[] Runs = ["ModelRun", "StartRun"];

    private static readonly DeclaredTypes Declared =
        new([TypeNames.TrackedModelCallAttribute, TypeNames.ModelCallTracker, TypeNames.ModelRun, TypeNames.UsageReaderAttribute]);

    private static readonly ConditionalWeakTable<Compilation, TrackingUse> Known = new();

    private readonly IAssemblySymbol? attributes;
    private readonly bool comesFromOthers;
    private readonly bool isPossible;
    private readonly bool hasRuns;

    private TrackingUse(Compilation compilation)
    {
        ImmutableArray<DeclaredType> types = Declared.In(compilation);
        if (types.IsEmpty)
        {
            return;
        }

        attributes = types.FirstOrDefault(static type => type.MetadataName == TypeNames.TrackedModelCallAttribute)?.Symbol.ContainingAssembly;
        IAssemblySymbol library = types[0].Symbol.ContainingAssembly;
        comesFromOthers = compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => IsPossibleIn(compilation, assembly, library));
        isPossible = comesFromOthers || (SourceMentions.Any(compilation, [Namespace]) && SourceMentions.Any(compilation, Types));
        hasRuns = isPossible && (comesFromOthers || SourceMentions.Any(compilation, Runs));
    }

    /// <summary>The library that has the attribute of tracked methods; null where none is referenced.</summary>
    internal static IAssemblySymbol? LibraryOf(Compilation compilation) => In(compilation).attributes;

    internal static bool IsPossibleIn(Compilation compilation) => In(compilation).isPossible;

    /// <summary>Whether what is referenced can hand out trackers, runs and tracked methods.</summary>
    internal static bool ComesFromOthersIn(Compilation compilation) => In(compilation).comesFromOthers;

    /// <summary>Whether a referenced assembly can use the library, which is another one.</summary>
    internal static bool IsPossibleIn(Compilation from, IAssemblySymbol assembly, IAssemblySymbol library) =>
        ReferencedAssemblies.Knows(from, assembly, [library.Name], IsPossibleIn);

    internal static bool OfRunsIsPossibleIn(Compilation compilation) => In(compilation).hasRuns;

    private static TrackingUse In(Compilation compilation) => Known.GetValue(compilation, static each => new(each));
}
