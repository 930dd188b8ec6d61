using SalesBot.Processes;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Processes;

public sealed class ReadmeTests
{
    [Fact] // U8
    public async Task The_chart_in_the_readme_is_the_one_drawn_from_the_shipped_file()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(House.Root, "README.md"));
        var file = Path.Combine(AppContext.BaseDirectory, "Processes", "sales.v1.yaml");
        var process = ProcessFile.Read(await File.ReadAllTextAsync(file), file, Sales.Features.Answers).OrThrow();
        var chart = ProcessChart.ToMermaid(process, "ru");
        Assert.Contains($"```mermaid\n{chart.TrimEnd()}\n```", readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
