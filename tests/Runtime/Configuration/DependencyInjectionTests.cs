using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tracking.Runtime.Tests;

public class DependencyInjectionTests
{
    [Fact]
    public void Tracking_is_a_singleton()
    {
        using ServiceProvider provider = new ServiceCollection().AddModelCallTracking(static _ => { }).BuildServiceProvider();
        using IServiceScope scope = provider.CreateScope();

        Assert.Same(provider.GetRequiredService<ModelCallTracking>(), scope.ServiceProvider.GetRequiredService<ModelCallTracking>());
    }

    [Fact]
    public void It_is_configured_as_asked()
    {
        InMemorySink sink = new();
        using ServiceProvider provider = new ServiceCollection().AddModelCallTracking(builder => builder.AddSink(sink)).BuildServiceProvider();

        provider.GetRequiredService<ModelCallTracking>().CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Single(sink.Records);
    }

    [Fact]
    public void It_logs_to_the_containers_logger()
    {
        CapturedLog log = new();
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(log)
            .AddModelCallTracking(static builder => builder.AddGenerationLog())
            .BuildServiceProvider();

        provider.GetRequiredService<ModelCallTracking>().CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Single(log.Entries);
    }

    [Fact]
    public void A_logger_that_is_configured_goes_before_the_containers()
    {
        CapturedLog ofContainer = new();
        CapturedLog configured = new();
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(ofContainer)
            .AddModelCallTracking(builder => builder.AddGenerationLog().UseLogger(configured))
            .BuildServiceProvider();

        provider.GetRequiredService<ModelCallTracking>().CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Single(configured.Entries);
        Assert.Empty(ofContainer.Entries);
    }

    [Fact]
    public void The_container_flushes_when_it_is_disposed()
    {
        FlushCountingSink sink = new();
        ServiceProvider provider = new ServiceCollection().AddModelCallTracking(builder => builder.AddSink(sink)).BuildServiceProvider();
        provider.GetRequiredService<ModelCallTracking>();

        provider.Dispose();

        Assert.Equal(1, sink.Flushes);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddModelCallTracking(static _ => { }));
        Assert.Throws<ArgumentNullException>("configure", () => new ServiceCollection().AddModelCallTracking(null!));
    }
}
