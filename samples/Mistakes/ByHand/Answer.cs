namespace Mistakes;

public sealed record Answer(string Text);
