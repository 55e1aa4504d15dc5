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

        if (Path.GetExtension(route.File) == ".sse")
        {
            await SendEventsAsync(context, route, pacing, stopping);
            await StallAsync(route, stopping);
        }
        else
        {
            await StallAsync(route, stopping);
            await Task.Delay(pacing, stopping);
            context.Response.ContentType = "application/json";
            await context.Response.SendFileAsync(route.File, stopping);
        }

        if (route.Abort)
        {
            await AbortAsync(context, pacing, stopping);
        }
    }

    private static async Task SendEventsAsync(HttpContext context, ReplayRoute route, TimeSpan pacing, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        await foreach (string text in ServerSentEventFile.ReadAsync(route.File, stopping))
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
