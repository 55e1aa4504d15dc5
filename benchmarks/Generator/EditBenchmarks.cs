using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tracking.GeneratorCost;

namespace Tracking.Generator.Benchmarks;

/// <summary>What one edit costs in an application of many files: that of an editor, which keeps all other files.</summary>
[MemoryDiagnoser]
public class EditBenchmarks
{
    private GeneratorDriver driver = null!;
    private CSharpCompilation compilation = null!;
    private string path = null!;
    private int edits;

    [Params(300, 1000)]
    public int Files { get; set; }

    [Params(0, 50, 500)]
    public int Methods { get; set; }

    [Params(nameof(Subject.TrackedModelCall), nameof(Subject.LoggerMessage))]
    public string Generator { get; set; } = nameof(Subject.TrackedModelCall);

    [GlobalSetup]
    public void Start()
    {
        Subject subject = Generator == nameof(Subject.LoggerMessage) ? Subject.LoggerMessage : Subject.TrackedModelCall;
        Application application = new(Files, Methods);
        compilation = application.Compile(subject);
        path = application.PathToEdit(withMethods: false);
        driver = CSharpGeneratorDriver.Create(subject.Create()).RunGenerators(compilation);
    }

    // A compilation that was looked at remembers what it found: each run gets one of its own.
    [IterationSetup]
    public void Edit() => compilation = Application.Edit(compilation, path, ++edits);

    [Benchmark]
    public GeneratorDriver Run() => driver = driver.RunGenerators(compilation);
}
