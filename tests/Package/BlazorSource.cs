namespace Tracking.Package.Tests;

/// <summary>Components as a user of Blazor writes them: a part in a <c>.razor</c> file, a part in a code file.</summary>
internal static class BlazorSource
{
    internal const string Imports = """
        @using Microsoft.Extensions.AI
        @using Microsoft.AspNetCore.Components.Web
        @using Tracking
        """;

    /// <summary>A model that answers at once, with token counts.</summary>
    internal const string Model = """
        using Microsoft.Extensions.AI;

        namespace App;

        internal sealed class Model : IChatClient
        {
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "because")) { Usage = new() { InputTokenCount = 11, OutputTokenCount = 5 } });

            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                throw new NotSupportedException();

            public object? GetService(Type serviceType, object? serviceKey = null) => null;

            public void Dispose()
            {
            }
        }
        """;

    /// <summary>A component with all that a tracked method needs in its code file.</summary>
    internal const string Right = """
        using Microsoft.AspNetCore.Components;
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace App;

        public partial class Right
        {
            [Inject]
            public ModelCallTracking Tracking { get; set; } = default!;

            [TrackedModelCall("right")]
            public partial Task<ChatResponse> AnswerAsync(string question);

            private Task<ChatResponse> AnswerCoreAsync(string question) => Chat.GetResponseAsync(question);
        }
        """;

    internal const string RightMarkup = """
        @inject IChatClient Chat
        <p>@answer</p>
        @code {
            private string? answer;

            protected override async Task OnInitializedAsync() => answer = (await AnswerAsync("why")).Text;
        }
        """;

    /// <summary>Renders the component, and prints what was recorded.</summary>
    internal const string Program = """
        using App;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Components.Web;
        using Microsoft.Extensions.AI;
        using Tracking;

        InMemorySink sink = new();
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton<IChatClient, Model>().AddModelCallTracking(tracking => tracking.AddSink(sink));
        await using WebApplication app = builder.Build();
        await using HtmlRenderer renderer = new(app.Services, app.Services.GetRequiredService<ILoggerFactory>());
        string html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Right>(ParameterView.Empty)).ToHtmlString());
        Console.WriteLine(html);
        foreach (ModelCallRecord record in sink.Records)
        {
            Console.WriteLine($"{record.Descriptor.Key} {record.Outcome} {record.Usage.InputTokens}/{record.Usage.OutputTokens}");
        }
        """;

    /// <summary>A component whose tracking only Razor knows of.</summary>
    internal const string InjectedInMarkup = """
        using Microsoft.AspNetCore.Components;
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace App;

        public partial class InjectedInMarkup
        {
            [TrackedModelCall("injected-in-markup")]
            public partial Task<ChatResponse> AnswerAsync(string question);

            private Task<ChatResponse> AnswerCoreAsync(string question) => Chat.GetResponseAsync(question);
        }
        """;

    internal const string InjectedInMarkupMarkup = """
        @inject IChatClient Chat
        @inject ModelCallTracking Recorder
        <p>waiting</p>
        """;

    /// <summary>A component whose core only Razor knows of.</summary>
    internal const string CoreInMarkup = """
        using Microsoft.AspNetCore.Components;
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace App;

        public partial class CoreInMarkup
        {
            [Inject]
            public ModelCallTracking Tracking { get; set; } = default!;

            [TrackedModelCall("core-in-markup")]
            public partial Task<ChatResponse> AnswerAsync(string question);
        }
        """;

    internal const string CoreInMarkupMarkup = """
        @inject IChatClient Chat
        <p>waiting</p>
        @code {
            private Task<ChatResponse> AnswerCoreAsync(string question) => Chat.GetResponseAsync(question);
        }
        """;

    /// <summary>A component that calls a model in its markup and in its code.</summary>
    internal const string UntrackedMarkup = """
        @inject IChatClient Chat
        <p @onclick='() => Chat.GetResponseAsync("inline")'>@answer</p>
        @code {
            private string? answer;

            protected override async Task OnInitializedAsync()
            {
                ChatResponse response = await Chat.GetResponseAsync("why");
                answer = response.Text;
            }
        }
        """;

    /// <summary>A component with a tracked method that takes a type which only Razor knows of.</summary>
    internal const string TypeInMarkup = """
        using Microsoft.AspNetCore.Components;
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace App;

        public partial class TypeInMarkup
        {
            [Inject]
            public ModelCallTracking Tracking { get; set; } = default!;

            [TrackedModelCall("type-in-markup")]
            public partial Task<ChatResponse> AnswerAsync(List<Question> questions);

            private Task<ChatResponse> AnswerCoreAsync(List<Question> questions) => Chat.GetResponseAsync(questions[0].Text);
        }
        """;

    internal const string TypeInMarkupMarkup = """
        @inject IChatClient Chat
        <p>waiting</p>
        @code {
            public sealed record Question(string Text);
        }
        """;

    /// <summary>A component with all of it in the markup; what the text shows its reader is none of it.</summary>
    internal const string AllInMarkupMarkup = """
        @inject IChatClient Chat
        @inject ModelCallTracking Recorder
        <pre>[TrackedModelCall] public partial Task Ask();</pre>
        @code {
            // [TrackedModelCall("old")] public partial Task OldAsync();
            [TrackedModelCall("all-in-markup")]
            public partial Task<ChatResponse> AnswerAsync(string question);

            private Task<ChatResponse> AnswerCoreAsync(string question) => Chat.GetResponseAsync(question);
        }
        """;

    /// <summary>A class that is not partial.</summary>
    internal const string NotPartial = """
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace App;

        public class NotPartial(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> AnswerAsync(string question);

            private Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
        }
        """;
}
