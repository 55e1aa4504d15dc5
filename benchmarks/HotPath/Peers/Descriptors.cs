using System.Collections.Concurrent;
using System.Reflection;

namespace Tracking.HotPath.Peers;

/// <summary>The descriptors of methods that are known at run time only.</summary>
public sealed class Descriptors
{
    private readonly ConcurrentDictionary<MethodBase, ModelCallDescriptor> _descriptors = new();

    public ModelCallDescriptor Of(MethodBase method) =>
        _descriptors.GetOrAdd(method, static method => new ModelCallDescriptor($"{method.DeclaringType!.Name}.{method.Name}"));
}
