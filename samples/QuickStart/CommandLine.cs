namespace QuickStart;

/// <summary>What the program was asked to do.</summary>
/// <param name="Help">Only explain the options.</param>
/// <param name="Json">Print one JSON object for each call, not the table.</param>
/// <param name="Live">Call the real services.</param>
public sealed record CommandLine(bool Help, bool Json, bool Live)
{
    public const string Usage = """
        Calls language and embedding models and prints what was tracked of each call.

        Usage: QuickStart [--json] [--live]

          --json   Print one flat JSON object a line for each call instead of the table.
          --live   Call the real services. Needs OPENAI_API_KEY or ANTHROPIC_API_KEY, or both, in the environment, and costs a little.
                   Without it, responses are replayed from files: no key and no network is needed.
          --help   Print this text.

        Exit codes: 0 if every call was tracked exactly once, 1 if not, 2 if the command line or the environment is not as it should be.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">An argument is not known; the message names it.</exception>
    public static CommandLine Parse(IEnumerable<string> arguments)
    {
        CommandLine commandLine = new(Help: false, Json: false, Live: false);
        foreach (string argument in arguments)
        {
            commandLine = argument switch
            {
                "--help" or "-h" => commandLine with { Help = true },
                "--json" => commandLine with { Json = true },
                "--live" => commandLine with { Live = true },
                _ => throw new ArgumentException($"Unknown argument '{argument}'. Known are --json, --live and --help."),
            };
        }

        return commandLine;
    }
}
