using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Gives out names of local variables that no parameter of the user's has (CS0136).</summary>
internal sealed class LocalNames
{
    // Few: each is compared with all of them.
    private readonly List<string> _taken;

    /// <summary>Names in the body of a tracked method.</summary>
    internal LocalNames(TrackedMethodModel method)
    {
        _taken = new(method.Parameters.Count + method.TypeParameters.Count + 8);
        foreach (ParameterModel parameter in method.Parameters)
        {
            _taken.Add(parameter.Name);
        }

        foreach (string parameter in method.TypeParameters)
        {
            _taken.Add(parameter);
        }

        // A local of the name that the tracking is read from would hide it.
        if (method.Tracking is { } tracking)
        {
            _taken.Add(tracking.Expression);
        }
    }

    private LocalNames(IEnumerable<string> taken) => _taken = [.. taken];

    /// <summary>Names in a static local function, which may hide all but type parameters (CS0412).</summary>
    internal static LocalNames OfLocalFunction(TrackedMethodModel method) => new(method.TypeParameters);

    /// <summary>Names in a method of our own, which has these parameters.</summary>
    internal static LocalNames Without(params string[] parameters) => new(parameters);

    internal string Take(string name)
    {
        string candidate = name;
        for (int number = 1; IsTaken(candidate); number++)
        {
            candidate = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        _taken.Add(candidate);
        return candidate;
    }

    private bool IsTaken(string name)
    {
        foreach (string taken in _taken)
        {
            int escape = taken.Length > 0 && taken[0] == '@' ? 1 : 0;
            if (taken.Length - escape == name.Length && string.CompareOrdinal(taken, escape, name, 0, name.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
