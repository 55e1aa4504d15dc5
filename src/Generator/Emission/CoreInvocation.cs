using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>The call of a core, as code.</summary>
/// <param name="method">The tracked method.</param>
/// <param name="core">Its core.</param>
/// <param name="receiver">What an instance core is called on.</param>
/// <param name="call">The name of what gives the tracker.</param>
/// <param name="reach">What stands for a parameter where it cannot be named itself; null where it can.</param>
internal readonly struct CoreInvocation(TrackedMethodModel method, CoreModel core, string receiver, string call, Func<ParameterModel, string>? reach)
{
    internal void Write(SourceWriter writer)
    {
        writer.Append(core.IsStatic ? core.Receiver : receiver);
        writer.Append(".");
        writer.Append(core.Name);
        writer.Append("(");
        int count = method.Parameters.Count + (core.TakesTracker ? 1 : 0);
        int next = 0;
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                writer.Append(", ");
            }

            if (i == core.TrackerPosition)
            {
                writer.Append(call);
                writer.Append(".Tracker");
            }
            else
            {
                Write(writer, method.Parameters[next++]);
            }
        }

        writer.Append(")");
    }

    private void Write(SourceWriter writer, ParameterModel parameter)
    {
        writer.Append(parameter.Argument.ByReference);
        writer.Append(parameter.Argument.Prefix);
        writer.Append(reach is null ? parameter.Name : reach(parameter));
        writer.Append(parameter.Argument.Suffix);
    }
}
