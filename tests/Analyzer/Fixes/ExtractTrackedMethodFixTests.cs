using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer.Bypass;
using Tracking.CodeFixes.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class ExtractTrackedMethodFixTests
{
    private static readonly AnalyzerRun Rule = AnalyzerRun.Of(new ModelCallAnalyzer()).After(new TrackedModelCallGenerator());
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new ExtractTrackedMethodFix()) with { Analysis = Rule };

    [Fact]
    public Task What_the_call_needs_of_the_method_is_passed() => Fix.ExpectFixAsync(
        """
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public async Task<string> ShowAsync(string question, CancellationToken ct)
            {
                ChatOptions options = new() { Temperature = 0 };
                var response = await chat.{|TRK302:GetResponseAsync|}($"Answer: {question}", options, ct);
                return response.Text;
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public async Task<string> ShowAsync(string question, CancellationToken ct)
            {
                ChatOptions options = new() { Temperature = 0 };
                var response = await ShowResponseAsync(question, options, ct);
                return response.Text;
            }

            [TrackedModelCall]
            private partial Task<ChatResponse> ShowResponseAsync(string question, ChatOptions options, CancellationToken ct);

            private Task<ChatResponse> ShowResponseCoreAsync(string question, ChatOptions options, CancellationToken ct) =>
                chat.GetResponseAsync($"Answer: {question}", options, ct);

            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task All_calls_get_methods_of_their_own_names() => (Fix with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        class Outer
        {
            struct Page
            {
                IChatClient chat;
                ModelCallTracking tracking;

                string Title => chat.{|TRK302:GetResponseAsync|}("Title?").GetAwaiter().GetResult().Text;

                public async Task<string> ShowAsync(string question)
                {
                    return (await chat.{|TRK302:GetResponseAsync|}(question).ConfigureAwait(false)).Text;
                }
            }
        }
        """,
        """
        partial class Outer
        {
            partial struct Page
            {
                IChatClient chat;
                ModelCallTracking tracking;

                string Title => TitleResponseAsync().GetAwaiter().GetResult().Text;

                [TrackedModelCall]
                private partial Task<ChatResponse> TitleResponseAsync();

                private Task<ChatResponse> TitleResponseCoreAsync() =>
                    chat.GetResponseAsync("Title?");

                public async Task<string> ShowAsync(string question)
                {
                    return (await ShowResponseAsync(question).ConfigureAwait(false)).Text;
                }

                [TrackedModelCall]
                private partial Task<ChatResponse> ShowResponseAsync(string question);

                private Task<ChatResponse> ShowResponseCoreAsync(string question) =>
                    chat.GetResponseAsync(question);
            }
        }
        """);

    [Fact]
    public Task A_stream_is_given_as_an_interface() => Fix.ExpectFixAsync(
        """
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            async Task<int> ShowAsync(string question, CancellationToken ct)
            {
                int count = 0;
                await foreach (var update in chat.{|TRK302:GetStreamingResponseAsync|}(question).WithCancellation(ct))
                {
                    count++;
                }

                return count;
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            async Task<int> ShowAsync(string question, CancellationToken ct)
            {
                int count = 0;
                await foreach (var update in ShowStreamingResponseAsync(question).WithCancellation(ct))
                {
                    count++;
                }

                return count;
            }

            [TrackedModelCall]
            private partial IAsyncEnumerable<ChatResponseUpdate> ShowStreamingResponseAsync(string question);

            private IAsyncEnumerable<ChatResponseUpdate> ShowStreamingResponseCoreAsync(string question) =>
                chat.GetStreamingResponseAsync(question);

            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task What_only_works_where_it_stands_is_passed_as_a_value() => Fix.ExpectFixAsync(
        """
        static class Page
        {
            static async Task<string> ShowAsync(Task<IChatClient> opening, string? question)
            {
                int asked = 0;
                string Numbered(string text) => $"{++asked} {text}";
                var response = await (await opening).{|TRK302:GetResponseAsync|}(Numbered(question ?? ""), new() { Tools = [AIFunctionFactory.Create(() => asked)] });
                return response.Text + asked;
            }
        }
        """,
        """
        static partial class Page
        {
            static async Task<string> ShowAsync(Task<IChatClient> opening, string? question)
            {
                int asked = 0;
                string Numbered(string text) => $"{++asked} {text}";
                var response = await ShowResponseAsync((await opening), Numbered(question ?? ""), new() { Tools = [AIFunctionFactory.Create(() => asked)] });
                return response.Text + asked;
            }

            [TrackedModelCall]
            private static partial Task<ChatResponse> ShowResponseAsync(IChatClient chatClient, string chatMessage, ChatOptions options);

            private static Task<ChatResponse> ShowResponseCoreAsync(IChatClient chatClient, string chatMessage, ChatOptions options) =>
                chatClient.GetResponseAsync(chatMessage, options);
        }
        """);

    [Fact]
    public Task What_is_known_not_to_be_null_is_passed_as_such() => Fix.ExpectFixAsync(
        """
        class Page(ModelCallTracking tracking)
        {
            public async Task ShowAsync(IChatClient? client)
            {
                string? line = Console.ReadLine();
                if (line is not null && client is not null)
                {
                    await client.{|TRK302:GetResponseAsync|}(line);
                }
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(ModelCallTracking tracking)
        {
            public async Task ShowAsync(IChatClient? client)
            {
                string? line = Console.ReadLine();
                if (line is not null && client is not null)
                {
                    await ShowResponseAsync(client, line);
                }
            }

            [TrackedModelCall]
            private partial Task<ChatResponse> ShowResponseAsync(IChatClient client, string line);

            private Task<ChatResponse> ShowResponseCoreAsync(IChatClient client, string line) =>
                client.GetResponseAsync(line);

            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task Type_parameters_of_the_method_go_along() => Fix.ExpectFixAsync(
        """
        class Index(ModelCallTracking tracking)
        {
            public async Task<int> AddAsync<TInput>(IEmbeddingGenerator<TInput, Embedding<float>> generator, TInput[] inputs)
                where TInput : notnull
            {
                var all = await generator.{|TRK302:GenerateAsync|}(inputs);
                return all.Count;
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Index(ModelCallTracking tracking)
        {
            public async Task<int> AddAsync<TInput>(IEmbeddingGenerator<TInput, Embedding<float>> generator, TInput[] inputs)
                where TInput : notnull
            {
                var all = await AddEmbeddingsAsync<TInput>(generator, inputs);
                return all.Count;
            }

            [TrackedModelCall]
            private partial Task<GeneratedEmbeddings<Embedding<float>>> AddEmbeddingsAsync<TInput>(IEmbeddingGenerator<TInput, Embedding<float>> generator, TInput[] inputs) where TInput : notnull;

            private Task<GeneratedEmbeddings<Embedding<float>>> AddEmbeddingsCoreAsync<TInput>(IEmbeddingGenerator<TInput, Embedding<float>> generator, TInput[] inputs) where TInput : notnull =>
                generator.GenerateAsync(inputs);

            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task A_call_in_a_static_function_gets_a_static_method() => Fix.ExpectFixAsync(
        """
        class Page
        {
            static readonly ModelCallTracking tracking = null!;

            Func<IChatClient, Task<string>> Show { get; } = null!;

            Func<IChatClient, Task<string>> Make() => static async client => (await client.{|TRK302:GetResponseAsync|}("?")).Text;
        }
        """,
        """
        partial class Page
        {
            static readonly ModelCallTracking tracking = null!;

            Func<IChatClient, Task<string>> Show { get; } = null!;

            Func<IChatClient, Task<string>> Make() => static async client => (await MakeResponseAsync(client)).Text;

            [TrackedModelCall]
            private static partial Task<ChatResponse> MakeResponseAsync(IChatClient client);

            private static Task<ChatResponse> MakeResponseCoreAsync(IChatClient client) =>
                client.GetResponseAsync("?");
        }
        """);

    [Theory]
    [InlineData("public async Task ShowAsync(IChatClient? client) => await (client?.{|TRK302:GetResponseAsync|}(\"?\") ?? throw new Exception());")]
    [InlineData("public void Show(IChatClient client, ref string question) => client.{|TRK302:GetResponseAsync|}(question).Wait();")]
    [InlineData("public void Show(IChatClient client, ReadOnlySpan<char> question) => client.{|TRK302:GetResponseAsync|}(question.ToString()).Wait();")]
    [InlineData("public void Show(IChatClient client) { var question = new { Text = \"?\" }; client.{|TRK302:GetResponseAsync|}(question.Text).Wait(); }")]
    [InlineData("public void Show(IChatClient client, Dictionary<int, string> all) => client.{|TRK302:GetResponseAsync|}(all.TryGetValue(1, out var text) ? text : \"?\").Wait();")]
    [InlineData("static Task<ChatResponse> first = ((IChatClient)null!).{|TRK302:GetResponseAsync|}(\"?\");")]
    [InlineData("void Show(IChatClient client) { void Ask<T>(T text) => client.{|TRK302:GetResponseAsync|}(new ChatMessage(ChatRole.User, $\"{typeof(T)}\")).Wait(); Ask(1); }")]
    [InlineData("Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> Ask(IChatClient chat) => chat.{|TRK302:GetResponseAsync|};")]
    public Task Nothing_is_offered_where_the_call_cannot_be_moved(string member) => Fix.ExpectNoFixOfAsync($$"""
        class Page(ModelCallTracking tracking)
        {
            {{member}}
            ModelCallTracking Kept => tracking;
        }
        """);

    private static string TextOf(CodeActionOutcome outcome) => outcome.Sources.Single(static file => file.Path.EndsWith(TrackedCode.File, StringComparison.Ordinal)).Text;

    [Fact]
    public async Task Of_two_calls_in_one_expression_one_is_moved_at_a_time()
    {
        CodeActionOutcome outcome = await (Fix with { FixAll = FixAllScope.Document }).ApplyAsync(TrackedCode.Of("""
            class Page(IChatClient chat)
            {
                async Task<string> ShowAsync() =>
                    (await chat.{|TRK302:GetResponseAsync|}((await chat.{|TRK302:GetResponseAsync|}("?")).Text)).Text;
            }
            """));

        outcome.ExpectNoNewErrors();
        Assert.Contains("(await ShowResponseAsync((await chat.GetResponseAsync(\"?\")).Text)).Text", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_method_that_gives_the_response_is_tracked_itself() => Fix.ExpectNoFixOfAsync("""
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public Task<ChatResponse> ShowAsync() => chat.{|TRK302:GetResponseAsync|}("?");
            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task A_program_without_a_type_has_no_place_for_the_method() => Fix.ExpectNoFixAsync((TrackedCode.Of("""
        IChatClient chat = null!;
        Console.WriteLine((await chat.{|TRK302:GetResponseAsync|}("?")).Text);
        """)) with { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });
}
