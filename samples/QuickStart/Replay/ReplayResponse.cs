using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace QuickStart.Replay;

/// <summary>Sends a route's file as a provider would.</summary>
internal static class ReplayResponse
{
    public static async Task SendAsync(HttpContext context, ReplayRoute route, TimeSpan pacing, CancellationToken stopping)
    {
        context.Response.StatusCode = route.Status;
        foreach ((string name, string value) in route.Headers)
        {
            context.Response.Headers[name] = value;
        }

        switch (Path.GetExtension(route.File))
        {
            case ".sse":
                await SendPartsAsync(context, "text/event-stream; charset=utf-8", ServerSentEventFile.ReadAsync(route.File, stopping), pacing, stopping);
                await StallAsync(route, stopping);
                break;
            case ".ndjson":
                await SendPartsAsync(context, "application/x-ndjson", LinesOfAsync(route.File, stopping), pacing, stopping);
                await StallAsync(route, stopping);
                break;
            default:
                await StallAsync(route, stopping);
                await Task.Delay(pacing, stopping);
                context.Response.ContentType = "application/json";
                await context.Response.SendFileAsync(route.File, stopping);
                break;
        }

        if (route.Abort)
        {
            await AbortAsync(context, pacing, stopping);
        }
    }

    private static async IAsyncEnumerable<string> LinesOfAsync(string path, [EnumeratorCancellation] CancellationToken stopping)
    {
        await foreach (string line in File.ReadLinesAsync(path, stopping))
        {
            yield return line + "\n";
        }
    }

    private static async Task SendPartsAsync(
        HttpContext context, string contentType, IAsyncEnumerable<string> parts, TimeSpan pacing, CancellationToken stopping)
    {
        context.Response.ContentType = contentType;
        await foreach (string text in parts)
        {
            await Task.Delay(pacing, stopping);
            await context.Response.WriteAsync(text, stopping);
            // A chunk that waits in a buffer would arrive together with the next one.
            await context.Response.Body.FlushAsync(stopping);
        }
    }

    // The client's hanging up ends it, as does the server's stop.
    private static Task StallAsync(ReplayRoute route, CancellationToken stopping) =>
        route.Stall ? Task.Delay(Timeout.Infinite, stopping) : Task.CompletedTask;

    private static async Task AbortAsync(HttpContext context, TimeSpan pacing, CancellationToken stopping)
    {
        // A reset discards what the client has not read yet: it gets the time to read the last event.
        await context.Response.Body.FlushAsync(stopping);
        await Task.Delay(pacing + TimeSpan.FromMilliseconds(50), stopping);
        context.Abort();
    }
}
