namespace SalesBot.Tests.Architecture;

/// <summary>
/// Lines have 140 characters at most. Those that are older and longer are counted by project; their number only falls, and is written down
/// when it does.
/// </summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Theory]
    [InlineData("src/SalesBot.Engine", 111)]
    [InlineData("src/SalesBot", 280)]
    [InlineData("src/SalesBot.Host", 45)]
    [InlineData("tests", 433)]
    public async Task No_line_is_added_that_is_longer(string folder, int left)
    {
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(House.Root, folder), "*.cs", SearchOption.AllDirectories).Where(IsOurs))
        {
            var lines = await File.ReadAllLinesAsync(file);
            found.AddRange(lines.Index().Where(line => line.Item.Length > Longest)
                .Select(line => $"{Path.GetRelativePath(House.Root, file)}:{line.Index + 1}"));
        }

        Assert.True(found.Count == left, $"{found.Count} lines are longer than {Longest}, not {left}:\n{string.Join('\n', found)}");
    }

    /// <summary>What the compiler and the migrations' generator write is theirs.</summary>
    private static bool IsOurs(string file) => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations");
}
