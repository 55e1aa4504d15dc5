using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.AI;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>Clients that code has from another assembly, so that it calls them without naming their SDK.</summary>
public sealed class HandedOutClientTests
{
    private const string Clients = """
        namespace Company
        {
            public abstract class Clients
            {
                public abstract Microsoft.Extensions.AI.IChatClient Chat { get; }
            }
        }
        """;

    private const string OpenAIClient = """
        namespace OpenAI.Chat
        {
            public abstract class ChatClient
            {
                public abstract void CompleteChat();
            }
        }
        """;

    private const string Page = """
        class Page(Company.Clients clients)
        {
            object Show() => clients.Chat.{|TRK302:GetResponseAsync|}([]);
        }
        """;

    [Theory]
    [InlineData(ReferenceFramework.Net100)]
    [InlineData(ReferenceFramework.Net80)]
    public Task A_client_of_a_referenced_project_is_known(ReferenceFramework framework) => ModelCallRun.Run.ExpectAsync(
        WithSdk(Page).WithProject((WithSdk(Clients) with { AssemblyName = "Company", Framework = framework }).Build()));

    [Fact]
    public Task A_client_of_a_referenced_assembly_is_known()
    {
        HermeticCompilation code = WithSdk(Page);
        return ModelCallRun.Run.ExpectAsync(code with { References = code.References.Add(Emitted((WithSdk(Clients) with { AssemblyName = "Company" }).Build())) });
    }

    [Fact]
    public Task A_client_that_one_project_has_from_another_is_known()
    {
        CSharpCompilation company = (WithSdk(Clients) with { AssemblyName = "Company" }).Build();
        HermeticCompilation middle = WithSdk("namespace Middle { public abstract class Access { public abstract Company.Clients All { get; } } }")
            .WithProject(company) with
        { AssemblyName = "Middle" };
        return ModelCallRun.Run.ExpectAsync(WithSdk("""
            class Page(Middle.Access access)
            {
                object Show() => access.All.Chat.{|TRK302:GetResponseAsync|}([]);
            }
            """).WithProject(company).WithProject(middle.Build()));
    }

    [Fact]
    public Task Another_sdk_than_the_one_that_the_code_names_is_known()
    {
        CSharpCompilation sdk = (HermeticCompilation.Of(OpenAIClient) with { AssemblyName = "OpenAI" }).Build();
        CSharpCompilation company = (HermeticCompilation.Of("namespace Company { public abstract class Models { public abstract OpenAI.Chat.ChatClient Open { get; } } }")
            .WithProject(sdk) with
        { AssemblyName = "Company" }).Build();
        return ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
            class Page(Company.Models models, IChatClient chat)
            {
                void Ask() => models.Open.{|TRK302:CompleteChat|}();
                object Show() => chat.{|TRK302:GetResponseAsync|}("?");
            }
            """).WithProject(sdk).WithProject(company));
    }

    [Fact]
    public Task An_sdk_behind_an_alias_is_known()
    {
        MetadataReference sdk = (HermeticCompilation.Of(OpenAIClient) with { AssemblyName = "OpenAI" }).Build().ToMetadataReference(["sdk"]);
        HermeticCompilation code = TrackedCode.WithoutUsings("""
            extern alias sdk;
            class Page(sdk::OpenAI.Chat.ChatClient client)
            {
                void Show() => client.{|TRK302:CompleteChat|}();
            }
            """);
        return ModelCallRun.Run.ExpectAsync(code with { References = code.References.Add(sdk) });
    }

    [Fact]
    public Task A_client_that_another_sdk_declares_is_known_where_that_one_is_named()
    {
        CSharpCompilation sdk = (WithSdk("""
            namespace Mscc.GenerativeAI
            {
                public abstract class GenerativeModel
                {
                    public abstract void GenerateContent();
                }

                public abstract class GeminiChatClient : Microsoft.Extensions.AI.DelegatingChatClient
                {
                    protected GeminiChatClient() : base(null!) { }
                }
            }
            """) with { AssemblyName = "Mscc.GenerativeAI" }).Build();
        return ModelCallRun.Run.ExpectAsync(WithSdk("""
            class Page(Mscc.GenerativeAI.GeminiChatClient chat)
            {
                object Show() => chat.{|TRK302:GetResponseAsync|}([], null, default);
            }
            """).WithProject(sdk));
    }

    [Fact]
    public Task A_referenced_project_that_names_no_client_hands_out_none() => ModelCallRun.Run.ExpectAsync(
        WithSdk("""
            class Page(Company.Answers answers)
            {
                void Show() => answers.GetResponseAsync();
            }
            """).WithProject((WithSdk("namespace Company { public abstract class Answers { public abstract void GetResponseAsync(); } }") with { AssemblyName = "Company" }).Build()));

    // Nothing in it names the SDK.
    private static HermeticCompilation WithSdk(string source) =>
        HermeticCompilation.Of(source).WithPackagesOf(typeof(ModelCallTracking), typeof(IChatClient));

    private static PortableExecutableReference Emitted(CSharpCompilation compilation)
    {
        using MemoryStream assembly = new();
        Assert.Empty(compilation.Emit(assembly).Diagnostics);
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
