using System.Reflection;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Tracking.CompilerServices;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Readers;

/// <summary>Anthropic's objects are left out: they parse each property when it is first read, for whoever reads it.</summary>
public sealed class ReaderAllocationTests
{
    private static readonly ExecutedAssembly Generated = ExecutedAssembly.Load(Sdk.Bot.Run.Value);

    [Fact]
    public void Reading_a_completion_allocates_nothing() => AssertNothingAllocated(Sdk.OpenAI<ChatCompletion>("""
        {"id":"c1","object":"chat.completion","created":1,"model":"m","service_tier":"default",
         "choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Hi"}}],
         "usage":{"prompt_tokens":2048,"completion_tokens":17,"total_tokens":2065,"prompt_tokens_details":{"cached_tokens":64,"cache_write_tokens":1920}}}
        """));

    [Fact]
    public void Reading_the_usage_of_a_completions_stream_allocates_nothing() => AssertNothingAllocated(Sdk.OpenAI<StreamingChatCompletionUpdate>("""
        {"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":100,"completion_tokens":1,"total_tokens":101}}
        """));

    [Fact]
    public void Reading_a_chat_response_allocates_nothing() => AssertNothingAllocated(new ChatResponse(new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.Assistant, "Hi"))
    {
        Usage = new() { InputTokenCount = 132, OutputTokenCount = 50, TotalTokenCount = 182, AdditionalCounts = new() { ["CacheCreationInputTokens"] = 100 } },
    });

    [Fact]
    public void Reading_an_update_allocates_nothing() =>
        AssertNothingAllocated(new ChatResponseUpdate { ResponseId = "r", Contents = [new UsageContent(new() { InputTokenCount = 12, OutputTokenCount = 8 })] });

    private static void AssertNothingAllocated<T>(T response)
    {
        MethodInfo method = Generated.Assembly.GetType("Tracking.Generated.TestAssembly.ResponseReaders", throwOnError: true)!
            .GetMethod("Read", BindingFlags.Static | BindingFlags.NonPublic, [typeof(T), typeof(ModelCallReading).MakeByRefType()])!;
        ResponseReader<T> reader = method.CreateDelegate<ResponseReader<T>>();
        Read(reader, response, 100);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Read(reader, response, 1000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Read<T>(ResponseReader<T> reader, T response, int times)
    {
        for (int i = 0; i < times; i++)
        {
            ModelCallReading reading = default;
            reader(response, ref reading);
        }
    }
}
