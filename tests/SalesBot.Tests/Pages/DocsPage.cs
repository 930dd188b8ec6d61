using System.Text.RegularExpressions;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Pages;

/// <summary>A page of the documentation, taken apart.</summary>
internal sealed partial record DocsPage(string Name, string Text)
{
    /// <summary>Every page that people read; not what has changed once.</summary>
    public static IReadOnlyList<DocsPage> All { get; } =
    [
        .. Names().Order(StringComparer.Ordinal)
            .Select(name => new DocsPage(name, File.ReadAllText(Path.Combine(House.Root, name)).ReplaceLineEndings("\n"))),
    ];

    /// <summary>What stands between fences, with the word behind the first; the indent of a list is taken off.</summary>
    public IReadOnlyList<(string Info, string Text)> Blocks =>
    [
        .. Block().Matches(Text).Select(block => (block.Groups["info"].Value,
            block.Groups["text"].Value.Replace("\n" + block.Groups["indent"].Value, "\n", StringComparison.Ordinal).Trim())),
    ];

    /// <summary>The tables: a head and rows, in cells.</summary>
    public IReadOnlyList<(string[] Head, IReadOnlyList<string[]> Rows)> Tables =>
    [
        .. Table().Matches(Text).Select(table => table.Value.Trim().Split('\n').Select(Cells).ToList())
            .Select(lines => (lines[0], (IReadOnlyList<string[]>)lines[2..])),
    ];

    /// <summary>The page with this path.</summary>
    public static DocsPage Of(string name) => All.Single(page => page.Name == name);

    private static IEnumerable<string> Names() =>
    [
        "README.md", "SECURITY.md", "CONTRIBUTING.md",
        .. Directory.GetFiles(Path.Combine(House.Root, "docs"), "*.md").Select(file => "docs/" + Path.GetFileName(file)),
    ];

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"^(?<indent> *)```(?<info>[^\n`]*)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?:^\|.*(?:\n|\z)){3,}", RegexOptions.Multiline)]
    private static partial Regex Table();
}
