namespace SalesBot.Tests.Processes;

/// <summary>A process file of a test's own.</summary>
internal sealed record ProcessCopy(string Folder) : IAsyncDisposable
{
    public string Path { get; } = System.IO.Path.Combine(Folder, "sales.yaml");

    public static async Task<ProcessCopy> Of(string text)
    {
        var copy = new ProcessCopy(Directory.CreateTempSubdirectory("salesbot-process-").FullName);
        await File.WriteAllTextAsync(copy.Path, text);
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
