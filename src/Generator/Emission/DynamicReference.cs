using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// Writes a reference of type <c>object</c> to a <c>dynamic</c> parameter: the parameter itself as an argument would make the
/// call late-bound, and the core be found by reflection.
/// </summary>
internal static class DynamicReference
{
    internal static void Write(SourceWriter writer, MethodContext context, ParameterModel parameter, Dictionary<string, string> replaced)
    {
        string local = context.Names.Take(parameter.Name.TrimStart('@') + "Reference");
        if (parameter.Argument.ByReference == "out ")
        {
            writer.Line($"{parameter.Name} = null!;");
        }

        string type = parameter.Type.Replace("dynamic", "object");
        writer.Line($"ref {(parameter.Argument.ByReference == "in " ? "readonly " : string.Empty)}{type} {local} = ref {parameter.Name};");
        replaced.Add(parameter.Name, local);
    }
}
