using Microsoft.CodeAnalysis.CSharp;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Marks;

/// <summary>What attributes say is any text; it arrives in the descriptor as it is, and no generated code breaks on it.</summary>
public class OddTextTests
{
    public static TheoryData<string> Texts =>
    [
        "\0", "a\0b", "\"", "\\", "\\u0041", "{0}", "{", "}}", "'", "k\t", "k\r\n", "a\nb", "k\u0085", "k\u2028", "k\u2029", "\u001a", "\u007f", "\u200d", "\u202e",
        "\ufeff", "\uffff", "\ud800", "\udc00x", "a\ud83e", "🤖", "*/", "</summary>", "<c>", "]]>", "#endif", "\"\"\"", "/* ", "$\"{1}\"", "é", "Ж", "漢字", "ﬁ",
        new string('k', 10_240), string.Concat(Enumerable.Repeat("\"\\\n\0", 2_560)), string.Concat(Enumerable.Repeat("🤖", 5_000)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_arrives_in_the_descriptor(string text)
    {
        string literal = SymbolDisplay.FormatLiteral(text, quote: true);

        // Longer keys are refused.
        string key = text.Length > 512 ? SymbolDisplay.FormatLiteral(text[..512], quote: true) : literal;
        GeneratorRun run = TestCompilation.Run($$"""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall({{key}}, VariationKey = {{key}}, Provider = {{literal}}, Model = {{literal}}, Operation = {{literal}})]
                public partial string Ask([TrackTag({{literal}} + "t")] string question);

                private string AskCore(string question) => question;

                public static string[] Read()
                {
                    ModelCallDescriptor descriptor = TestAssembly.ModelCalls.All[0];
                    return [descriptor.Provider!, descriptor.Model!, descriptor.Operation!];
                }

                public static string[] ReadKeys() => [TestAssembly.ModelCalls.All[0].Key, TestAssembly.ModelCalls.All[0].VariationKey!];

                public static string ReadTag()
                {
                    InMemorySink sink = new();
                    using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
                    new Bot(tracking).Ask("value");
                    foreach (var tag in sink.Records[0].Tags) return tag.Key;
                    return "";
                }
            }
            """).ExpectNoDiagnostics();
        using ExecutedAssembly assembly = ExecutedAssembly.Load(run);

        Assert.All(assembly.Call<string[]>("Bot", "Read"), read => Assert.Equal(text, read));
        Assert.All(assembly.Call<string[]>("Bot", "ReadKeys"), read => Assert.Equal(text.Length > 512 ? text[..512] : text, read));
        Assert.Equal(text + "t", assembly.Call<string>("Bot", "ReadTag"));
    }

    [Theory]
    [InlineData("Bot漢字")]
    [InlineData("Ж")]
    [InlineData("@class")]
    [InlineData("B\\u006ft")]
    [InlineData("_")]
    [InlineData("ªº")]
    public void A_type_may_have_any_name(string name) => TestCompilation.Run($$"""
        namespace {{name}}.{{name}}1
        {
            public partial class {{name}}
            {
                [TrackedModelCall]
                public partial string Ask(string question);

                private string AskCore(string question) => question;
            }
        }
        """).ExpectNoDiagnostics();

    [Fact]
    public void Files_of_types_with_long_names_have_names_that_a_disk_can_hold()
    {
        string name = new('N', 300);

        GeneratorRun run = TestCompilation.Run($$"""
            namespace {{name}}.{{name}}
            {
                public partial class {{name}}
                {
                    [TrackedModelCall]
                    public partial string Ask(string question);

                    private string AskCore(string question) => question;
                }
            }
            """).ExpectNoDiagnostics();

        Assert.All(run.Sources.Keys, static path => Assert.InRange(path.Length, 1, 200));
    }
}
