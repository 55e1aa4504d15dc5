namespace Tracking.Generator;

/// <summary>The names of the generator's steps, by which tests follow them.</summary>
internal static class StepNames
{
    internal const string MarkedFiles = nameof(MarkedFiles);
    internal const string UsageReaders = nameof(UsageReaders);
    internal const string AllUsageReaders = nameof(AllUsageReaders);
    internal const string TrackedMethods = nameof(TrackedMethods);
    internal const string ResolvedMethods = nameof(ResolvedMethods);
    internal const string Types = nameof(Types);
    internal const string SdkReferences = nameof(SdkReferences);
    internal const string SharedReaders = nameof(SharedReaders);
    internal const string Descriptors = nameof(Descriptors);
    internal const string DescriptorsNamespace = nameof(DescriptorsNamespace);
    internal const string Reports = nameof(Reports);
    internal const string MethodsInMarkup = nameof(MethodsInMarkup);
    internal const string TypesInMarkup = nameof(TypesInMarkup);
}
