namespace SalesBot.Tests.Architecture;

/// <summary>Lines have 140 characters at most, everywhere.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public async Task No_line_is_longer()
    {
        var found = new List<string>();
        foreach (var file in new[] { "src", "tests" }.SelectMany(Sources))
        {
            var lines = await File.ReadAllLinesAsync(file);
            found.AddRange(lines.Index().Where(line => line.Item.Length > Longest)
                .Select(line => $"{Path.GetRelativePath(House.Root, file)}:{line.Index + 1}"));
        }

        Assert.True(found.Count == 0, $"Longer than {Longest} are:\n{string.Join('\n', found)}");
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.GetFiles(Path.Combine(House.Root, folder), "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    /// <summary>What the compiler and the migrations' generator write is theirs.</summary>
    private static bool IsOurs(string file) => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations");
}
