namespace Tracking.Harness;

/// <summary>A file that exists only in the test: its path and its text, which may contain markup.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The folder that all test files stand in, so that one <c>.editorconfig</c> there applies to them.</summary>
    public const string Folder = "/source/";

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>A file at the path that sources without a path of their own get.</summary>
    public static SourceFile Numbered(int index, string text) => new($"{Folder}Source{index}.cs", text);

    /// <summary>A file of this name in the common folder.</summary>
    public static SourceFile Named(string name, string text) => new(Folder + name, text);
}
