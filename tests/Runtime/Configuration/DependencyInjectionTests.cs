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
    public void Registrations_add_up()
    {
        InMemorySink ofLibrary = new();
        InMemorySink ofApplication = new();
        using ServiceProvider provider = new ServiceCollection()
            .AddModelCallTracking(builder => builder.AddSink(ofLibrary))
            .AddModelCallTracking()
            .AddModelCallTracking(builder => builder.AddSink(ofApplication))
            .BuildServiceProvider();

        provider.GetServices<ModelCallTracking>().Single().CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Single(ofLibrary.Records);
        Assert.Single(ofApplication.Records);
    }

    [Fact]
    public void They_configure_in_the_order_in_which_they_were_made()
    {
        List<string> order = [];
        using ServiceProvider provider = new ServiceCollection()
            .AddModelCallTracking(_ => order.Add("library"))
            .AddModelCallTracking(_ => order.Add("application"))
            .BuildServiceProvider();

        provider.GetRequiredService<ModelCallTracking>();
        provider.GetRequiredService<ModelCallTracking>();

        Assert.Equal(["library", "application"], order);
    }

    [Fact]
    public void What_the_container_has_configures_it_too()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<InMemorySink>()
            .AddModelCallTracking(static (services, builder) => builder.AddSink(services.GetRequiredService<InMemorySink>()))
            .BuildServiceProvider();

        provider.GetRequiredService<ModelCallTracking>().CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Single(provider.GetRequiredService<InMemorySink>().Records);
    }

    [Fact]
    public void A_registration_that_asks_for_nothing_is_enough_to_be_injected()
    {
        using ServiceProvider provider = new ServiceCollection().AddModelCallTracking().BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<ModelCallTracking>());
    }

    [Fact]
    public void An_instance_that_is_registered_stays()
    {
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().Build();
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton(tracking)
            .AddModelCallTracking(static _ => { })
            .BuildServiceProvider();

        Assert.Same(tracking, provider.GetRequiredService<ModelCallTracking>());
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
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddModelCallTracking());
        Assert.Throws<ArgumentNullException>("configure", () => new ServiceCollection().AddModelCallTracking((Action<ModelCallTrackingBuilder>)null!));
        Assert.Throws<ArgumentNullException>(
            "configure", () => new ServiceCollection().AddModelCallTracking((Action<IServiceProvider, ModelCallTrackingBuilder>)null!));
    }
}
