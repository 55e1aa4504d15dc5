namespace Tracking.Generator.Tests.RandomShapes;

/// <summary>Writes a drawn shape as C#: the type, its tracked method, its core, and a caller.</summary>
internal static class ShapeRenderer
{
    internal const string Common = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Runtime.CompilerServices;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Tracking;

        public sealed record Answer(string Text, int Tokens);

        public sealed class OwnStream : IAsyncEnumerable<int>
        {
            public async IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default)
            {
                yield return 1;
                await Task.Yield();
                yield return 2;
            }
        }

        public static class Common
        {
            public static string Seen = "";

            [UsageReader]
            public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(answer.Tokens, 1);

            public static int Double(int x) => 2 * x;

            public static async IAsyncEnumerable<T> Stream<T>(T item)
            {
                await Task.Yield();
                yield return item;
            }

            public static async Task<string> Compose(string after, Task<string> finished)
            {
                string result = await finished;
                return $"{Seen} -> {result} -> {after}";
            }

            public static Task<string> Finish() => Task.FromResult("");

            public static Task<string> Finish(object? value) => Task.FromResult(Text(value));

            public static Task<string> Finish(string? value) => Task.FromResult(Text(value));

            public static Task<string> Finish(Task task) => Catch(async () => { await task; return ""; });

            public static Task<string> Finish(ValueTask task) => Catch(async () => { await task; return ""; });

            public static Task<string> Finish<T>(Task<T> task) => Catch(async () => Text(await task));

            public static Task<string> Finish<T>(ValueTask<T> task) => Catch(async () => Text(await task));

            public static async Task<string> Finish<T>(IAsyncEnumerable<T> stream)
            {
                string text = "";
                return text + await Catch(async () => { await foreach (T item in stream) { text += Text(item); } return text; }, () => text);
            }

            public static async Task<string> Finish<T>(IEnumerable<T> stream)
            {
                string text = "";
                return await Catch(() => { foreach (T item in stream) { text += Text(item); } return Task.FromResult(text); }, () => text);
            }

            private static string Text(object? value) => value switch
            {
                Answer answer => answer.Text + answer.Tokens,
                Tracked<Answer> tracked => Text(tracked.Value),
                Tracked<object?> tracked => Text(tracked.Value),
                Tracked<string?> tracked => Text(tracked.Value),
                _ => value?.ToString() ?? "",
            };

            private static async Task<string> Catch(Func<Task<string>> run, Func<string>? before = null)
            {
                try
                {
                    return await run();
                }
                catch (TimeoutException exception)
                {
                    return before?.Invoke() + exception.Message;
                }
            }
        }
        """;

    internal static string Render(RandomShape shape)
    {
        string body = $"{Tracked(shape)} {Core(shape)}";
        string type = shape.Container.Text
            .Replace("UNSAFE", shape.IsUnsafeType ? "unsafe" : "", StringComparison.Ordinal)
            .Replace("SIGNATURE", Signature(shape), StringComparison.Ordinal)
            .Replace("BODY", body, StringComparison.Ordinal);
        return $"namespace Shape{shape.Number} {{ {type}\n{Caller(shape)} }}\n";
    }

    private static string Tracked(RandomShape shape)
    {
        string core = shape.NamesCore ? $", Core = nameof({shape.CoreName})" : "";
        return $"[TrackedModelCall(\"{shape.Key}\"{core})] {shape.Modifiers} partial {Signature(shape)};";
    }

    private static string Signature(RandomShape shape) =>
        $"{shape.Result.Type} {shape.Name}{TypeParameters(shape)}({Join(shape, static parameter => parameter.Form.Declaration)}){Constraints(shape)}";

    private static string Core(RandomShape shape)
    {
        List<string> parameters = [.. shape.Parameters.Select(static parameter => parameter.Write(parameter.Form.CoreDeclaration ?? parameter.Form.Declaration))];
        if (shape.TrackerPosition >= 0)
        {
            parameters.Insert(shape.TrackerPosition, "ModelCallTracker tracker");
        }

        if (shape.Container.TakesTracking)
        {
            parameters.Insert(0, "ModelCallTracking source");
        }

        bool isAsync = shape.IsIterated && !shape.Result.Type.StartsWith("IEnumerable", StringComparison.Ordinal);
        string seen = string.Join(" + \",\" + ", shape.Parameters.Select(parameter => $"(object?)({parameter.Write(parameter.Form.Show)})").Prepend("\"core\""));
        string changes = string.Concat(shape.Parameters.Select(static parameter => parameter.Write(parameter.Form.Change)));
        string tool = shape.TrackerPosition >= 0 ? "tracker.TrackToolCall(\"tool\");" : "";
        string end = shape switch
        {
            { Failure: Failure.AtOnce } => "throw new TimeoutException(\"no\");",
            { Failure: Failure.Later } => shape.Result.Break,
            { IsIterated: true } => shape.Result.Iterate!,
            _ => shape.Result.Return,
        };
        return $"{shape.CoreModifiers} {(isAsync ? "async " : "")}{shape.Result.CoreType} {shape.CoreName}{TypeParameters(shape)}({string.Join(", ", parameters)}){Constraints(shape)} "
            + $"{{ Common.Seen += {seen}; {changes} {tool} {end} }}";
    }

    private static string Caller(RandomShape shape)
    {
        List<string> arguments = [.. shape.Parameters.Where(static parameter => parameter.Form.Argument.Length > 0).Select(static parameter => parameter.Write(parameter.Form.Argument))];
        if (shape.Container.TakesTracking)
        {
            arguments.Insert(0, "tracking");
        }

        bool isOnType = shape.Modifiers.Contains(" static", StringComparison.Ordinal);
        string typeArguments = string.Join(", ", shape.Parameters.Select(static parameter => parameter.Form.TypeArgument).OfType<string>());
        string call = $"bot.{shape.Name}{(typeArguments.Length > 0 ? $"<{typeArguments}>" : "")}({string.Join(", ", arguments)})";
        string after = string.Join(" + \",\" + ", shape.Parameters.Where(static parameter => parameter.Form.After.Length > 0).Select(static parameter => parameter.Write(parameter.Form.After)).Prepend("\"\""));
        string setUp = shape.Container.IsStatic ? "Bot.Tracking = tracking;" : isOnType ? "" : $"var bot = {shape.Container.Receiver};";
        call = isOnType ? string.Concat("Bot", call.AsSpan(3)) : call;
        return $$"""
            public static class Caller
            {
                public static unsafe Task<string> Run(ModelCallTracking tracking)
                {
                    Common.Seen = "";
                    {{string.Join(" ", shape.Parameters.Select(static parameter => parameter.Write(parameter.Form.Prepare)))}}
                    {{setUp}}
                    try
                    {
                        {{(shape.Result.Finish.Length == 0 ? "" : shape.Result.Type + " result = ")}}{{call}};
                        return Common.Compose({{after}}, {{(shape.Result.Finish.Length == 0 ? "Common.Finish()" : shape.Result.Finish)}});
                    }
                    catch (TimeoutException exception)
                    {
                        return Common.Compose({{after}}, Common.Finish(exception.Message));
                    }
                }
            }
            """;
    }

    private static string Join(RandomShape shape, Func<RandomParameter, string> text)
    {
        IEnumerable<string> parameters = shape.Parameters.Select(parameter => parameter.Write(text(parameter)));
        return string.Join(", ", shape.Container.TakesTracking ? parameters.Prepend("ModelCallTracking source") : parameters);
    }

    private static string TypeParameters(RandomShape shape)
    {
        string names = string.Join(", ", shape.Parameters.Where(static parameter => parameter.Form.TypeArgument is not null).Select(static parameter => parameter.TypeParameter));
        return names.Length == 0 ? "" : $"<{names}>";
    }

    private static string Constraints(RandomShape shape) => string.Concat(shape.Parameters
        .Where(static parameter => parameter.Form.Constraint is not null)
        .Select(static parameter => parameter.Write($" where % : {parameter.Form.Constraint}")));
}
