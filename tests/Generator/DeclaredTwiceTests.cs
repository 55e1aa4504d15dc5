namespace Tracking.Generator.Tests;

public class DeclaredTwiceTests
{
    [Fact]
    public void A_method_that_is_declared_twice_gets_no_body_that_would_be_there_twice() =>
        TestCompilation.Run("""
            public partial class Bot
            {
                [TrackedModelCall]
                public partial string Ask(string question);

                [TrackedModelCall]
                public partial string Ask(string question);

                private string AskCore(string question) => question;
            }
            """).ExpectDiagnostics("CS0111", "CS0756", "CS8795");

    [Fact]
    public void Overloads_are_not_declared_twice() =>
        TestCompilation.Run("""
            public partial class Bot
            {
                [TrackedModelCall]
                public partial string Ask(string question);

                [TrackedModelCall]
                public partial string Ask(int number);

                private string AskCore(string question) => question;

                private string AskCore(int number) => "";
            }
            """).ExpectNoDiagnostics();
}
