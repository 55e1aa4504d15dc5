using Microsoft.Extensions.DependencyInjection;
using Mistakes;
using Tracking;

InMemorySink sink = new();
ServiceCollection services = new();
services.AddModelCallTracking(builder => builder.AddSink(sink));
services
    .AddTransient<NotPartial>().AddTransient<NoCore>().AddTransient<DefaultTracking>()
    .AddTransient<RecordedTwice>().AddTransient<RecordedInLoop>().AddTransient<RecordedByHand>().AddTransient<Nested>()
    .AddTransient<Captured>().AddTransient<NotDisposed>().AddTransient<Serialized>().AddTransient<CoreCalled>().AddTransient<Untracked>();
await using ServiceProvider provider = services.BuildServiceProvider();
Tally tally = new(provider, sink);

await tally.TellAsync<NotPartial>(bot => bot.AnswerAsync("why"));
await tally.TellAsync<NoCore>(bot => bot.AnswerAsync("why"));
await tally.TellAsync<DefaultTracking>(bot => bot.AnswerAsync("why"));
await tally.TellAsync<RecordedTwice>(bot => bot.AnswerAsync("why"));
await tally.TellAsync<RecordedInLoop>(bot => bot.AnswerAsync("why", "how"));
await tally.TellAsync<RecordedByHand>(bot => bot.AnswerAsync("why"));
await tally.TellAsync<Nested>(bot => bot.TranslateAsync("why"));
await tally.TellAsync<Captured>(bot => bot.Answer(2));
await tally.TellAsync<NotDisposed>(bot => bot.Answer("why"));
await tally.TellAsync<Serialized>(bot => Console.WriteLine(bot.Answer()[..4]));
await tally.TellAsync<CoreCalled>(bot => bot.GreetAsync());
await tally.TellAsync<Untracked>(bot => bot.AnswerAsync("why"));
