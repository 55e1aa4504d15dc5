using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace Tracking.Harness;

/// <summary>Which of the offered actions a test means; those of a submenu are offered too, in order.</summary>
public sealed record CodeActionChoice
{
    private readonly string description;
    private readonly Func<ImmutableArray<CodeAction>, CodeAction?> pick;

    private CodeActionChoice(string description, Func<ImmutableArray<CodeAction>, CodeAction?> pick) =>
        (this.description, this.pick) = (description, pick);

    /// <summary>The only action: it fails if there are several.</summary>
    public static CodeActionChoice Only { get; } = new("one action", static actions => actions is [CodeAction only] ? only : null);

    public static CodeActionChoice ByIndex(int index) => new($"an action at {index}", actions => actions.ElementAtOrDefault(index));

    public static CodeActionChoice ByTitle(string title) =>
        new($"an action titled '{title}'", actions => actions.SingleOrDefault(action => action.Title == title));

    public static CodeActionChoice ByEquivalenceKey(string key) =>
        new($"an action with the key '{key}'", actions => actions.SingleOrDefault(action => action.EquivalenceKey == key));

    internal static ImmutableArray<CodeAction> Flatten(IEnumerable<CodeAction> actions) =>
        [.. actions.SelectMany(static action => action.NestedActions.IsEmpty ? [action] : Flatten(action.NestedActions))];

    internal CodeAction From(ImmutableArray<CodeAction> offered)
    {
        CodeAction? chosen = pick(offered);
        if (chosen is null)
        {
            Assert.Fail($"Expected {description}. Offered are: "
                + string.Join(", ", offered
                    .Select(static action => $"'{action.Title}' ({action.EquivalenceKey ?? "no key"})").DefaultIfEmpty("none")));
        }

        return chosen;
    }
}
