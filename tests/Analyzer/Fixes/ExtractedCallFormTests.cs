using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer.Bypass;
using Tracking.CodeFixes.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

/// <summary>What becomes of calls that give no usage, of calls in several lines, and of variables of an SDK's own types.</summary>
public sealed class ExtractedCallFormTests
{
    private const string OpenAI = """
        namespace System.ClientModel.Primitives
        {
            public abstract class PipelineResponseHeaders { public abstract bool TryGetValue(string name, out string? value); }
            public abstract class PipelineResponse { public PipelineResponseHeaders Headers => null!; }
        }

        namespace System.ClientModel
        {
            using System.Collections.Generic;
            using System.Threading;

            public class Headers { public bool TryGetValue(string name, out string? value) { value = null; return false; } }
            public class Response { public Headers Headers => new(); }
            public class ClientResult { public Response GetRawResponse() => null!; }
            public class ClientResult<T> : ClientResult { public T Value => default!; public static implicit operator T(ClientResult<T> result) => result.Value; }
            public abstract class CollectionResult<T> : IEnumerable<T>
            {
                public IEnumerator<T> GetEnumerator() => throw null!;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
                public int Pages => 0;
            }

            public abstract class AsyncCollectionResult<T> : IAsyncEnumerable<T>
            {
                public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw null!;
            }
        }

        namespace OpenAI.Embeddings
        {
            using System.ClientModel;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;

            public class EmbeddingGenerationOptions;
            public class OpenAIEmbedding { public int Index => 0; }
            public class EmbeddingTokenUsage { public int InputTokenCount => 0; public int TotalTokenCount => 0; }
            public class OpenAIEmbeddingCollection : List<OpenAIEmbedding> { public string Model => ""; public EmbeddingTokenUsage Usage => null!; }
            public class EmbeddingClient
            {
                public ClientResult<OpenAIEmbedding> GenerateEmbedding(string input, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => null!;
                public Task<ClientResult<OpenAIEmbedding>> GenerateEmbeddingAsync(string input, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => null!;
                public ClientResult<OpenAIEmbeddingCollection> GenerateEmbeddings(IEnumerable<string> inputs, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => null!;
                public Task<ClientResult<OpenAIEmbeddingCollection>> GenerateEmbeddingsAsync(IEnumerable<string> inputs, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => null!;
            }
        }

        namespace OpenAI.Chat
        {
            using System.ClientModel;

            public class ChatPiece { public string Text => ""; public string? FinishReason => null; }
            public class ChatClient
            {
                public CollectionResult<ChatPiece> CompleteChatStreaming(params string[] messages) => null!;
                public AsyncCollectionResult<ChatPiece> CompleteChatStreamingAsync(params string[] messages) => null!;
            }
        }
        """;

    private static readonly AnalyzerRun Rule = AnalyzerRun.Of(new ModelCallAnalyzer()).After(new TrackedModelCallGenerator());
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new ExtractTrackedMethodFix()) with { Analysis = Rule };

    [Fact]
    public Task A_single_vector_is_asked_for_in_a_list_that_has_its_usage() => Fix.ExpectFixAsync(
        """
        class Index(IEmbeddingGenerator<string, Embedding<float>> generator, ModelCallTracking tracking)
        {
            public async Task<int> SearchAsync(string text, CancellationToken ct)
            {
                ReadOnlyMemory<float> vector = await generator.{|TRK302:GenerateVectorAsync|}(text, cancellationToken: ct).ConfigureAwait(false);
                return vector.Length;
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Index(IEmbeddingGenerator<string, Embedding<float>> generator, ModelCallTracking tracking)
        {
            public async Task<int> SearchAsync(string text, CancellationToken ct)
            {
                ReadOnlyMemory<float> vector = (await SearchEmbeddingAsync(text, ct).ConfigureAwait(false))[0].Vector;
                return vector.Length;
            }

            [TrackedModelCall]
            private partial Task<GeneratedEmbeddings<Embedding<float>>> SearchEmbeddingAsync(string text, CancellationToken ct);

            private Task<GeneratedEmbeddings<Embedding<float>>> SearchEmbeddingCoreAsync(string text, CancellationToken ct) =>
                generator.GenerateAsync([text], cancellationToken: ct);

            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task A_single_embedding_is_asked_for_in_a_list_that_has_its_usage() => Fix.ExpectFixAsync(
        """
        class Index(IEmbeddingGenerator<string, Embedding<float>> generator, ModelCallTracking tracking)
        {
            public async Task<string?> SearchAsync(string text) => (await generator.{|TRK302:GenerateAsync|}(value: text)).ModelId;

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Index(IEmbeddingGenerator<string, Embedding<float>> generator, ModelCallTracking tracking)
        {
            public async Task<string?> SearchAsync(string text) => ((await SearchEmbeddingsAsync(text))[0]).ModelId;

            [TrackedModelCall]
            private partial Task<GeneratedEmbeddings<Embedding<float>>> SearchEmbeddingsAsync(string text);

            private Task<GeneratedEmbeddings<Embedding<float>>> SearchEmbeddingsCoreAsync(string text) =>
                generator.GenerateAsync(values: [text]);

            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task What_a_readonly_member_calls_leaves_the_structure_as_it_is_too() => Fix.ExpectFixAsync(
        """
        record struct Place(IChatClient Chat, ModelCallTracking Tracking)
        {
            public readonly async Task<int> ShowAsync(int number)
            {
                var response = await Chat.{|TRK302:GetResponseAsync|}($"{number}");
                return response.Text.Length;
            }
        }
        """,
        """
        partial record struct Place(IChatClient Chat, ModelCallTracking Tracking)
        {
            public readonly async Task<int> ShowAsync(int number)
            {
                var response = await ShowResponseAsync(number);
                return response.Text.Length;
            }

            [TrackedModelCall]
            private readonly partial Task<ChatResponse> ShowResponseAsync(int number);

            private readonly Task<ChatResponse> ShowResponseCoreAsync(int number) =>
                Chat.GetResponseAsync($"{number}");
        }
        """);

    [Fact]
    public async Task What_is_moved_is_indented_with_tabs_where_the_file_is()
    {
        // given
        HermeticCompilation code = TrackedCode.Of(Tabs("""
            class Page(IChatClient chat, ModelCallTracking tracking)
            {
                public async Task<string> ShowAsync(string question)
                {
                    var response = await chat.{|TRK302:GetResponseAsync|}(
                        question);
                    return response.Text;
                }

                ModelCallTracking Kept => tracking;
            }
            """));

        // then
        await Fix.ExpectAsync(code, SourceFile.Named(TrackedCode.File, Tabs("""
            partial class Page(IChatClient chat, ModelCallTracking tracking)
            {
                public async Task<string> ShowAsync(string question)
                {
                    var response = await ShowResponseAsync(question);
                    return response.Text;
                }

                [TrackedModelCall]
                private partial Task<ChatResponse> ShowResponseAsync(string question);

                private Task<ChatResponse> ShowResponseCoreAsync(string question) =>
                    chat.GetResponseAsync(
                        question);

                ModelCallTracking Kept => tracking;
            }
            """)));
    }

    private static string Tabs(string text) => text.Replace("    ", "\t", StringComparison.Ordinal);

    [Theory]
    [InlineData("(await client.{|TRK302:GenerateEmbeddingAsync|}(text)).Value.Index", "(await SearchEmbeddingAsync(text)).Value[0].Index")]
    [InlineData("Read(await client.{|TRK302:GenerateEmbeddingAsync|}(text))", "Read((await SearchEmbeddingAsync(text)).Value[0])")]
    public Task The_openai_client_s_single_embedding_is_one_of_a_list(string call, string tracked) => Fix.ExpectAsync(
        TrackedCode.Of(Index($"public async Task<int> SearchAsync(string text) => {call};")).WithSource("OpenAI.cs", OpenAI),
        SourceFile.Named(TrackedCode.File, Index($$"""
            public async Task<int> SearchAsync(string text) => {{tracked}};

                [TrackedModelCall]
                private partial Task<System.ClientModel.ClientResult<OpenAIEmbeddingCollection>> SearchEmbeddingAsync(string text);

                private Task<System.ClientModel.ClientResult<OpenAIEmbeddingCollection>> SearchEmbeddingCoreAsync(string text) =>
                    client.GenerateEmbeddingsAsync([text]);
            """, "partial ")));

    [Fact]
    public Task A_wrapper_that_is_kept_cannot_be_one_of_a_list() => Fix.ExpectNoFixAsync(
        TrackedCode.Of(Index("public async Task SearchAsync(string text) { var result = await client.{|TRK302:GenerateEmbeddingAsync|}(text); }"))
            .WithSource("OpenAI.cs", OpenAI));

    [Fact]
    public Task Lines_of_a_call_keep_their_indentation() => Fix.ExpectFixAsync(
        """
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public async Task<string> ShowAsync(string question)
            {
                if (question.Length > 0)
                {
                    var response = await chat.{|TRK302:GetResponseAsync|}(
                        $"Answer: {question}",
                        new ChatOptions
                        {
                            Temperature = 0,
                        });
                    return response.Text;
                }

                return "";
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public async Task<string> ShowAsync(string question)
            {
                if (question.Length > 0)
                {
                    var response = await ShowResponseAsync(question);
                    return response.Text;
                }

                return "";
            }

            [TrackedModelCall]
            private partial Task<ChatResponse> ShowResponseAsync(string question);

            private Task<ChatResponse> ShowResponseCoreAsync(string question) =>
                chat.GetResponseAsync(
                    $"Answer: {question}",
                    new ChatOptions
                    {
                        Temperature = 0,
                    });

            ModelCallTracking Kept => tracking;
        }
        """);

    [Theory]
    [InlineData("AsyncCollectionResult", "CompleteChatStreamingAsync", "await ", "IAsyncEnumerable", "ShowChatStreamingAsync", "ShowChatStreamingCoreAsync")]
    [InlineData("CollectionResult", "CompleteChatStreaming", "", "IEnumerable", "ShowChatStreaming", "ShowChatStreamingCore")]
    public Task A_variable_of_an_sdk_s_own_collection_becomes_one_of_the_interface(
        string type, string called, string awaiting, string written, string name, string core) => Fix.ExpectAsync(
        TrackedCode.Of(Stream(
            $$"""
            System.ClientModel.{{type}}<ChatPiece> updates = client.{|TRK302:{{called}}|}("?");
                    {{awaiting}}foreach (ChatPiece update in updates) { }
            """)).WithSource("OpenAI.cs", OpenAI),
        SourceFile.Named(TrackedCode.File, Stream(
            $$"""
            {{written}}<ChatPiece> updates = {{name}}();
                    {{awaiting}}foreach (ChatPiece update in updates) { }
            """,
            $$"""


                [TrackedModelCall]
                private partial {{written}}<ChatPiece> {{name}}();

                private {{written}}<ChatPiece> {{core}}() =>
                    client.{{called}}("?");
            """,
            "partial ")));

    [Fact]
    public Task A_variable_that_is_asked_for_more_stays_as_it_is() => Fix.ExpectNoFixAsync(TrackedCode.Of(Stream(
        """
        System.ClientModel.CollectionResult<ChatPiece> updates = client.{|TRK302:CompleteChatStreaming|}("?");
                Console.WriteLine(updates.Pages);
        """)).WithSource("OpenAI.cs", OpenAI));

    [Fact]
    public async Task Members_of_several_files_get_names_without_numbers()
    {
        CodeActionOutcome outcome = await (Fix with { FixAll = FixAllScope.Project }).ApplyAsync(TrackedCode.Of("""
            partial class Page(IChatClient chat)
            {
                async Task<string> AskAsync() => (await chat.{|TRK302:GetResponseAsync|}("?")).Text;
            }
            """).WithSource("Other.cs", """
            partial class Page
            {
                async Task<string> TitleAsync() => (await chat.{|TRK302:GetResponseAsync|}("?")).Text;
                async Task<string> ResponseAsync() => (await chat.{|TRK302:GetResponseAsync|}("?")).Text;
            }
            """));

        outcome.ExpectNoNewErrors();
        string all = string.Concat(outcome.Sources.Select(static source => source.Text));
        Assert.All(
            (string[])["AskResponseAsync()", "TitleResponseAsync()", "ResponseCallAsync()"],
            name => Assert.Contains($"partial Task<ChatResponse> {name}", all, StringComparison.Ordinal));
    }

    private static string Index(string member, string modifier = "") => $$"""
        using OpenAI.Embeddings;

        {{modifier}}class Index(EmbeddingClient client, ModelCallTracking tracking)
        {
            {{member}}

            static int Read(OpenAIEmbedding embedding) => embedding.Index;
            ModelCallTracking Kept => tracking;
        }
        """;

    private static string Stream(string body, string members = "", string modifier = "") => $$"""
        using OpenAI.Chat;

        {{modifier}}class Page(ChatClient client, ModelCallTracking tracking)
        {
            public async Task ShowAsync()
            {
                await Task.Yield();
                {{body}}
            }{{members}}

            ModelCallTracking Kept => tracking;
        }
        """;
}
