using System.Runtime.CompilerServices;

// Structures without references are not cleared before they are written: those of a call are a kilobyte. Nothing here
// allocates on the stack by hand.
[module: SkipLocalsInit]
