using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace QuickStart.Replay;

/// <summary>
/// Answers the providers' SDKs with responses that are kept in files, on a loopback port that the system chooses: the SDKs, their HTTP and
/// their parsing are the real ones, and no key is needed.
/// </summary>
/// <remarks>
/// The OpenAI SDK's <c>Endpoint</c> is <c>new Uri(server.Address, "v1")</c>; the Anthropic SDK's <c>BaseUrl</c> is the address itself.
/// </remarks>
public sealed class ReplayServer : IAsyncDisposable
{
    /// <summary>How long the server waits before each event, and before a plain answer, unless told otherwise.</summary>
    public static readonly TimeSpan DefaultPacing = TimeSpan.FromMilliseconds(15);

    private readonly WebApplication _application;
    private readonly RouteTable _routes;
    private readonly TimeSpan _pacing;
    private readonly ConcurrentQueue<ReplayRequest> _requests = new();

    private ReplayServer(WebApplication application, RouteTable routes, TimeSpan pacing)
    {
        _application = application;
        _routes = routes;
        _pacing = pacing;
    }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new(_application.Urls.Single());

    /// <summary>The requests so far, retries included.</summary>
    public IReadOnlyCollection<ReplayRequest> Requests => _requests;

    /// <summary>Replays the responses of one directory.</summary>
    /// <param name="directory">A directory with a <c>routes.json</c>.</param>
    /// <param name="pacing">The wait before each event; zero is as fast as possible.</param>
    public static Task<ReplayServer> StartAsync(string directory, TimeSpan? pacing = null) =>
        StartAsync(RouteTable.Load(directory), pacing);

    /// <summary>Replays the responses of a table.</summary>
    /// <param name="routes">Which file answers which request.</param>
    /// <param name="pacing">The wait before each event; zero is as fast as possible.</param>
    public static async Task<ReplayServer> StartAsync(RouteTable routes, TimeSpan? pacing = null)
    {
        // The empty builder has no logging, reads no settings and watches no files.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);

        WebApplication application = builder.Build();
        ReplayServer server = new(application, routes, pacing ?? DefaultPacing);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        return server;
    }

    /// <summary>Breaks off what is still being streamed and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static void Listen(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(IPAddress.Loopback, port: 0);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            _application.Lifetime.ApplicationStopping);
        try
        {
            await AnswerAsync(context, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The client hung up, as one that breaks off a stream does, or the server stops.
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken stopping)
    {
        using StreamReader reader = new(context.Request.Body);
        ReplayRequest request = ReplayRequest.Parse(context.Request.Path, await reader.ReadToEndAsync(stopping));
        _requests.Enqueue(request);

        if (_routes.Next(request) is { } route)
        {
            await ReplayResponse.SendAsync(context, route, _pacing, stopping);
        }
        else
        {
            await RefuseAsync(context, request, stopping);
        }
    }

    // Both providers' SDKs show the body of an error, so a missing row names itself in the exception that the caller sees.
    private static async Task RefuseAsync(HttpContext context, ReplayRequest request, CancellationToken stopping)
    {
        string message = $"routes.json has no row for {request.Path}, model '{request.Model}', stream {request.Stream}.";
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            $$$"""{"type":"error","error":{"type":"not_found_error","message":{{{JsonSerializer.Serialize(message)}}}}}""",
            stopping);
    }
}
