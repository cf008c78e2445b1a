namespace AttachmentRepair.Scheduling;

/// <summary>The hash of a sequence, by content and order.</summary>
internal static class ValueHash
{
    public static int Of<T>(IEnumerable<T> values)
    {
        var hash = default(HashCode);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
