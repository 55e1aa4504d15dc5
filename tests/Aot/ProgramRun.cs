using System.Diagnostics;
using Tracking.Package.Tests.Support;

namespace Tracking.Aot.Tests;

/// <summary>Runs a native program to its end.</summary>
internal static class ProgramRun
{
    internal static async Task<CommandResult> StartAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(program, process.ExitCode, output + await errors);
    }
}
