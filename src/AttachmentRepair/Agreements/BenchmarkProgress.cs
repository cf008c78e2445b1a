namespace AttachmentRepair.Agreements;

/// <summary>A benchmark in force and what was measured by it. Equality is by value.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Version">The version in force.</param>
/// <param name="Benchmark">What it says.</param>
/// <param name="Measurements">What was measured under this version, in the order in which it was noted.</param>
public sealed record BenchmarkProgress(AgreementId Agreement, int Version, Benchmark Benchmark, ValueList<Measurement> Measurements);
