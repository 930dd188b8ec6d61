using System.Text.RegularExpressions;

namespace SalesBot.Tests.Architecture;

/// <summary>docs/papers.md says of each paper that the product has what it asks, and names tests: each of them is there.</summary>
public sealed partial class PapersPageTests
{
    [Fact]
    public async Task Every_paper_is_shown_by_tests_that_there_are()
    {
        var page = await File.ReadAllLinesAsync(Path.Combine(House.Root, "docs", "papers.md"));
        var rows = page.Where(line => Row().IsMatch(line)).ToList();
        var tests = typeof(PapersPageTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(0, 31), rows.Select(row => int.Parse(Row().Match(row).Groups["n"].Value, null)));
        Assert.All(rows, row => Assert.Matches(Test(), row));
        Assert.All(rows, row => Assert.Matches(Has(), row));
        Assert.All(rows.SelectMany(row => Test().Matches(row)), name => Assert.Contains(name.Groups["test"].Value, tests));
    }

    [GeneratedRegex(@"^\| (?<n>\d+) \|")]
    private static partial Regex Row();

    // The last cell: there, with a word beside it where it needs one.
    [GeneratedRegex(@"\| has(?:: [^|]+)? \|$")]
    private static partial Regex Has();

    [GeneratedRegex("`(?<test>[A-Z][A-Za-z]+Tests)`")]
    private static partial Regex Test();
}
