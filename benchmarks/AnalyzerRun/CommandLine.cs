using System.Globalization;

namespace Tracking.AnalyzerRun;

/// <summary>What the program is asked to do.</summary>
/// <param name="Folder">Where the code stands that is analyzed.</param>
/// <param name="Runs">How often to measure; null where diagnostics are asked for.</param>
/// <param name="IsOfEach">Whether each folder in it is measured by itself, once.</param>
/// <param name="ReferenceFolders">Where more assemblies stand that the code refers to.</param>
internal sealed record CommandLine(string Folder, int? Runs, bool IsOfEach, IReadOnlyList<string> ReferenceFolders)
{
    internal const string Help = """
        AnalyzerRun <folder> [--cost <runs> | --cost-of-each] [--references <folder>]...

        Runs all analyzers over the C# code in a folder, project by project, and prints every diagnostic of theirs and every failure.
        Code need not build: what it refers to is known as far as this program or a folder of references has it.

          --cost <runs>          measures instead how long the analyzers take, as a share of the compiler's own time
          --cost-of-each         measures that once for each folder in the folder, and for all of them together
          --references <folder>  more assemblies that the code refers to
        """;

    internal static CommandLine? Parse(string[] arguments)
    {
        string? folder = null;
        int? runs = null;
        bool isOfEach = false;
        List<string> references = [];
        for (int index = 0; index < arguments.Length; index++)
        {
            bool hasValue = index + 1 < arguments.Length;
            switch (arguments[index])
            {
                case "--cost" when hasValue && int.TryParse(arguments[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int count):
                    runs = count;
                    index++;
                    break;
                case "--cost-of-each":
                    isOfEach = true;
                    break;
                case "--references" when hasValue:
                    references.Add(arguments[++index]);
                    break;
                case var other when folder is null && Directory.Exists(other):
                    folder = Path.GetFullPath(other);
                    break;
                default:
                    return null;
            }
        }

        return folder is null ? null : new(folder, runs, isOfEach, references);
    }
}
