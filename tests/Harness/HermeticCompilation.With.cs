using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

public sealed partial record HermeticCompilation
{
    /// <summary>References assemblies by their paths.</summary>
    public HermeticCompilation WithAssemblies(params string[] paths) =>
        this with { References = References.AddRange(paths.Select(AssemblyReferences.At)) };

    /// <summary>References the assemblies that declare these types.</summary>
    public HermeticCompilation WithAssembliesOf(params Type[] types) =>
        WithAssemblies([.. types.Select(type => type.Assembly.Location).Distinct(StringComparer.Ordinal)]);

    /// <summary>
    /// References the assemblies that declare these types and those that they need in turn, as far as these stand beside them
    /// and are not part of the framework: what a package reference would bring.
    /// </summary>
    public HermeticCompilation WithPackagesOf(params Type[] types)
    {
        HashSet<string> framework = [.. ReferenceFrameworkAssemblies.Of(Framework)
            .OfType<PortableExecutableReference>().Select(reference => Path.GetFileNameWithoutExtension(reference.FilePath!))];
        string frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        Queue<Assembly> waiting = new(types.Select(type => type.Assembly));
        while (waiting.TryDequeue(out Assembly? assembly))
        {
            string folder = Path.GetDirectoryName(assembly.Location)!;

            // What implements the framework on this machine, such as System.Private.CoreLib, is not for compiling against.
            if (folder == frameworkFolder || !found.TryAdd(assembly.GetName().Name!, assembly.Location))
            {
                continue;
            }

            foreach (AssemblyName needed in assembly.GetReferencedAssemblies())
            {
                if (!framework.Contains(needed.Name!) && File.Exists(Path.Combine(folder, needed.Name + ".dll")))
                {
                    waiting.Enqueue(Assembly.Load(needed));
                }
            }
        }

        return WithAssemblies([.. found.Values]);
    }

    /// <summary>References another compilation, as a project reference would.</summary>
    public HermeticCompilation WithProject(Compilation project) =>
        this with { References = References.Add(project.ToMetadataReference()) };

    public HermeticCompilation WithSource(string name, string text) =>
        this with { Sources = Sources.Add(SourceFile.Named(name, text)) };

    public HermeticCompilation WithAdditionalFile(string name, string text) =>
        this with { AdditionalFiles = AdditionalFiles.Add(SourceFile.Named(name, text)) };

    /// <summary>An <c>.editorconfig</c> beside the sources.</summary>
    public HermeticCompilation WithEditorConfig(string text) =>
        this with { ConfigurationFiles = ConfigurationFiles.Add(SourceFile.Named(".editorconfig", text)) };

    /// <summary>An MSBuild property that the project makes visible to the compiler, given without its prefix.</summary>
    public HermeticCompilation WithBuildProperty(string name, string value) => this with
    {
        ConfigurationFiles = ConfigurationFiles.Add(SourceFile.Named(
            $"{name}.globalconfig", $"is_global = true\nbuild_property.{name} = {value}\n")),
    };

    /// <summary>The global usings of a project with <c>ImplicitUsings</c>.</summary>
    public HermeticCompilation WithImplicitUsings() => WithSource("GlobalUsings.cs", """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """);
}
