using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>What a stream keeps of its method's arguments until it is enumerated: the receiver and the parameters, as a tuple.</summary>
internal sealed class StreamState
{
    internal const string StreamPart = "stream";
    internal const string ArgumentsPart = "arguments";

    private static readonly HashSet<string> ReservedNames = new(StringComparer.Ordinal)
    {
        "Rest", "ToString", "GetHashCode", "Equals", "CompareTo", "Deconstruct",
    };

    private readonly Dictionary<string, string> _reach;

    private StreamState(string type, string creation, string name, Dictionary<string, string> reach)
    {
        Type = type;
        Creation = creation;
        Name = name;
        _reach = reach;
    }

    /// <summary>The type of the state.</summary>
    internal string Type { get; }

    /// <summary>The code that makes it.</summary>
    internal string Creation { get; }

    /// <summary>Whether anything is kept at all.</summary>
    internal bool IsUsed => _reach.Count > 0;

    /// <summary>Its name in the local function that invokes the core.</summary>
    internal string Name { get; }

    internal static StreamState Of(MethodContext context)
    {
        TrackedMethodModel method = context.Method;
        List<(string Type, string Value, string Element)> parts = [];
        if (method.Self is not null)
        {
            parts.Add((method.Self, "this", "self"));
        }

        parts.AddRange(method.Parameters
            .Where(static parameter => !parameter.IsStreamToken)
            .Select(static parameter => (parameter.Type, parameter.Name, parameter.Name)));
        if (method.Arguments.Client is { Place: ClientPlace.PrimaryConstructor } client)
        {
            // A static function cannot reach it.
            parts.Add(($"global::{client.Interface}", client.Name, client.Name));
        }

        string name = context.Names.Take("state");
        return parts switch
        {
            [] => new("global::System.ValueTuple", "default", name, []),
            // A dynamic argument would make the creation of the stream late-bound.
            [{ Type: "dynamic" or "dynamic?" } only] => new("object?", $"(object?){only.Value}", name, new() { [only.Value] = name }),
            [var only] => new(only.Type, only.Value, name, new() { [only.Value] = name }),
            _ => Tuple(parts, name),
        };
    }

    /// <summary>What is kept of a stream whose core was called at once.</summary>
    internal static StreamState OfStream(MethodContext context, string stream, string? arguments)
    {
        string type = context.Method.StreamType;
        string name = context.Names.Take("state");
        return arguments is null
            ? new(type, stream, name, new() { [StreamPart] = name })
            : new(
                $"({type} {StreamPart}, {Names.RuntimeAlias}::ModelCallArguments {ArgumentsPart})",
                $"({stream}, {arguments})",
                name,
                new() { [StreamPart] = $"{name}.{StreamPart}", [ArgumentsPart] = $"{name}.{ArgumentsPart}" });
    }

    /// <summary>How a parameter, or <c>this</c>, is reached in the local function.</summary>
    internal string Reach(string value) => _reach.TryGetValue(value, out string reached) ? reached : value;

    private static StreamState Tuple(List<(string Type, string Value, string Element)> parts, string name)
    {
        // Names that the tuple type has of its own, or that stand twice, cannot be elements.
        bool named = parts.All(static part => !ReservedNames.Contains(part.Element) && !part.Element.StartsWith("Item", StringComparison.Ordinal))
            && parts.Select(static part => part.Element).Distinct(StringComparer.Ordinal).Count() == parts.Count;
        Dictionary<string, string> reach = [];
        for (int i = 0; i < parts.Count; i++)
        {
            string element = named ? parts[i].Element : $"Item{(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
            reach[parts[i].Value] = $"{name}.{element}";
        }

        string type = string.Join(", ", parts.Select(part => named ? $"{part.Type} {part.Element}" : part.Type));
        return new($"({type})", $"({string.Join(", ", parts.Select(static part => part.Value))})", name, reach);
    }
}
