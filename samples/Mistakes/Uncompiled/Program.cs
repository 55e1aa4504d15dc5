using Mistakes;
using Tracking;

InMemorySink sink = new();
using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
await new NotPartialType(tracking).AnswerAsync("why");
Console.WriteLine(sink.Records.Single().Outcome);
