using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Tracking.Harness;

namespace Tracking.Generator.Tests;

/// <summary>Compilations as a user's project would have them: the runtime and the model SDKs referenced.</summary>
internal static class TestCompilation
{
    internal static HermeticCompilation Of(string source) =>
        HermeticCompilation.Of("""
            global using System;
            global using System.Collections.Generic;
            global using System.Threading;
            global using System.Threading.Tasks;
            global using Tracking;
            """)
            .WithSource("Test.cs", source)
            .WithPackagesOf(typeof(ModelCallTracking), typeof(ChatClient), typeof(Message), typeof(IChatClient), typeof(ChatClientBuilder));

    internal static GeneratorRun Run(string source) => GeneratorRun.Start(Of(source), new TrackedModelCallGenerator());
}
