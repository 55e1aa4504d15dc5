using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Gives out names of local variables that no parameter of the user's has (CS0136).</summary>
internal sealed class LocalNames
{
    private readonly HashSet<string> _taken;

    internal LocalNames(TrackedMethodModel method)
    {
        _taken = new(method.Parameters.Select(static parameter => parameter.Name.TrimStart('@')), StringComparer.Ordinal);
        _taken.UnionWith(method.TypeParameters.Select(static parameter => parameter.TrimStart('@')));
        // A local of the name that the tracking is read from would hide it.
        if (method.Tracking is { } tracking)
        {
            _taken.Add(tracking.Expression.TrimStart('@'));
        }
    }

    private LocalNames(IEnumerable<string> taken) => _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Names in a static local function, which may hide all but type parameters (CS0412).</summary>
    internal static LocalNames OfLocalFunction(TrackedMethodModel method) =>
        new(method.TypeParameters.Select(static parameter => parameter.TrimStart('@')));

    /// <summary>Names in a method of our own, which has these parameters.</summary>
    internal static LocalNames Without(params string[] parameters) => new(parameters);

    internal string Take(string name)
    {
        string candidate = name;
        for (int number = 1; !_taken.Add(candidate); number++)
        {
            candidate = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
