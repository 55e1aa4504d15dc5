using Castle.DynamicProxy;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Peers;

/// <summary>The application behind a proxy of Castle.Core, tracked by hand in one place.</summary>
public sealed class InterceptedAssistant(HandTracking tracking) : IInterceptor
{
    private readonly Descriptors _descriptors = new();

    public static IAssistant Create(IAssistant assistant, HandTracking tracking) =>
        new ProxyGenerator().CreateInterfaceProxyWithTarget(assistant, new InterceptedAssistant(tracking));

    public void Intercept(IInvocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        if (!tracking.IsWanted)
        {
            invocation.Proceed();
            return;
        }

        CancellationToken cancellationToken = Arguments.TokenOf(invocation.Arguments);
        HandTrackedCall call = HandTracking.Start(_descriptors.Of(invocation.Method));
        try
        {
            invocation.Proceed();
        }
        catch (Exception exception)
        {
            tracking.Fail(in call, exception, cancellationToken);
            throw;
        }

        invocation.ReturnValue = tracking.Track(in call, (Task<Reply>)invocation.ReturnValue!, cancellationToken);
    }
}
