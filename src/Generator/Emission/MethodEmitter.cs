using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the implementing part of one tracked method.</summary>
internal static class MethodEmitter
{
    internal static void Write(SourceWriter writer, TypeContext type, TrackedMethodModel method)
    {
        WriteSignature(writer, method);
        using (writer.Open(string.Empty))
        {
            if (method.Refusal is not null || method.Core is null || method.Tracking is null)
            {
                if (method.Unread?.Field is { } field)
                {
                    writer.Line($"global::System.GC.KeepAlive({field});");
                }

                writer.Line($"throw new global::System.NotSupportedException({Literal.Of(method.Refusal ?? method.Name)});");
                return;
            }

            MethodContext context = new(type, method, method.Core, method.Tracking);
            if (method.IsStream)
            {
                StreamBody.Write(writer, context);
            }
            else
            {
                CallBody.Write(writer, context);
            }
        }
    }

    private static void WriteMarks(SourceWriter writer, TrackedMethodModel method)
    {
        if (method.Refusal is { } refusal)
        {
            writer.Line(EmittedMarks.NotTracked + refusal.Substring(0, refusal.IndexOf(':')));
            return;
        }

        writer.Line($"// Tracked as {Literal.Of(method.Site.Key)}.");
        if (method.Tracking is { IsDefault: true })
        {
            writer.Line(EmittedMarks.DefaultTracking);
        }

        if (method is { Reader: null, Site: { IsRun: false, Tokens: SiteEmitter.DefaultTokens } })
        {
            writer.Line(EmittedMarks.NoUsage);
        }
    }

    private static void WriteSignature(SourceWriter writer, TrackedMethodModel method)
    {
        WriteMarks(writer, method);
        if (!method.Has(MethodTraits.IsMarkedGenerated))
        {
            writer.Line(Names.GeneratedCode);
        }

        string typeParameters = method.TypeParameters.Count == 0 ? string.Empty : $"<{string.Join(", ", method.TypeParameters)}>";
        writer.List($"{method.Modifiers} {method.ReturnType} {Identifier.Escape(method.Name)}{typeParameters}");
        foreach (ParameterModel parameter in method.Parameters)
        {
            writer.Item($"{parameter.Modifiers}{parameter.Type} {parameter.Name}");
        }

        writer.EndList();
        using (writer.Indent())
        {
            foreach (string clause in method.Constraints)
            {
                writer.Line(clause);
            }
        }
    }
}
