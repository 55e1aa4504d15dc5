using Everything;

await Results.PrintAsync();
await Failures.PrintAsync();
await Runs.PrintAsync();
await Prices.PrintAsync();
await Resumption.PrintAsync();
ByHand.Print();
Serialization.Print();
await Logs.PrintAsync();
await ChatClientCalls.PrintAsync();
await OpenAICalls.PrintAsync(args[0]);
