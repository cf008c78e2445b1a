using AttachmentRepair.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["paired"])
{
    await PairedAppends.RunAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
