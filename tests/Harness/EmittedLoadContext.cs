using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>
/// Loads an emitted compilation and the compilations it references. Everything else is the test's own: a value of a runtime type
/// has then the same type on both sides.
/// </summary>
internal sealed class EmittedLoadContext(Compilation compilation)
    : AssemblyLoadContext($"emitted {compilation.AssemblyName}", isCollectible: true)
{
    public Assembly LoadEmitted() => Load(compilation);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        foreach (MetadataReference reference in compilation.References)
        {
            if (reference is CompilationReference { Compilation: { } project } && project.AssemblyName == assemblyName.Name)
            {
                return Load(project);
            }
        }

        return TryDefault(assemblyName) ?? TryPath(assemblyName);
    }

    private static Assembly? TryDefault(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    // Referenced by path, and not among the dependencies of the test project.
    private Assembly? TryPath(AssemblyName assemblyName) => compilation.References.OfType<PortableExecutableReference>()
        .Select(static reference => reference.FilePath)
        .FirstOrDefault(path => path is not null && Path.GetFileNameWithoutExtension(path) == assemblyName.Name) is { } found
            ? LoadFromAssemblyPath(found)
            : null;

    private Assembly Load(Compilation emitted)
    {
        EmittedImage image = EmittedImage.Of(emitted);
        using MemoryStream assembly = new(image.Assembly);
        using MemoryStream symbols = new(image.Symbols);
        return LoadFromStream(assembly, symbols);
    }
}
