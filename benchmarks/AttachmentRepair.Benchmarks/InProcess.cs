using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace AttachmentRepair.Benchmarks;

/// <summary>Short runs in this process, with memory and the median: read the ratios, not the times.</summary>
internal static class InProcess
{
    public static IConfig Short(int iterations) => ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithIterationCount(iterations).WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumn(StatisticColumn.Median);

    public static IConfig Steady() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithWarmupCount(4)
            .WithIterationCount(15)
            .WithIterationTime(TimeInterval.FromMilliseconds(150))
            .WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumn(StatisticColumn.Median, StatisticColumn.Min);
}

/// <summary>Few iterations of long invocations.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ShortRunAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = InProcess.Short(iterations: 5);
}

/// <summary>Many iterations, where the disk has its moods.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DiskRunAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = InProcess.Short(iterations: 15);
}

/// <summary>Pure computation: many short iterations, so that a disturbance spoils few of them.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SteadyRunAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = InProcess.Steady();
}
