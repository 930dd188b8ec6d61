namespace SalesBot.Tests.Architecture;

/// <summary>The tree is the menu, and the tests mirror it: what a folder of sources does is tried in that of tests of its name.</summary>
public sealed class FoldersTests
{
    /// <summary>Folders of sources that have no tests of their name, and why.</summary>
    private static readonly Dictionary<string, string> withoutTests = new(StringComparer.Ordinal)
    {
        ["Migrations"] = "written by a generator; Data applies them, each engine's, to what was there before",
        ["Properties"] = "how a development environment starts the program",
    };

    /// <summary>Folders of tests that are called as no folder of sources, and why.</summary>
    private static readonly Dictionary<string, string> ofTheirOwn = new(StringComparer.Ordinal)
    {
        ["Architecture"] = "of the house as a whole: its floors, sizes, folders, and the page about them",
        ["Benchmarks"] = "of the project beside this one: what is measured there can be",
        ["Corpora"] = "names, dates and letters as people have them, line by line, for readers of many folders",
        ["Rights"] = "who may what: one table over all commands of all folders",
        ["Week"] = "a week of a whole office, and laws that hold in it",
    };

    private static readonly string tests = Path.Combine(House.Root, "tests", "SalesBot.Tests");

    [Fact]
    public void What_stands_in_a_folder_of_sources_is_tried_in_the_folder_of_tests_of_its_name()
    {
        var untried = Sources().Where(folder => !withoutTests.ContainsKey(folder) && !HasTests(folder)).ToList();
        Assert.True(untried.Count == 0, $"No tests stand in tests/SalesBot.Tests/{string.Join(", ", untried)}");
    }

    [Fact]
    public void A_folder_of_tests_is_called_as_one_of_sources_or_says_why_not()
    {
        var strangers = Folders(tests).Except(Sources(), StringComparer.Ordinal).Where(folder => !ofTheirOwn.ContainsKey(folder)).ToList();
        Assert.True(strangers.Count == 0, $"No folder of sources is called {string.Join(", ", strangers)}");
    }

    [Fact]
    public void No_reason_outlives_its_folder()
    {
        Assert.Empty(withoutTests.Keys.Except(Sources(), StringComparer.Ordinal));
        Assert.DoesNotContain(withoutTests.Keys, HasTests);
        Assert.Empty(ofTheirOwn.Keys.Except(Folders(tests), StringComparer.Ordinal));
        Assert.Empty(ofTheirOwn.Keys.Intersect(Sources(), StringComparer.Ordinal));
    }

    [Fact]
    public void A_test_is_in_the_namespace_of_its_folder()
    {
        // Beside a namespace of that name no test could say Texts and mean the class.
        var strays = Files(tests).Where(file => Namespace(file) is { } said && said != Expected(file)
            && Path.GetRelativePath(tests, file).Split(Path.DirectorySeparatorChar)[0] != "Texts").ToList();
        Assert.True(strays.Count == 0, string.Join('\n', strays));
    }

    /// <summary>The rooms of all three projects; each channel is one.</summary>
    private static IReadOnlyList<string> Sources() =>
    [
        .. new[] { "SalesBot.Engine", "SalesBot", "SalesBot.Host" }.Select(project => Path.Combine(House.Root, "src", project))
            .SelectMany(project => Folders(project).Concat(Folders(Path.Combine(project, "Channels")).Select(one => $"Channels/{one}")))
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Folders(string of) => !Directory.Exists(of) ? [] : Directory.GetDirectories(of)
        .Where(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any())
        .Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj"));

    private static bool HasTests(string folder) => Directory.Exists(Path.Combine(tests, folder))
        && Files(Path.Combine(tests, folder)).Any(file => File.ReadLines(file).Any(line => line.TrimStart() is ['[', ..] attribute
            && (attribute.Contains("Fact", StringComparison.Ordinal) || attribute.Contains("Theory", StringComparison.Ordinal))));

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string? Namespace(string file) => File.ReadLines(file)
        .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');

    private static string Expected(string file) => string.Join('.',
        Path.GetRelativePath(Path.Combine(House.Root, "tests"), Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar));
}
