using System.Diagnostics;
using System.Text;

namespace Tracking.Package.Tests.Support;

/// <summary>Runs the SDK as a user would from a shell of their own.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    internal static async Task<CommandResult> RunAsync(
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start.Environment, environment ?? new Dictionary<string, string>());

        using Process process = new() { StartInfo = start };
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using CancellationTokenSource outOfPatience = new(Patience);
        try
        {
            await process.WaitForExitAsync(outOfPatience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Append(output, $"(stopped: not done after {Patience})");
            return new CommandResult(CommandLine(start), -1, Text(output));
        }

        return new CommandResult(CommandLine(start), process.ExitCode, Text(output));
    }

    private static void SetEnvironment(IDictionary<string, string?> environment, IReadOnlyDictionary<string, string> own)
    {
        // The test runner was itself started by a build, whose settings would steer this one.
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            environment.Remove(name);
        }

        // A build node that outlives its build would keep the pipes open, and the wait for their end would last as long.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in own)
        {
            environment[name] = value;
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }

    private static string CommandLine(ProcessStartInfo start) => $"dotnet {string.Join(' ', start.ArgumentList)} (in {start.WorkingDirectory})";
}
