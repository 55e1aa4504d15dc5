namespace Tracking.Aot.Tests;

/// <summary>What native publishing needs beside the SDK.</summary>
internal static class NativeTools
{
    internal static void SkipWithout()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The programs are linked with gcc, for Linux.");
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(folders.Any(static folder => File.Exists(Path.Combine(folder, "gcc"))), "There is no gcc to link with: apt-get install g++");
    }
}
