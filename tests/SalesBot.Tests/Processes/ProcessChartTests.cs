using System.Text.RegularExpressions;
using SalesBot.Processes;

namespace SalesBot.Tests.Processes;

/// <summary>The chart is drawn from the file (U8).</summary>
public partial class ProcessChartTests
{
    [Theory] // U8
    [InlineData("ru")]
    [InlineData("en")]
    public void The_shipped_process_is_drawn_as_approved(string language)
    {
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Processes", $"sales.{language}.mmd"));
        Assert.Equal(approved.ReplaceLineEndings("\n"), ProcessChart.ToMermaid(ShippedProcess.Process, language, Sales.Features.Texts));
    }

    [Fact]
    public void Signs_of_Mermaid_in_a_title_are_escaped()
    {
        var text = ShippedProcess.With("{ ru: Коммерческое предложение, en: Proposal }",
            "{ ru: '\"КП\" <b>; `#1` & [x] \\', en: Proposal }");
        var chart = ProcessChart.ToMermaid(ProcessFile.Read(text, "x", Sales.Features.Answers).OrThrow(), "ru", Sales.Features.Texts);
        Assert.Contains("[\"#34;КП#34; #60;b#62;#59; #96;#35;1#96; #38; [x] #92;<br/>", chart, StringComparison.Ordinal);
        AssertMermaid(chart);
    }

    [Fact]
    public void A_language_without_texts_is_drawn_in_the_first_one() =>
        Assert.Equal(ProcessChart.ToMermaid(ShippedProcess.Process, "ru", Sales.Features.Texts),
            ProcessChart.ToMermaid(ShippedProcess.Process, "de", Sales.Features.Texts));

    [Fact]
    public void Every_arrow_joins_boxes_that_are_drawn() =>
        AssertMermaid(ProcessChart.ToMermaid(ShippedProcess.Process, "en", Sales.Features.Texts));

    private static void AssertMermaid(string chart)
    {
        var lines = chart.TrimEnd('\n').Split('\n');
        Assert.Equal("flowchart TD", lines[0]);
        var boxes = lines.Select(line => Box().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var arrows = lines.Select(line => Arrow().Match(line)).Where(match => match.Success).ToList();
        Assert.Equal(lines.Length - 1, boxes.Count + arrows.Count);
        Assert.All(
            arrows, arrow => Assert.True(boxes.Contains(arrow.Groups[1].Value) && boxes.Contains(arrow.Groups[2].Value), arrow.Value));
    }

    [GeneratedRegex("""^  (\w+)(?:\["[^"]+"\]|\(\["[^"]+"\]\))\z""")]
    private static partial Regex Box();

    [GeneratedRegex("""^  (\w+) (?:-->|-\.->)(?:\|"[^"]+"\|)? (\w+)\z""")]
    private static partial Regex Arrow();
}
