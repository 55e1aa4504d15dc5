using BenchmarkDotNet.Running;
using Tracking.Generator.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(EditBenchmarks).Assembly).Run(args);
