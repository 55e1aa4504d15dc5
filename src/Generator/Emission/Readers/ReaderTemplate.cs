using Tracking.Generator.Model;

namespace Tracking.Generator.Emission.Readers;

/// <summary>
/// Code of a reader, in which the lines between <c>#if</c> and <c>#endif</c> are kept only where the referenced version of an SDK
/// has the type or member that is named: versions differ, and what is generated has to compile with each.
/// </summary>
internal static class ReaderTemplate
{
    private const string If = "#if ";
    private const string EndIf = "#endif";

    internal static void Write(SourceWriter writer, string code, SdkReferences references)
    {
        writer.Line();
        bool isKept = true;
        foreach (string line in code.Split('\n'))
        {
            string text = line.TrimEnd('\r');
            string directive = text.TrimStart();
            if (directive.StartsWith(If, StringComparison.Ordinal))
            {
                isKept = references.Has(directive.Substring(If.Length));
            }
            else if (directive == EndIf)
            {
                isKept = true;
            }
            else if (isKept)
            {
                writer.Line(text);
            }
        }
    }
}
