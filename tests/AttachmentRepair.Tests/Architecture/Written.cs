namespace AttachmentRepair.Tests.Architecture;

/// <summary>Rewrites a file that is made from the code, when the environment asks for it.</summary>
internal static class Written
{
    public static void IfAskedBy(string variable, string path, string text)
    {
        if (string.Equals(Environment.GetEnvironmentVariable(variable), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
