using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Reports;

/// <summary>What a report's keys are called; own words stand for themselves.</summary>
internal sealed class ReportWords(SalesProcess process, IReadOnlyDictionary<int, string> people, Phrases phrases)
{
    private readonly Phrases ofProcess = process.Over(phrases);

    /// <summary>Reads the people's names.</summary>
    public static async Task<ReportWords> For(Visit visit) =>
        new(visit.Office.Processes.Current,
            await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name), visit.Phrases);

    /// <summary>A manager's name.</summary>
    public string Manager(int id) => people[id];

    /// <summary>Where clients came from.</summary>
    public string Source(string? source) => source is null ? phrases["report.no-source"] : Choice("source", source);

    /// <summary>Why leads were refused.</summary>
    public string Reason(string reason) => reason.Length == 0 ? phrases["report.no-reason"] : Choice("reason", reason);

    /// <summary>How leads came in.</summary>
    public string Channel(EventKind channel) => phrases[$"report.channel.{channel.ToString().ToLowerInvariant()}"];

    private string Choice(string field, string key) => process.Stages.SelectMany(stage => stage.Fields).Where(one => one.Key == field)
        .Select(one => process.Chosen(one, key)).FirstOrDefault(choice => choice is not null) is { } chosen
            ? ofProcess[chosen.Label] : key;
}
