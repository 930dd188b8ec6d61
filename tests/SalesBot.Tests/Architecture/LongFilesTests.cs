using System.Text.RegularExpressions;

namespace SalesBot.Tests.Architecture;

/// <summary>A long file of the product has its reason in docs/architecture.md.</summary>
public sealed partial class LongFilesTests
{
    private const int Most = 200;

    [Fact]
    public async Task Each_file_of_more_than_200_lines_has_a_reason_and_no_other_does()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(House.Root, "docs", "architecture.md"));
        var named = Row().Matches(page[page.IndexOf("## Long files", StringComparison.Ordinal)..]).Select(row => row.Groups["file"].Value);
        Assert.Equal(Long().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Long() =>
        from file in Directory.GetFiles(Path.Combine(House.Root, "src"), "*.cs", SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations")
        where File.ReadLines(file).Count() > Most
        select Path.GetRelativePath(Path.Combine(House.Root, "src"), file).Replace(Path.DirectorySeparatorChar, '/');

    [GeneratedRegex(@"^\| `(?<file>[^`]+\.cs)` \| \S", RegexOptions.Multiline)]
    private static partial Regex Row();
}
