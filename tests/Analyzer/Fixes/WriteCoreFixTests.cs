using Tracking.CodeFixes.Cores;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class WriteCoreFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new WriteCoreFix());

    [Fact]
    public Task The_core_has_the_same_parameters_without_defaults_and_marks() => Fix.ExpectFixAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> {|TRK003:AnswerAsync|}([ModelName] string model, in int count, CancellationToken ct = default);

            int Other => 1;
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> AnswerAsync([ModelName] string model, in int count, CancellationToken ct = default);

            private Task<ChatResponse> AnswerCoreAsync(string model, in int count, CancellationToken ct)
            {
                throw new NotImplementedException();
            }

            int Other => 1;
        }
        """);

    [Fact]
    public Task The_core_of_a_generic_static_method_is_one() => Fix.ExpectFixAsync(
        """
        partial class Bot
        {
            [TrackedModelCall]
            public static partial Task<ChatResponse> {|TRK003:AnswerAsync|}<T>(ModelCallTracking tracking, T item) where T : class, new();
        }
        """,
        """
        partial class Bot
        {
            [TrackedModelCall]
            public static partial Task<ChatResponse> AnswerAsync<T>(ModelCallTracking tracking, T item) where T : class, new();

            private static Task<ChatResponse> AnswerCoreAsync<T>(ModelCallTracking tracking, T item)
                where T : class, new()
            {
                throw new NotImplementedException();
            }
        }
        """);

    [Fact]
    public Task The_core_returns_no_run() => Fix.ExpectFixAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<Tracked<ChatResponse>> {|TRK003:AnswerAsync|}();
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<Tracked<ChatResponse>> AnswerAsync();

            private Task<ChatResponse> AnswerCoreAsync()
            {
                throw new NotImplementedException();
            }
        }
        """);

    [Fact]
    public Task The_core_of_a_tracked_stream_returns_a_stream() => Fix.ExpectFixAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial TrackedStream<ChatResponseUpdate> {|TRK003:AnswerAsync|}();
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial TrackedStream<ChatResponseUpdate> AnswerAsync();

            private IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync()
            {
                throw new NotImplementedException();
            }
        }
        """);

    [Fact]
    public Task A_core_that_differs_in_its_result_alone_is_the_users_to_change() => Fix.ExpectNoFixOfAsync("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();
            ValueTask<ChatResponse> AnswerCoreAsync() => default;
        }
        """);

    [Fact]
    public async Task The_body_is_an_expression_where_the_project_asks_for_that()
    {
        HermeticCompilation before = TrackedCode.Of("""
            partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();
            }
            """).WithEditorConfig("[*.cs]\ncsharp_style_expression_bodied_methods = when_on_single_line:silent");

        await Fix.ExpectAsync(before, SourceFile.Named(TrackedCode.File, """
            partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial Task<ChatResponse> AnswerAsync();

                private Task<ChatResponse> AnswerCoreAsync() => throw new NotImplementedException();
            }
            """));
    }

    [Theory]
    [InlineData("Task<ChatResponse> AnswerAsyncCore(string question) => null!;")]
    [InlineData("Task<ChatResponse> AskCoreAsync(string question) => null!;")]
    [InlineData("Task<ChatResponse> AskCoreAsync(string question, int count) => null!;")]
    [InlineData("Task<ChatResponse> AnswerCoreAsync() => null!;")]
    public Task It_is_no_second_one_beside_a_method_that_is_meant_as_the_core(string core) => Fix.ExpectNoFixOfAsync($$"""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question);
            {{core}}
        }
        """);

    [Fact]
    public Task The_core_of_another_overload_is_that_ones() => Fix.ExpectFixAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(int number);
            Task<ChatResponse> AnswerCoreAsync(int number) => null!;

            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question);
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(int number);
            Task<ChatResponse> AnswerCoreAsync(int number) => null!;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);

            private Task<ChatResponse> AnswerCoreAsync(string question)
            {
                throw new NotImplementedException();
            }
        }
        """);
}
