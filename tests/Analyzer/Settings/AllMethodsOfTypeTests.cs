using Tracking.Analyzer.Tests.Bypass;

namespace Tracking.Analyzer.Tests.Settings;

/// <summary>A setting that ends in <c>.*</c> names all methods of a type.</summary>
public sealed class AllMethodsOfTypeTests
{
    [Fact(Timeout = 60_000)]
    public Task All_methods_of_a_type_that_the_configuration_names_are_reported() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
        namespace Company.Models
        {
            class Gateway
            {
                public void Ask() => Send();
                public void Send() { }
            }

            class Other { public void Ask() { } }
        }

        class Page
        {
            void Show(Company.Models.Gateway gateway, Company.Models.Other other)
            {
                gateway.{|TRK302:Ask|}();
                gateway.{|TRK302:Send|}();
                other.Ask();
            }
        }
        """).WithEditorConfig("""
        root = true
        [*.cs]
        tracking_model_calls = Company.Models.Gateway.*
        """));
}
