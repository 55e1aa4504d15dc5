namespace Tracking.CodeFixes;
