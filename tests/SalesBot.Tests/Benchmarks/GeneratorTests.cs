using SalesBot.Benchmarks;
using SalesBot.Benchmarks.Updates;
using SalesBot.Data;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Benchmarks;

/// <summary>The generated database is one of the product's: every question that is measured is answered from it.</summary>
public sealed class GeneratorTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-").FullName;

    [Fact] // B8
    public async Task Every_measured_question_has_an_answer_in_a_tiny_database()
    {
        var database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(folder, "tiny.db")}",
            SqlServerTranslation.Shared);
        await new Generator(database, Scale.Tiny).Run();
        var desk = await Desk.Open(database);
        var questions = new Questions(database, desk, Scale.Tiny);
        await questions.Floor(1);
        foreach (var (_, ask) in await questions.All()) await ask(1);
        var found = await desk.Says(Scale.Tiny.Managers + 1, $"/find {Generator.Phone(17)}");
        Assert.Contains("L-2023-000017", found.PlainText(), StringComparison.Ordinal);
        await Lane.Fill(database, 10);
        await Lane.Ask(database);
        await using var answers = new Answers(database);
        await answers.Start(10);
        await answers.Ask(1);
    }

    [Fact] // B8: at a million leads «Кузнецова Екатерина» took two seconds, and what nobody is called forty milliseconds
    public async Task What_leads_are_called_is_asked_before_whose_they_are_and_nothing_is_asked_often()
    {
        var statements = new StatementCount();
        var database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(folder, "asked.db")}", statements);
        await new Generator(database, Scale.Tiny).Run();
        var desk = await Desk.Open(database);
        await desk.Says(Scale.Tiny.Managers + 1, "/find кровля отказ");
        var ofLeads = statements.Frequent.Select(one => one.Statement).Where(statement =>
            statement.Contains("\"SearchWords\"", StringComparison.Ordinal) && statement.Contains("\"AuthorId\"", StringComparison.Ordinal)
            && statement.Contains("ORDER BY \"l\".\"CreatedAt\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ofLeads);
        Assert.All(ofLeads, statement => Assert.True(
            statement.IndexOf("\"SearchWords\"", StringComparison.Ordinal) < statement.IndexOf("\"AuthorId\"", StringComparison.Ordinal),
            statement));
        statements.Begin();
        await desk.Says(Scale.Tiny.Managers + 1, "/find ъъщщъ1");
        Assert.InRange(statements.Total, 1, 55);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
