namespace Tracking;

/// <summary>A record that is not accepted, because what was accepted before it could not be written yet.</summary>
internal sealed class BufferFullException(string message) : IOException(message);
