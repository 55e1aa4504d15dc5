using Tracking.Harness;

namespace Tracking.Generator.Tests.Incremental;

/// <summary>What an edit that matters reaches, step by step; all else is cached or unchanged.</summary>
public class ChangeTests
{
    [Fact]
    public void A_changed_argument_of_an_attribute_changes_its_method_and_its_file() =>
        Application.After("Test.cs", "\"ask\"", "\"asked\"").ExpectChanges("""
            MarkedFiles          Modified, Unchanged, Unchanged
            TrackedMethods       Modified, Unchanged, Cached, Cached, Cached
            ResolvedMethods      Modified, Cached, Cached, Cached, Cached
            Types                Modified, Unchanged
            Files                Modified, Cached, Cached, Cached
            """);

    [Fact]
    public void A_changed_parameter_changes_its_method_and_its_file() =>
        Application.Start()
            .RunAgain(compilation => compilation
                .WithReplaced("Planner.cs", "PlanAsync(int steps)", "PlanAsync(int steps, int depth)")
                .WithReplaced("Planner.cs", "PlanCoreAsync(int steps)", "PlanCoreAsync(int steps, int depth)"))
            .ExpectChanges("""
            MarkedFiles          Modified, Unchanged, Unchanged
            TrackedMethods       Modified, Unchanged, Unchanged, Cached, Cached
            ResolvedMethods      Modified, Cached, Cached, Cached, Cached
            Types                Modified, Unchanged
            Files                Modified, Cached, Cached, Cached
            """);

    [Fact]
    public void A_changed_run_changes_its_file() =>
        Application.After("Planner.cs", "\"loop\"", "\"agent\"").ExpectChanges("""
            MarkedFiles          Modified, Unchanged, Unchanged
            TrackedMethods       Modified, Unchanged, Unchanged, Cached, Cached
            ResolvedMethods      Modified, Cached, Cached, Cached, Cached
            Types                Modified, Unchanged
            Files                Modified, Cached, Cached, Cached
            """);

    [Fact]
    public void A_type_that_hides_the_namespace_is_reported_at_its_place() =>
        Application.After("Unrelated.cs", "class Unrelated", "class Tracking; class Unrelated").ExpectChanges("""
            MarkedFiles          Modified, Removed, Removed
            Reports              New
            UsageReaders         Removed
            AllUsageReaders      Modified
            TrackedMethods       Removed, Removed, Removed, Removed, Removed
            ResolvedMethods      Removed, Removed, Removed, Removed, Removed
            Types                Removed, Removed
            SdkReferences        Modified
            SharedReaders        Modified
            Descriptors          Modified
            DescriptorsNamespace Modified
            Files                New, Modified, Modified, Removed, Removed
            """);

    [Fact]
    public void A_renamed_method_changes_its_file_and_the_list_of_descriptors() =>
        Application.Start()
            .RunAgain(compilation => compilation
                .WithReplaced("Planner.cs", " PlanAsync", " ThinkAsync")
                .WithReplaced("Planner.cs", "PlanCoreAsync", "ThinkCoreAsync"))
            .ExpectChanges("""
            MarkedFiles          Modified, Unchanged, Unchanged
            TrackedMethods       Modified, Unchanged, Unchanged, Cached, Cached
            ResolvedMethods      Modified, Cached, Cached, Cached, Cached
            Types                Modified, Unchanged
            Descriptors          Modified
            Files                Modified, Modified, Cached, Cached
            """);

    [Fact]
    public void A_renamed_type_changes_its_file_and_the_list_of_descriptors() =>
        Application.After("Planner.cs", "class Planner", "class Thinker").ExpectChanges("""
            MarkedFiles          Modified, Unchanged, Unchanged
            TrackedMethods       Modified, Modified, Modified, Cached, Cached
            ResolvedMethods      Modified, Modified, Modified, Cached, Cached
            Types                Modified, Unchanged
            Descriptors          Modified
            Files                Modified, Modified, Cached, Cached
            """);

    [Fact]
    public void A_new_tracked_method_changes_its_file_and_the_list_of_descriptors() =>
        Application.After("Planner.cs", "[TrackedModelCall]\n    public partial Task<Draft>", """
            [TrackedModelCall]
                public partial int Count(int number);

                private int CountCore(int number) => number;

                [TrackedModelCall]
                public partial Task<Draft>
            """).ExpectChanges("""
            MarkedFiles          Modified, Unchanged, Unchanged
            TrackedMethods       New, Modified, Modified, Unchanged, Cached, Cached
            ResolvedMethods      New, Modified, Modified, Cached, Cached, Cached
            Types                Modified, Unchanged
            Descriptors          Modified
            Files                Modified, Modified, Cached, Cached
            """);

    [Fact]
    public void A_new_usage_reader_changes_the_methods_that_it_reads_for() =>
        Application.After("Readers.cs", "    internal static TokenUsage ReadDraft", "    [UsageReader]\n    internal static TokenUsage ReadDraft").ExpectChanges("""
            MarkedFiles          Modified, Unchanged, Unchanged
            UsageReaders         New, Unchanged
            AllUsageReaders      Modified
            ResolvedMethods      Modified, Unchanged, Unchanged, Unchanged, Unchanged
            Types                Modified, Unchanged
            SharedReaders        Modified
            Files                Modified, Modified, Cached, Cached
            """);

    [Fact]
    public void A_removed_usage_reader_changes_the_methods_that_it_read_for() =>
        Application.After("Readers.cs", "[UsageReader]", "").ExpectChanges("""
            MarkedFiles          Unchanged, Unchanged, Removed
            UsageReaders         Removed
            AllUsageReaders      Modified
            ResolvedMethods      Modified, Unchanged, Unchanged, Unchanged, Unchanged
            Types                Modified, Unchanged
            SharedReaders        Modified
            Files                Modified, Modified, Cached, Cached
            """);

    [Fact]
    public void A_core_that_is_gone_changes_its_file() =>
        Application.After("Planner.cs", "DraftCoreAsync", "Unfinished").ExpectChanges("""
            MarkedFiles          Modified, Unchanged, Unchanged
            TrackedMethods       Modified, Unchanged, Unchanged, Cached, Cached
            ResolvedMethods      Modified, Cached, Cached, Cached, Cached
            Types                Modified, Unchanged
            Descriptors          Modified
            Files                Modified, Modified, Cached, Cached
            """);

    [Fact]
    public void A_reference_less_changes_what_is_read_by_its_types() =>
        Application.Start()
            .RunAgain(compilation => compilation.RemoveReferences(
                compilation.References.Where(static reference => reference.Display!.EndsWith("System.ClientModel.dll", StringComparison.Ordinal))))
            .ExpectChanges("""
            SdkReferences        Modified
            SharedReaders        Modified
            Files                Modified, Cached, Cached, Cached
            """);

    [Fact]
    public void A_type_in_the_place_of_the_list_takes_the_list_away() =>
        Application.After("Unrelated.cs", "class Unrelated", "namespace TestAssembly { class ModelCalls { } } class Unrelated").ExpectChanges("""
            DescriptorsNamespace Modified
            Files                Modified, Cached, Cached, Cached
            """);

    [Fact]
    public void Another_root_namespace_moves_the_list()
    {
        HermeticCompilation moved = Application.Compilation with
        {
            ConfigurationFiles = [new("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Elsewhere\n")],
        };

        Application.Start().RunAgain(moved).ExpectChanges("""
            DescriptorsNamespace Modified
            Files                Modified, Cached, Cached, Cached
            """);
    }

    [Fact]
    public void Files_in_another_order_change_no_generated_file() =>
        Application.Start()
            .RunAgain(static compilation => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse()))
            .ExpectChanges("""
            MarkedFiles          Modified, Modified, Unchanged
            UsageReaders         New, Removed
            TrackedMethods       New, New, Cached, Cached, Cached, Removed, Removed
            ResolvedMethods      New, New, Cached, Cached, Cached, Removed, Removed
            """);

    [Fact]
    public void The_last_tracked_method_takes_all_files_with_it() =>
        Application.Start()
            .RunAgain(compilation => compilation.WithoutFile("Test.cs").WithoutFile("Planner.cs").WithoutFile("Readers.cs"))
            .ExpectChanges("""
            MarkedFiles          Removed, Removed, Removed
            UsageReaders         Removed
            AllUsageReaders      Modified
            TrackedMethods       Removed, Removed, Removed, Removed, Removed
            ResolvedMethods      Removed, Removed, Removed, Removed, Removed
            Types                Removed, Removed
            SdkReferences        Modified
            SharedReaders        Modified
            Descriptors          Modified
            DescriptorsNamespace Modified
            Files                Modified, Modified, Removed, Removed
            """);
}
