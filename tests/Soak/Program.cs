namespace Tracking.Soak.Tests;

/// <summary>Runs the tests or, where one of them has started it, what that one needs another process for.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [ChildProcess.Marker, var what, var path])
        {
            return Writers.Execute(what, path);
        }

        return args.Any(static argument => argument is "--server" or "--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
