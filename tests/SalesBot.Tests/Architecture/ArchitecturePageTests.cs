using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Tests.Architecture;

/// <summary>
/// docs/architecture.md cannot be wrong: its chart of the floors is drawn from the compiled assemblies and its table of behaviours from the
/// identifiers of the tests. With <c>SALESBOT_WRITE_DOCS=1</c> both are written into the page.
/// </summary>
public sealed partial class ArchitecturePageTests
{
    /// <summary>How many behaviours of each letter the product has.</summary>
    private static readonly (char Letter, int Count)[] all = [('A', 19), ('B', 25), ('U', 9)];

    private static readonly string page = Path.Combine(House.Root, "docs", "architecture.md");

    [Fact]
    public async Task The_chart_of_the_floors_is_the_one_that_the_assemblies_draw() =>
        await Holds("chart", string.Join('\n', House.Floors.Reverse().Select(Charted)));

    [Fact]
    public async Task Every_behaviour_has_its_folders()
    {
        var folders = await Behaviours();
        var missing = all.SelectMany(one => Enumerable.Range(1, one.Count).Select(number => $"{one.Letter}{number}"))
            .Except(folders.Keys, StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, $"No test names {string.Join(", ", missing)}");
        await Holds("behaviours", "| | Tests, and the folder they try |\n|---|---|\n" + string.Concat(folders
            .OrderBy(one => one.Key[0]).ThenBy(one => int.Parse(one.Key.AsSpan(1), CultureInfo.InvariantCulture))
            .Select(one => $"| {one.Key} | {string.Join(", ", one.Value)} |\n")));
    }

    private static string Charted(Assembly floor) =>
        $"### {floor.GetName().Name}\n\n```mermaid\n{Chart(Rooms.Of(AssemblyUses.Of(floor.Location), nameof(SalesBot)))}```\n";

    private static async Task<SortedDictionary<string, SortedSet<string>>> Behaviours()
    {
        var found = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var tests = Path.Combine(House.Root, "tests", "SalesBot.Tests");
        foreach (var folder in Directory.GetDirectories(tests)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "Architecture")))
        {
            foreach (var id in await Identifiers(folder))
            {
                if (!found.TryGetValue(id, out var folders)) found[id] = folders = new(StringComparer.Ordinal);
                folders.Add(Path.GetFileName(folder));
            }
        }

        return found;
    }

    /// <summary>Those that the comments of a folder's tests name.</summary>
    private static async Task<IEnumerable<string>> Identifiers(string folder)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            foreach (var line in await File.ReadAllLinesAsync(file))
            {
                if (line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var comment)
                    found.UnionWith(Identifier().Matches(line[comment..]).Select(match => match.Value));
            }
        }

        return found;
    }

    /// <summary>Each floor holds what uses only what lies below it; of the uses only those are drawn that others do not imply.</summary>
    private static string Chart(Rooms rooms)
    {
        var chart = new StringBuilder("flowchart TB\n");
        var floors = rooms.Names.GroupBy(rooms.FloorOf).OrderByDescending(floor => floor.Key).ToList();
        foreach (var floor in floors)
        {
            chart.Append(CultureInfo.InvariantCulture, $"  subgraph floor{floor.Key}[\" \"]\n    direction LR\n");
            foreach (var room in floor) chart.Append(CultureInfo.InvariantCulture, $"    {room}\n");
            chart.Append("  end\n");
        }

        foreach (var room in rooms.Names)
            foreach (var used in rooms.NeededBy(room)) chart.Append(CultureInfo.InvariantCulture, $"  {room} --> {used}\n");
        return chart.ToString();
    }

    private static async Task Holds(string part, string expected)
    {
        var (begin, end) = ($"<!-- {part}: written by a test -->\n", $"<!-- end of {part} -->");
        var text = (await File.ReadAllTextAsync(page)).ReplaceLineEndings("\n");
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("SALESBOT_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(page, text[..from] + expected + text[to..]);
            return;
        }

        Assert.Equal(expected, text[from..to]);
    }

    [GeneratedRegex(@"\b[ABU][0-9]{1,2}\b")]
    private static partial Regex Identifier();
}
