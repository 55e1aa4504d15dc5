using QuickStart.Replay;

await using ReplayServer server = await ReplayServer.StartAsync(Path.Combine(AppContext.BaseDirectory, "Responses"));

Console.WriteLine($"Replaying at {server.Address}");
Console.WriteLine("Press Enter to stop.");
Console.ReadLine();
