using SalesBot.Data;
using SalesBot.Tests.Api;
using SalesBot.Tests.Data;
using SalesBot.Tests.Processes;

namespace SalesBot.Tests.Pages;

/// <summary>The pages' commands do what the pages say: every block that is marked for it is run, page by page, in its order.</summary>
public sealed class PageCommandsTests : StorageTest
{
    private const string Start = "sh start", Run = "sh run";

    private static readonly string[] names = [.. DocsPage.All.Where(page => page.Blocks.Any(IsRun)).Select(page => page.Name)];

    public static TheoryData<string> Pages => [.. names];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_of_a_page_works_as_it_stands(string page)
    {
        await PrepareClone();
        if (page == "docs/connect.md") await PrepareOffice();
        using var shell = new PageShell(Folder);
        foreach (var (info, text) in DocsPage.Of(page).Blocks.Where(IsRun))
        {
            if (info == Start) await shell.Start(text);
            else await shell.Run(text);
        }
    }

    [Fact]
    public void Each_page_for_a_beginning_has_commands_that_are_run() =>
        Assert.Superset(
            new HashSet<string>(["docs/connect.md", "docs/first-day.md", "docs/process-file.md", "docs/run-it.md"]), names.ToHashSet());

    private static bool IsRun((string Info, string Text) block) => block.Info is Start or Run;

    private string HostFolder => Path.Combine(Folder, "src", "SalesBot.Host");

    private async Task PrepareClone()
    {
        Directory.CreateDirectory(Path.Combine(HostFolder, "Processes"));
        await File.WriteAllTextAsync(Path.Combine(HostFolder, "Processes", ShippedProcess.Name), ShippedProcess.Text);
    }

    /// <summary>The order that the page speaks of, and the file that is put to it.</summary>
    private async Task PrepareOffice()
    {
        var file = Path.Combine(HostFolder, "salesbot.db");
        MigratedFile.CopyTo(file);
        await using (var db = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={file};Pooling=False").Open())
            await ApiOffice.Sow(db);
        await File.WriteAllTextAsync(Path.Combine(Folder, "act.pdf"), "%PDF-1.4");
    }
}
