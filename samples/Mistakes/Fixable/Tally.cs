using Microsoft.Extensions.DependencyInjection;
using Tracking;

namespace Mistakes;

/// <summary>Makes calls, and prints what was tracked of each.</summary>
internal sealed class Tally(IServiceProvider services, InMemorySink sink)
{
    private int written;

    public async Task TellAsync<TBot>(Func<TBot, Task> call)
        where TBot : class
    {
        await call(services.GetRequiredService<TBot>());
        Write(typeof(TBot).Name);
    }

    // For a method that gives nothing to wait for.
    public Task TellAsync<TBot>(Action<TBot> call)
        where TBot : class => TellAsync<TBot>(bot =>
        {
            call(bot);
            return Task.CompletedTask;
        });

    private void Write(string name)
    {
        foreach (ModelCallMetric metric in sink.Metrics.Skip(written))
        {
            string? told = metric.Kind switch
            {
                MetricKind.Outcome => $"{metric.Outcome}",
                MetricKind.Tokens => $"{metric.Usage.InputTokens}/{metric.Usage.OutputTokens} tokens",
                _ => null,
            };
            if (told is not null)
            {
                Console.WriteLine($"{name}: {metric.Descriptor.Key} {told}");
            }
        }

        written = sink.Metrics.Count;
    }
}
