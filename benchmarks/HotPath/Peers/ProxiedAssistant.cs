using System.Reflection;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Peers;

/// <summary>The application behind the framework's own proxy, tracked by hand in one place.</summary>
public class ProxiedAssistant : DispatchProxy
{
    private readonly Descriptors _descriptors = new();
    private IAssistant _assistant = null!;
    private HandTracking _tracking = null!;

    public static IAssistant Create(IAssistant assistant, HandTracking tracking)
    {
        IAssistant proxy = Create<IAssistant, ProxiedAssistant>();
        ProxiedAssistant self = (ProxiedAssistant)proxy;
        self._assistant = assistant;
        self._tracking = tracking;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        ArgumentNullException.ThrowIfNull(args);
        if (!_tracking.IsWanted)
        {
            return Proceed(targetMethod, args);
        }

        CancellationToken cancellationToken = Arguments.TokenOf(args);
        HandTrackedCall call = HandTracking.Start(_descriptors.Of(targetMethod));
        object? result;
        try
        {
            result = Proceed(targetMethod, args);
        }
        catch (Exception exception)
        {
            _tracking.Fail(in call, exception, cancellationToken);
            throw;
        }

        return _tracking.Track(in call, (Task<Reply>)result!, cancellationToken);
    }

    private object? Proceed(MethodInfo method, object?[] args) =>
        method.Invoke(_assistant, BindingFlags.DoNotWrapExceptions, null, args, null);
}
