namespace SalesBot.Tests.Architecture;

/// <summary>Lines have 140 characters at most, everywhere.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public async Task No_line_is_longer()
    {
        var found = new List<string>();
        foreach (var file in new[] { "src", "tests", "scripts", ".ci" }.SelectMany(Sources))
        {
            var lines = await File.ReadAllLinesAsync(file);
            found.AddRange(lines.Index().Where(line => line.Item.Length > Longest)
                .Select(line => $"{Path.GetRelativePath(House.Root, file)}:{line.Index + 1}"));
        }

        Assert.True(found.Count == 0, $"Longer than {Longest} are:\n{string.Join('\n', found)}");
    }

    // Not what is data of a test, and not a drawing.
    private static readonly HashSet<string> Kinds =
        new([".cs", ".razor", ".css", ".html", ".js", ".mjs", ".yaml", ".csproj", ".props", ".targets", ""], StringComparer.Ordinal);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.GetFiles(Path.Combine(House.Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => Kinds.Contains(Path.GetExtension(file)) && IsOurs(file));

    /// <summary>What the compiler and the migrations' generator write is theirs.</summary>
    private static bool IsOurs(string file) => !file.Split(Path.DirectorySeparatorChar).Any(part =>
        part is "bin" or "obj" or "Migrations" or "node_modules");
}
