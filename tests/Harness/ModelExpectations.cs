namespace Tracking.Harness;

/// <summary>What a test says about the values that flow between steps.</summary>
public static class ModelExpectations
{
    /// <summary>
    /// Fails, with the path, if anything reachable from an output of these steps belongs to a compilation. Without names, all
    /// steps that the generators named are walked; the compiler's own steps never are, because they hold compilations by design.
    /// </summary>
    public static GeneratorRun ExpectNoCompilationObjects(this GeneratorRun run, params string[] steps)
    {
        foreach (string step in steps.Length > 0 ? steps : run.Steps.Names)
        {
            int index = 0;
            foreach (object value in run.Steps.Values(step))
            {
                ExpectPlainModel(value, $"{step}[{index++}]");
            }
        }

        return run;
    }

    /// <summary>Fails, with the path, if anything reachable from this value belongs to a compilation.</summary>
    public static void ExpectPlainModel(object? value, string name = "value")
    {
        if (ObjectGraphWalker.Find(value, name, CompilationObjects.Match) is { } found)
        {
            Assert.Fail($"A model must hold no object of a compilation, but {found}.");
        }
    }
}
