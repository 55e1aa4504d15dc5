using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>What the parts of a method's body share while it is written.</summary>
internal sealed class MethodContext
{
    internal MethodContext(TrackedTypeModel type, TrackedMethodModel method, CoreModel core, TrackingModel tracking)
    {
        Method = method;
        Core = core;
        Tracking = tracking;
        Names = new LocalNames(method);
        Site = Emission.Names.SiteReference(type, method);
        Readers = Emission.Names.Readers(type.Type.AssemblyName);
    }

    internal TrackedMethodModel Method { get; }

    internal CoreModel Core { get; }

    internal TrackingModel Tracking { get; }

    internal LocalNames Names { get; }

    internal string Site { get; }

    internal string Readers { get; }

    /// <summary>
    /// Whether the core is all there is to do while nobody listens: a run id that the caller gets, a tracker for the core and a
    /// parent for the calls inside need a run all the same.
    /// </summary>
    internal bool CanSkipTracking => !Method.IsTracked && !Core.TakesTracker && !Method.Site.IsRun;

    /// <summary>Writes what has to be evaluated once, and returns the code that gives the tracking.</summary>
    internal string WriteTracking(SourceWriter writer)
    {
        if (!Tracking.IsEvaluatedOnce)
        {
            return Tracking.Expression;
        }

        string local = Names.Take("tracking");
        string expression = Tracking.ShadowedParameter is null ? Tracking.Expression : $"this.{MethodEmitter.ShadowAccessor}";
        writer.Line($"global::Tracking.ModelCallTracking? {local} = {expression};");
        return local;
    }

    /// <summary>The call of the core.</summary>
    /// <param name="receiver">What an instance core is called on.</param>
    /// <param name="argument">How a parameter is reached.</param>
    /// <param name="tracker">The code that gives the tracker.</param>
    internal string InvokeCore(string receiver, Func<ParameterModel, string> argument, string tracker)
    {
        List<string> arguments = [.. Method.Parameters.Select(argument)];
        if (Core.TakesTracker)
        {
            arguments.Insert(Core.TrackerPosition, tracker);
        }

        return $"{(Core.IsStatic ? Core.Receiver : receiver)}.{Core.Name}({string.Join(", ", arguments)})";
    }

    internal static string PlainArgument(ParameterModel parameter) => parameter.Argument.Of(parameter.Name);
}
