namespace Tracking.CodeFixes;

/// <summary>One thing that a fix can do.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Key">By which fix-all knows it again.</param>
/// <param name="Apply">Makes the change, or gives false where it could only do harm.</param>
/// <param name="FixesProjects">Whether all documents of a project can be fixed at once, each without knowing of the others.</param>
internal sealed record DocumentEdit(string Title, string Key, Func<EditContext, bool> Apply, bool FixesProjects = true);
