using System.Runtime.CompilerServices;
using System.Text;

namespace Tracking.Harness;

/// <summary>
/// Compares a text with a file in <c>Snapshots</c> beside the test. Run the tests with <c>ACCEPT_SNAPSHOTS=1</c> to write the files,
/// then read what changed before committing it.
/// </summary>
public static class Snapshot
{
    public const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    /// <summary>Compares any text with <c>Snapshots/{name}.verified.txt</c>.</summary>
    public static void Match(string actual, string name, [CallerFilePath] string callerPath = "") =>
        Match(actual, FileOf(name + ".verified.txt", callerPath), Accepting);

    /// <summary>Compares C# with <c>Snapshots/{name}.cs.txt</c>: an ending by which it is not compiled with the tests.</summary>
    public static void MatchSource(string actual, string name, [CallerFilePath] string callerPath = "") =>
        Match(actual, FileOf(name + ".cs.txt", callerPath), Accepting);

    /// <summary>Compares all files that generators wrote, in one snapshot, in the order of their hint names.</summary>
    public static void MatchSources(GeneratorRun run, string name, [CallerFilePath] string callerPath = "") => MatchSource(
        string.Join('\n', run.Sources.Select(static source => $"// ===== {source.Key} =====\n{LineDiff.Normalize(source.Value)}")),
        name,
        callerPath);

    internal static void Match(string actual, string path, bool accept)
    {
        string normalized = LineDiff.Normalize(actual);
        if (accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, normalized, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        else if (!File.Exists(path))
        {
            Assert.Fail($"There is no snapshot {path}. Run with {AcceptVariable}=1 to write it. The text is:\n{normalized}");
        }
        else if (LineDiff.Of(File.ReadAllText(path), normalized) is { } difference)
        {
            Assert.Fail($"The text differs from {path}. Run with {AcceptVariable}=1 to accept it.\n{difference}");
        }
    }

    private static bool Accepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    private static string FileOf(string fileName, string callerPath) =>
        Path.Combine(SourceFolder.Of(callerPath, AppContext.BaseDirectory), "Snapshots", fileName);
}
