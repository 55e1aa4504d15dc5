namespace Tracking;

/// <summary>How resumption tokens are signed.</summary>
public sealed class TokenSigningOptions;
