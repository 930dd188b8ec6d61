using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Events;

/// <summary>
/// Answers to fields that a process file has added to a stage: no column of their own, so they are kept as JSON, field key to normalised
/// value, and shown by the field's name (U8).
/// </summary>
internal sealed class AddedAnswers
{
    /// <summary>No answers, as JSON.</summary>
    public const string None = "{}";

    // Kept with the others, but shown where they belong: the time of a meeting, its place, the files.
    private static readonly HashSet<string> ShownElsewhere = new(StringComparer.Ordinal) { "begin", "end", "direction" };

    private readonly Names names;

    private AddedAnswers(Names names) => this.names = names;

    /// <summary>Reads what showing these answers needs.</summary>
    public static async Task<AddedAnswers> For(Work work, SalesProcess process, params IEnumerable<string> answers)
    {
        var said = answers.SelectMany(json => Parse(json).Values).ToList();
        if (said.Count == 0) return new AddedAnswers(new Names(
            process, new Dictionary<int, string>(), new Dictionary<long, string>(), work.Office.Calendar.ToLocal, work.LocalNow));
        var clients = said.Select(ClientField.Known).OfType<long>().ToList();
        return new AddedAnswers(new Names(
            process,
            await work.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName),
            clients.Count == 0 ? [] : await work.Db.Clients.AsNoTracking().Where(client => clients.Contains(client.Id))
                .ToDictionaryAsync(client => client.Id, client => client.Name),
            work.Office.Calendar.ToLocal,
            work.LocalNow));
    }

    /// <summary>As JSON, the answers a dialog has to these fields, without those that have a column of their own.</summary>
    public static string Of(DialogState dialog, IEnumerable<Field> fields, IReadOnlySet<string>? ownColumns = null) => ToJson(fields
        .Where(field => ownColumns?.Contains(field.Key) != true && dialog.Value(field.Key) is not null)
            .Select(field => KeyValuePair.Create(field.Key, dialog.Value(field.Key)!)));

    /// <summary>Both, the second before the first where they differ.</summary>
    public static string Merge(string first, string second)
    {
        var both = new Dictionary<string, string>(Parse(first));
        foreach (var (key, value) in Parse(second)) both[key] = value;
        return ToJson(both);
    }

    /// <summary>As JSON.</summary>
    public static string ToJson(IEnumerable<KeyValuePair<string, string>> answers) => JsonSerializer.Serialize(answers.ToDictionary());

    /// <summary>Back from JSON.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    /// <summary>The answers as the record of who did what keeps them; null for none.</summary>
    public static object? Recorded(string json) => Parse(json) is { Count: > 0 } answers ? answers : null;

    /// <summary>What is shown of the answers, field key and kept value, in the order of the stage.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Shown(SalesProcess process, string stage, string json)
    {
        var said = Parse(json);
        return
        [
            .. Fields(process, stage).Where(field => said.ContainsKey(field.Key))
                .Select(field => KeyValuePair.Create(field.Key, said[field.Key])),
        ];
    }

    /// <summary>The answers as lines, «Бюджет: 184 500,00 ₽», in the order of the stage.</summary>
    public IEnumerable<string> Lines(string stage, string json, Phrases phrases) =>
        Lines(stage, Shown(names.Process, stage, json), phrases);

    /// <summary>The same of answers that were taken from their document before.</summary>
    public IEnumerable<string> Lines(string stage, IEnumerable<KeyValuePair<string, string>> answers, Phrases phrases)
    {
        var own = names.Process.Over(phrases);
        foreach (var (key, value) in answers)
        {
            if (Fields(names.Process, stage).FirstOrDefault(field => field.Key == key) is { } field)
                yield return phrases.Say("answer.line", ("label", own[field.Label]), ("value", field.Kind.Show(field, value, names, own)));
        }
    }

    /// <summary>The answers as a dialog has them, to be changed there.</summary>
    public ImmutableDictionary<string, Answer> ToAnswers(string stage, string json, Phrases phrases)
    {
        var said = Parse(json);
        return (names.Process.Find(stage)?.Fields ?? []).Where(field => said.ContainsKey(field.Key))
            .ToImmutableDictionary(
                field => field.Key,
                field => new Answer(said[field.Key], field.Kind.Show(field, said[field.Key], names, phrases)));
    }

    /// <summary>Who decides in which step is not shown either: the steps say it.</summary>
    private static IEnumerable<Field> Fields(SalesProcess process, string stage)
    {
        var deciders = process.Stages.SelectMany(other => other.Steps).Select(step => step.By).ToHashSet(StringComparer.Ordinal);
        return (process.Find(stage)?.Fields ?? [])
            .Where(field => field.Kind.InForm && !ShownElsewhere.Contains(field.Key) && !deciders.Contains(field.Key));
    }

}
