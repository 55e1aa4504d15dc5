using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Shapes;

/// <summary>Methods that no second part can be written for: the generator says so itself, and writes nothing that would not compile.</summary>
public class UnreachableTests
{
    [Fact]
    public void A_method_with_an_argument_list_of_its_own_kind() =>
        Run("""
            public partial class Bot
            {
                [TrackedModelCall]
                public partial int Ask(__arglist);

                private int AskCore(__arglist) => 1;
            }
            """).ExpectDiagnostics("TRK005", "CS8795");

    [Fact]
    public void A_core_with_an_argument_list_of_its_own_kind_is_none() =>
        Assert.Contains("TRK003", string.Concat(Run("""
            public partial class Bot
            {
                [TrackedModelCall]
                public partial int Ask();

                private int AskCore(__arglist) => 1;
            }
            """).ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);

    [Fact]
    public void A_method_in_a_file_local_type() =>
        Run("""
            public partial class Outer
            {
                [TrackedModelCall]
                public partial int Ask();

                private int AskCore() => 1;
            }

            file partial class Hidden
            {
                public partial class Inner
                {
                    [TrackedModelCall]
                    public partial int Ask();

                    private int AskCore() => 1;
                }
            }
            """).ExpectDiagnostics("TRK005", "CS8795");

    [Fact]
    public void A_file_local_type_in_a_signature_of_a_file_local_type() =>
        Run("""
            file record Hidden;

            file partial class Bot
            {
                [TrackedModelCall]
                public partial Hidden Ask();
            }
            """).ExpectDiagnostics("TRK005", "CS8795");

    [Theory]
    [InlineData("[TrackedModelCall] public partial Remote.Answer Ask();")]
    [InlineData("[TrackedModelCall] public partial void Ask(List<Remote.Answer[]> answers);")]
    [InlineData("[TrackedModelCall] public partial void Ask<T>() where T : Remote.Answer;")]
    public void A_type_that_only_an_alias_leads_to(string method) =>
        RunAliased($$"""
            extern alias Far;
            global using Remote = Far::Remote;

            public partial class Bot
            {
                {{method}}
            }
            """).ExpectDiagnostics("TRK005", "CS8795");

    [Fact]
    public void A_static_core_of_a_base_that_only_an_alias_leads_to() =>
        Assert.Contains("TRK005", string.Concat(RunAliased("""
            extern alias Far;

            public partial class Bot : Far::Remote.Base
            {
                [TrackedModelCall]
                public partial int Ask();
            }
            """).ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);

    [Fact]
    public void A_core_may_use_what_only_an_alias_leads_to() =>
        Assert.DoesNotContain("TRK005", string.Concat(RunAliased("""
            extern alias Far;

            public partial class Bot : Far::Remote.Base
            {
                [TrackedModelCall]
                public partial int Tell();

                private int TellCore() => new Far::Remote.Answer().Number + AskCore();
            }
            """).ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);

    [Fact]
    public void Messages_of_a_type_that_only_an_alias_leads_to_are_not_counted() =>
        Assert.DoesNotContain("HistoryLength", string.Concat(RunAliased("""
            extern alias Far;

            public class Conversation : List<Far::Remote.ChatMessage>;

            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial Task AskAsync(Conversation messages);

                private Task AskCoreAsync(Conversation messages) => Task.CompletedTask;
            }
            """).ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);

    [Fact]
    public void A_reader_that_only_an_alias_leads_to_is_none() =>
        Assert.DoesNotContain("Remote", string.Concat(RunAliased("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial Version Ask();

                private Version AskCore() => new();
            }
            """).ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);

    private static GeneratorRun Run(string source) =>
        GeneratorRun.Start(Shape.Compilation(source), new TrackedModelCallGenerator());

    private static GeneratorRun RunAliased(string source)
    {
        Compilation remote = HermeticCompilation.Of("""
            namespace Remote
            {
                public class Answer { public int Number => 1; }

                public class Base { protected static int AskCore() => 1; }

                public class ChatMessage;

                public static class Readers
                {
                    [Tracking.UsageReader] public static Tracking.TokenUsage Read(System.Version version) => default;
                }
            }
            """).WithPackagesOf(typeof(ModelCallTracking)).Build().WithAssemblyName("RemoteAssembly");
        MetadataReference reference = remote.ToMetadataReference(["Far"]);
        return GeneratorRun.Start(
            Shape.Compilation(source, compilation => compilation with { References = compilation.References.Add(reference) }),
            new TrackedModelCallGenerator());
    }
}
