namespace AttachmentRepair.Tests.Architecture;

/// <summary>What a check found, a line each, in full.</summary>
internal static class Found
{
    public static void None(IEnumerable<string> breaches)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}
