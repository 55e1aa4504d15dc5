using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>What the parts of a method's body share while it is written.</summary>
internal sealed class MethodContext
{
    internal const string This = "this.";

    private Dictionary<string, string>? _replaced;

    internal MethodContext(TypeContext type, TrackedMethodModel method, CoreModel core, TrackingModel tracking)
    {
        Method = method;
        Core = core;
        Tracking = tracking;
        Names = new LocalNames(method);
        Site = type.SiteReference(method);
        CanTrackApart = TrackedPart.CanStandApart(this, type.Type);
    }

    internal TrackedMethodModel Method { get; }

    internal CoreModel Core { get; }

    internal TrackingModel Tracking { get; }

    internal LocalNames Names { get; }

    /// <summary>What the method's body calls its own members on.</summary>
    internal string Receiver { get; private set; } = "this";

    internal string Site { get; }

    /// <summary>
    /// Whether the core is all there is to do while nobody listens: a run id that the caller gets, a tracker for the core and a
    /// parent for the calls inside need a run all the same.
    /// </summary>
    internal bool CanSkipTracking => !Method.IsTracked && !Core.TakesTracker && !Method.Site.IsRun;

    /// <summary>Whether what is done for a listener stands in a function of its own.</summary>
    internal bool CanTrackApart { get; }

    /// <summary>Whether invoking the core cannot throw, but gives a task that holds what it throws. What binds a dynamic argument may throw.</summary>
    internal bool CoreGivesTask => Core.IsAsync && !Method.Parameters.Any(static parameter => parameter.IsDynamic);

    /// <summary>Writes what has to stand before everything else.</summary>
    internal void WritePrelude(SourceWriter writer)
    {
        if (Method.Has(MethodTraits.CopiesReceiver))
        {
            Receiver = Names.Take("self");
            writer.Line($"{Method.Self} {Receiver} = this;");
        }

        foreach (ParameterModel parameter in Method.Parameters)
        {
            if (parameter.IsDynamic && parameter.Argument.ByReference.Length > 0)
            {
                DynamicReference.Write(writer, this, parameter, _replaced ??= []);
            }
        }
    }

    /// <summary>From here on, members are called on what a function of the method got as its receiver.</summary>
    internal void ReachReceiverAs(string self) => Receiver = self;

    /// <summary>Writes what has to be evaluated once, and returns the code that gives the tracking.</summary>
    internal string WriteTracking(SourceWriter writer)
    {
        string expression = Tracking.Expression;
        if (expression.StartsWith(This, StringComparison.Ordinal))
        {
            expression = Receiver + expression.Substring(This.Length - 1);
        }

        if (!Tracking.IsEvaluatedOnce)
        {
            return expression;
        }

        string local = Names.Take("tracking");
        writer.Line($"global::Tracking.ModelCallTracking? {local} = {expression};");
        return local;
    }

    /// <summary>Writes the way without a listener: the core is all there is to do.</summary>
    internal void WriteUnwanted(SourceWriter writer, string tracking)
    {
        CoreInvocation invocation = InvokeCore(string.Empty);
        using (writer.Open($"if (!{Emission.Names.RuntimeAlias}::ModelCall.IsWanted({tracking}))"))
        {
            if (Method.Result == ResultKind.Void)
            {
                writer.Line($"{invocation};");
                writer.Line("return;");
            }
            else
            {
                writer.Line($"return {invocation}{Core.ResultSuffix};");
            }
        }

        writer.Line();
    }

    /// <summary>The call of the core in the method's own body.</summary>
    /// <param name="call">The name of the call, which gives the tracker.</param>
    internal CoreInvocation InvokeCore(string call) => new(Method, Core, Receiver, call, _replaced is null ? null : Reach);

    private string Reach(ParameterModel parameter) =>
        _replaced!.TryGetValue(parameter.Name, out string replacement) ? replacement : parameter.Name;
}
