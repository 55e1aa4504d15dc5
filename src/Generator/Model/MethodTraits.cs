namespace Tracking.Generator.Model;

/// <summary>What is out of the ordinary in a tracked method.</summary>
[Flags]
internal enum MethodTraits
{
    None = 0,

    /// <summary>A stream's core is called at once, because what it takes cannot wait for the enumeration.</summary>
    IsEager = 1,

    /// <summary>A <c>readonly</c> method whose core, or whose tracking's getter, is not: it is called on a copy, as C# would (CS8656).</summary>
    CopiesReceiver = 2,

    /// <summary>The definition carries <c>[GeneratedCode]</c> itself, which cannot stand twice.</summary>
    IsMarkedGenerated = 4,

    /// <summary>All code of the assembly can name the response's type, so that one reader serves all methods that return it.</summary>
    HasSharedResponse = 8,
}
