using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Tests;

public class HostTests
{
    [Fact]
    public void These_tests_run_on_another_compiler_than_the_generator_was_built_for()
    {
        Version host = typeof(Compilation).Assembly.GetName().Version!;

        Assert.Equal(5, host.Major);
        Assert.Equal(new Version(4, 14, 0, 0), CompilerOf(typeof(TrackedModelCallGenerator).Assembly));
    }

    private static Version? CompilerOf(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Single(static reference => reference.Name == typeof(Compilation).Assembly.GetName().Name).Version;
}
