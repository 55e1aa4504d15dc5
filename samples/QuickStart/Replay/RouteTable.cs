using System.Collections.Concurrent;
using System.Text.Json;

namespace QuickStart.Replay;

/// <summary>The rows of one or more <c>routes.json</c> files.</summary>
/// <remarks>
/// Rows that answer the same request are replayed in their order, and the last of them from then on: a 429 that is followed by an answer,
/// or a prompt that is written to the cache once and then read from it.
/// </remarks>
public sealed class RouteTable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        // A misspelt column would otherwise silently be its default.
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private readonly ReplayRoute[] _routes;
    private readonly ConcurrentDictionary<(string Path, string Model, bool Stream), int> _served = new();

    private RouteTable(ReplayRoute[] routes) => _routes = routes;

    /// <summary>Reads the <c>routes.json</c> of each directory; where two answer the same request, the later directory's does.</summary>
    /// <exception cref="FileNotFoundException">A table is missing, or a row names a file that does not exist.</exception>
    public static RouteTable Load(params string[] directories)
    {
        List<ReplayRoute> routes = [];
        foreach (string directory in directories)
        {
            ReplayRoute[] own = Read(directory);
            routes.RemoveAll(earlier => own.Any(row => SameRequest(row, earlier)));
            routes.AddRange(own);
        }

        return new RouteTable([.. routes]);
    }

    /// <summary>The row whose turn it is for this request, or null if there is none.</summary>
    public ReplayRoute? Next(ReplayRequest request)
    {
        ReplayRoute[] answers = Array.FindAll(_routes, route => route.Answers(request));
        if (answers.Length == 0)
        {
            return null;
        }

        int turn = _served.AddOrUpdate((request.Path, request.Model, request.Stream), 0, (_, last) => last + 1);
        return answers[Math.Min(turn, answers.Length - 1)];
    }

    private static ReplayRoute[] Read(string directory)
    {
        string path = Path.Combine(directory, "routes.json");
        ReplayRoute[] rows = JsonSerializer.Deserialize<ReplayRoute[]>(File.ReadAllText(path), s_json) ?? [];
        return Array.ConvertAll(rows, row => row with { File = Resolve(directory, row.File) });
    }

    private static string Resolve(string directory, string file)
    {
        string path = Path.GetFullPath(Path.Combine(directory, file));
        return File.Exists(path) ? path : throw new FileNotFoundException($"'{file}' is named in {directory}/routes.json.", path);
    }

    private static bool SameRequest(ReplayRoute one, ReplayRoute other) =>
        one.Path == other.Path && one.Model == other.Model && one.Stream == other.Stream;
}
