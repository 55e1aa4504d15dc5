using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Flow;

public sealed class NestedTrackingTests
{
    private static Task<AnalyzerResult> ExpectAsync(string members) => FlowCode.ExpectFileAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            {{members}}
        }
        """);

    [Fact]
    public async Task A_core_that_calls_a_tracked_method()
    {
        AnalyzerResult result = await ExpectAsync("""
            [TrackedModelCall] public partial Task<ChatResponse> {|@outer:TranslateAsync|}(string text);
            Task<ChatResponse> TranslateCoreAsync(string text) => {|TRK105:AnswerAsync(text)|};
            """);

        result.ExpectAdditionalLocations(DiagnosticIds.NestedTracking, "outer");
        result.ExpectMessages(
            DiagnosticIds.NestedTracking,
            "'AnswerAsync', which is tracked, is called by the core of 'TranslateAsync', which is tracked, too: the same tokens are recorded and billed twice at run time; make 'TranslateAsync' a [TrackedModelRun], or call what is not tracked");
    }

    [Fact]
    public Task A_core_that_calls_one_through_private_methods() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) => {|TRK105:FirstAsync(text)|};
        private Task<ChatResponse> FirstAsync(string text) => SecondAsync(text);
        private Task<ChatResponse> SecondAsync(string text) => AnswerAsync(text);
        """);

    [Fact]
    public Task A_core_that_calls_one_in_a_lambda() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) => Task.Run(() => {|TRK105:AnswerAsync(text)|});
        """);

    [Fact]
    public Task A_core_that_calls_its_own_tracked_method() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) =>
            text.Length > 10 ? {|TRK105:TranslateAsync(text.Substring(10))|} : chat.GetResponseAsync(text);
        """);

    [Fact]
    public Task A_core_that_calls_one_of_another_type() => FlowCode.ExpectFileAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
        }

        partial class Translator(Bot bot, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
            Task<ChatResponse> TranslateCoreAsync(string text) => {|TRK105:bot.AnswerAsync(text)|};
        }
        """);

    [Fact]
    public Task A_run_may_make_tracked_calls() => ExpectAsync("""
        [TrackedModelRun] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) => AnswerAsync(text);
        """);

    [Fact]
    public Task A_core_may_call_another_core() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) => AnswerCoreAsync(text);
        """);

    [Fact]
    public Task A_core_may_name_a_tracked_method() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) => chat.GetResponseAsync(nameof(AnswerAsync));
        """);

    [Fact]
    public Task A_method_that_is_no_core_may_call_both() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) => chat.GetResponseAsync(text);
        public async Task BothAsync(string text)
        {
            await AnswerAsync(text);
            await TranslateAsync(text);
        }
        """);

    [Fact]
    public Task A_core_without_tokens_counts_none_twice() => ExpectAsync("""
        [TrackedModelCall(Tokens = TokenSource.None)] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) => AnswerAsync(text);
        """);

    [Fact]
    public Task Helpers_that_call_each_other_end() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
        Task<ChatResponse> TranslateCoreAsync(string text) => FirstAsync(text);
        private Task<ChatResponse> FirstAsync(string text) => SecondAsync(text);
        private Task<ChatResponse> SecondAsync(string text) => text.Length > 3 ? FirstAsync(text) : chat.GetResponseAsync(text);
        """);

    [Fact]
    public Task An_answer_is_billed_apart_from_the_embeddings_that_it_is_found_by() => ExpectAsync("""
        static IEmbeddingGenerator<string, Embedding<float>> generator = null!;
        [TrackedModelCall] public partial Task<GeneratedEmbeddings<Embedding<float>>> EmbedAsync(string text);
        Task<GeneratedEmbeddings<Embedding<float>>> EmbedCoreAsync(string text) => generator.GenerateAsync([text]);

        [TrackedModelCall] public partial Task<ChatResponse> FindAsync(string text);
        async Task<ChatResponse> FindCoreAsync(string text)
        {
            var found = await EmbedAsync(text);
            return await chat.GetResponseAsync(text + found.Count);
        }

        [TrackedModelCall] public partial Task<GeneratedEmbeddings<Embedding<float>>> EmbedTwiceAsync(string text);
        Task<GeneratedEmbeddings<Embedding<float>>> EmbedTwiceCoreAsync(string text) => {|TRK105:EmbedAsync(text)|};
        """);

    private static string InBaseType(string derived, string core) => $$"""
        partial class Answers(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
        }

        class Base(IChatClient chat, Answers answers)
        {
            protected IChatClient Chat => chat;
            protected Answers Answers => answers;
            protected virtual Task<ChatResponse> TranslateCoreAsync(string text) => {{core}};
        }

        partial class Translator(IChatClient chat, Answers answers, ModelCallTracking tracking) : Base(chat, answers)
        {
            {{derived}} public partial Task<ChatResponse> TranslateAsync(string text);
        }
        """;

    [Fact]
    public Task A_core_in_a_base_type_that_calls_a_tracked_method() =>
        FlowCode.ExpectFileAsync(InBaseType("[TrackedModelCall]", "{|TRK105:answers.AnswerAsync(text)|}"));

    [Fact]
    public Task A_core_in_a_base_type_that_an_override_changes() => FlowCode.ExpectFileAsync(
        InBaseType("[TrackedModelCall]", "chat.GetResponseAsync(text)") + """

        class Polite(IChatClient chat, Answers answers, ModelCallTracking tracking) : Translator(chat, answers, tracking)
        {
            protected override Task<ChatResponse> TranslateCoreAsync(string text) => {|TRK105:Answers.AnswerAsync("Please: " + text)|};
        }
        """);

    [Fact]
    public Task A_core_in_a_base_type_that_a_run_calls() =>
        FlowCode.ExpectFileAsync(InBaseType("[TrackedModelRun]", "answers.AnswerAsync(text)"));

    [Fact]
    public Task A_method_in_a_base_type_that_is_no_ones_core() =>
        FlowCode.ExpectFileAsync(InBaseType("[TrackedModelCall(Core = nameof(OtherAsync))]", "answers.AnswerAsync(text)")
            .Replace("public partial Task<ChatResponse> TranslateAsync(string text);", "public partial Task<ChatResponse> TranslateAsync(string text); Task<ChatResponse> OtherAsync(string text) => Chat.GetResponseAsync(text);", StringComparison.Ordinal));
}
