using SalesBot.Processes;
using SalesBot.Tests.Processes;

namespace SalesBot.Tests.Pages;

public sealed class ChartPageTests
{
    [Fact] // U8
    public void The_chart_on_the_page_is_the_one_drawn_from_the_shipped_file()
    {
        var chart = ProcessChart.ToMermaid(ShippedProcess.Process, "ru", Sales.Features.Texts);
        Assert.Contains(("mermaid", chart.Trim()), DocsPage.Of("docs/process-file.md").Blocks);
    }
}
