using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>A compilation that has been emitted and loaded, so that a test can run the generated code.</summary>
public sealed class ExecutedAssembly : IDisposable
{
    /// <summary>How long an asynchronous entry may take before the test fails instead of hanging.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly EmittedLoadContext context;

    private ExecutedAssembly(EmittedLoadContext context)
    {
        this.context = context;
        Assembly = context.LoadEmitted();
    }

    public Assembly Assembly { get; }

    /// <summary>Emits and loads; fails with the errors and sources where the compilation has errors.</summary>
    public static ExecutedAssembly Load(Compilation compilation) => new(new EmittedLoadContext(compilation));

    /// <summary>Emits and loads what the generators made of a compilation.</summary>
    public static ExecutedAssembly Load(GeneratorRun run) => Load(run.Output);

    /// <summary>Calls a static method, of any accessibility, and gives what it returns. What it throws is thrown here.</summary>
    public object? Call(string type, string method, params object?[] arguments)
    {
        MethodInfo entry = Entry(type, method, arguments.Length);
        try
        {
            return entry.Invoke(null, arguments);
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
            throw;
        }
    }

    /// <summary>Calls a static method and gives its result as <typeparamref name="T"/>.</summary>
    public T Call<T>(string type, string method, params object?[] arguments) => Expect<T>(Call(type, method, arguments), method);

    /// <summary>Calls a static method that returns a task, and waits for it.</summary>
    public async Task CallAsync(string type, string method, params object?[] arguments)
    {
        Task task = Call(type, method, arguments) switch
        {
            Task running => running,
            ValueTask running => running.AsTask(),
            object other => throw NotATask(method, other),
            null => throw NotATask(method, null),
        };
        await task.WaitAsync(Patience);
    }

    /// <summary>Calls a static method that returns a task with a result, and gives the result.</summary>
    public async Task<T> CallAsync<T>(string type, string method, params object?[] arguments)
    {
        Task<T> task = Call(type, method, arguments) switch
        {
            Task<T> running => running,
            ValueTask<T> running => running.AsTask(),
            object other => throw NotATask(method, other),
            null => throw NotATask(method, null),
        };
        return await task.WaitAsync(Patience);
    }

    public void Dispose() => context.Unload();

    private MethodInfo Entry(string type, string method, int arguments)
    {
        Type declaring = Assembly.GetType(type) ?? throw new ArgumentException(
            $"There is no type '{type}'. There are: {string.Join(", ", Assembly.GetTypes().Select(static each => each.FullName))}",
            nameof(type));
        return declaring.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .SingleOrDefault(each => each.Name == method && each.GetParameters().Length == arguments)
            ?? throw new ArgumentException($"'{type}' has no single static method '{method}' with {arguments} parameters.", nameof(method));
    }

    private static T Expect<T>(object? result, string method)
    {
        if (result is not T && (result is not null || default(T) is not null))
        {
            Assert.Fail($"{method} returned {result?.GetType().FullName ?? "null"}, expected {typeof(T).FullName}.");
        }

        return (T)result!;
    }

    private static ArgumentException NotATask(string method, object? result) =>
        new($"{method} returned {result?.GetType().ToString() ?? "null"}, not a task of the type expected.", nameof(method));
}
