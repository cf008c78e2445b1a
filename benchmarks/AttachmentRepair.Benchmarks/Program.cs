using AttachmentRepair.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["paired"])
{
    await PairedAppends.RunAsync();
}
else if (args is ["views"])
{
    await PairedViews.RunAsync();
}
else if (args is ["sealing"])
{
    await PairedSealing.RunAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
