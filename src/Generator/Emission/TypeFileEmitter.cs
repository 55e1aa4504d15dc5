using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the file of one type: its tracked methods, then their call sites.</summary>
internal static class TypeFileEmitter
{
    internal static string Emit(TrackedTypeModel type)
    {
        SourceWriter writer = new();
        TypeContext context = new(type);
        FileHeader.Write(writer, type.Methods.SelectMany(static method => method.SuppressedDiagnostics.Concat(method.Reader?.SuppressedDiagnostics ?? default)));
        if (context.Served.Any())
        {
            FileHeader.WriteAliases(writer, type.Type.AssemblyName, namesRuntime: true);
        }

        if (type.Type.Namespace.Length == 0)
        {
            WriteType(writer, context, 0);
        }
        else
        {
            using (writer.Open($"namespace {type.Type.Namespace}"))
            {
                WriteType(writer, context, 0);
            }
        }

        SiteEmitter.Write(writer, context);
        return writer.Close();
    }

    private static void WriteType(SourceWriter writer, TypeContext type, int depth)
    {
        using (writer.Open(type.Type.Headers[depth]))
        {
            if (depth + 1 < type.Type.Headers.Count)
            {
                WriteType(writer, type, depth + 1);
                return;
            }

            bool first = true;
            foreach (TrackedMethodModel method in type.Methods)
            {
                if (!first)
                {
                    writer.Line();
                }

                first = false;
                MethodEmitter.Write(writer, type, method);
            }

            foreach (UnreadModel unread in type.Methods.Select(static method => method.Unread).OfType<UnreadModel>().Where(static unread => unread.Parameters.Count > 0).Take(1))
            {
                writer.Line();
                writer.Line("// What a method that is not tracked yet would read, for the compiler not to call it unread.");
                writer.Line(Names.GeneratedCode);
                writer.Line($"private readonly object?[] {unread.Holder} = new object?[] {{ {string.Join(", ", unread.Parameters)} }};");
            }

            foreach (TrackingModel tracking in type.Methods.Select(static method => method.Tracking).OfType<TrackingModel>().Where(static tracking => tracking.ShadowedParameter is not null).Distinct())
            {
                writer.Line();
                writer.Line("// A parameter of a tracked method hides the primary constructor's.");
                writer.Line(Names.GeneratedCode);
                writer.Line($"private {(type.Type.IsStruct ? "readonly " : string.Empty)}global::Tracking.ModelCallTracking? {tracking.Expression.Substring(MethodContext.This.Length)} => {tracking.ShadowedParameter};");
            }
        }
    }
}
