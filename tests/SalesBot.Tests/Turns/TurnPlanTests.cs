using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Tests.Backups;

namespace SalesBot.Tests.Turns;

/// <summary>What a turn asks costs the same in the tenth year: tables that grow with the work are asked by their keys.</summary>
public sealed partial class TurnPlanTests
{
    // Rows of these are as many as people, as what an admin has set up by hand, or as what is under way just now.
    private static readonly string[] Small =
    [
        "People", "Addresses", "Invitations", "Campaigns", "Materials", "LetterRules", "PhoneLines", "ApiKeys", "WebhookCursors", "Items",
        "OfficeSettings", "AuditHeads", "LongRequests", "ErasureActs",
    ];

    // These count all of a period, and are asked for now and then.
    private static readonly string[] Counting = ["report", "board", "delivery"];

    [SqliteFact]
    public async Task No_question_of_a_turn_reads_a_table_that_grows_from_end_to_end()
    {
        var asked = new Questions();
        await using var office = await TestOffice.Open(interceptors: asked);
        var anna = await office.Join("Анна Белова", Role.Secretary);
        var petrova = await office.Join("Мария Петрова", Role.Manager);
        var orlov = await office.Join("Олег Орлов", Role.Approver | Role.Manager);
        var belov = await office.Join("Иван Белов", Role.Executor | Role.ExecutionHead);
        var admin = await office.Join("Вера Админ", Role.Admin | Role.Accountant);
        await anna.Says("89161234567 Иванов Пётр ООО Вектор ремонт крыши -> Петрова").Clicks("Готово");
        var commands = office.Office.Features.All.SelectMany(feature => feature.Commands)
            .Select(command => command.Name).Except(Counting, StringComparer.Ordinal).Select(name => $"/{name}").ToList();
        foreach (var chat in new[] { anna, petrova, orlov, belov, admin })
            foreach (var command in commands.Concat(["/lead 1", "/find Иванов"])) await chat.Says(command);

        await using var db = office.Database.Open();
        await db.Database.OpenConnectionAsync();
        var whole = new List<string>();
        foreach (var (text, parameters) in asked.Texts) whole.AddRange(await ReadWhole(db, text, parameters));
        Assert.NotEmpty(asked.Texts);
        Assert.True(whole.Count == 0, string.Join("\n\n", whole.Distinct(StringComparer.Ordinal)));
    }

    // The steps that read a table from end to end, with the question.
    private static async Task<List<string>> ReadWhole(SalesBotDb db, string text, IReadOnlyList<DbParameter> parameters)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        foreach (var (name, value) in parameters.Select(one => (one.ParameterName, one.Value)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var tables = NamedTable().Matches(text).ToLookup(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        if (text.Contains("WHERE 0", StringComparison.Ordinal)) return [];
        return [.. steps.Where(step => Scan().Match(step) is { Success: true } scan
            && tables[scan.Groups["alias"].Value].Except(Small, StringComparer.Ordinal).Any()
            // The first of an index is one row of it.
            && !(step.Contains("USING", StringComparison.Ordinal) && text.EndsWith("LIMIT 1", StringComparison.Ordinal)))
            .Select(step => $"{step}: {text}")];
    }

    [GeneratedRegex("(FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex NamedTable();

    [GeneratedRegex("^SCAN (?<alias>\\w+)")]
    private static partial Regex Scan();

    private sealed class Questions : DbCommandInterceptor
    {
        public ConcurrentDictionary<string, IReadOnlyList<DbParameter>> Texts { get; } = new(StringComparer.Ordinal);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
                Texts.TryAdd(command.CommandText, [.. command.Parameters.Cast<DbParameter>()]);
            return new(result);
        }
    }
}
