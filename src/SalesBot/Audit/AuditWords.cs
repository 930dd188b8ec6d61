using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Audit;

/// <summary>Audit records as sentences people read: text <c>audit.action.NAME</c> with the particulars as its values. An action without a text of its own is shown with its particulars as they are.</summary>
internal sealed class AuditWords
{
    private const int LongestQuote = 200;

    // Properties that hold the id of a person when they hold a number.
    private static readonly HashSet<string> People = new(StringComparer.OrdinalIgnoreCase) { "responsible", "from", "to", "person", "workTo", "by", "approver", "advisor", "executor", "invitedBy", "deputy", "assignee" };

    // Properties that hold a sum in roubles.
    private static readonly HashSet<string> Sums = new(StringComparer.OrdinalIgnoreCase) { "before", "after", "total" };

    // What somebody wrote: shown on a line of its own where the sentence does not contain it.
    private static readonly HashSet<string> Quotes = new(StringComparer.OrdinalIgnoreCase) { "text", "comment", "outcome", "question", "answer", "objection" };

    private readonly Work work;
    private readonly Phrases phrases;
    private readonly Dictionary<int, string> names;
    private readonly Dictionary<long, Lead> leads;
    private readonly Dictionary<int, AddedAnswers> added;

    private AuditWords(Work work, Phrases phrases, Dictionary<int, string> names, Dictionary<long, Lead> leads, Dictionary<int, AddedAnswers> added) =>
        (this.work, this.phrases, this.names, this.leads, this.added) = (work, phrases, names, leads, added);

    /// <summary>Reads what the sentences of these records need.</summary>
    public static async Task<AuditWords> For(Work work, IReadOnlyCollection<AuditRecord> records, Phrases phrases)
    {
        var ids = records.Select(record => record.LeadId).OfType<long>().Distinct().ToList();
        var known = await work.Db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id);
        var answers = records.Select(record => Particulars(record.Details)).Where(particulars => particulars.ContainsKey("answers")).Select(particulars => Raw(particulars["answers"])).ToList();
        var shown = new Dictionary<int, AddedAnswers>();
        foreach (var version in known.Values.Select(lead => lead.ProcessVersion).Distinct()) shown[version] = await AddedAnswers.For(work, work.Office.Processes.Version(version), answers);
        return new AuditWords(work, phrases, await work.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name), known, shown);
    }

    /// <summary>The record as lines: when, who and by which channel; what; and what was said.</summary>
    public IEnumerable<Line> Lines(AuditRecord record, bool withLead)
    {
        var lead = record.LeadId is { } id ? leads.GetValueOrDefault(id) : null;
        var particulars = Particulars(record.Details);
        yield return new Line([new Span(Heading(record, withLead ? lead?.Number : null), Emphasis.Dim)]);
        yield return Sentence(record, particulars, lead);
        if (lead is not null && particulars.TryGetValue("stage", out var stage) && particulars.TryGetValue("answers", out var answers))
            foreach (var line in added[lead.ProcessVersion].Lines(Raw(stage), Raw(answers), phrases)) yield return Short(line);
        foreach (var (key, value) in particulars.Where(pair => Quotes.Contains(pair.Key) && Raw(pair.Value).Length > 0 && !Mentions(record.Action, pair.Key)))
            yield return phrases.Say("audit.quote", ("text", Short(Raw(value))));
    }

    private string Heading(AuditRecord record, string? number)
    {
        var who = record.PersonId is { } person ? names.GetValueOrDefault(person, $"№ {person}") : phrases["audit.bot"];
        if (record.OnBehalfOfId is { } other) who = phrases.Say("audit.on-behalf", ("who", who), ("whom", names.GetValueOrDefault(other, $"№ {other}")));
        var channel = phrases.Has($"audit.channel.{record.Channel}") ? phrases[$"audit.channel.{record.Channel}"] : record.Channel;
        string?[] parts = [phrases.Moment(work.Office.Calendar.ToLocal(record.At), work.LocalNow), who, record.PersonId is null ? null : channel, number];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string Sentence(AuditRecord record, Dictionary<string, JsonElement> particulars, Lead? lead)
    {
        var key = $"audit.action.{record.Action}";
        if (phrases.Has(key) && phrases.Pattern(key).Placeholders.All(particulars.ContainsKey))
            return phrases.Say(key, [.. particulars.Select(pair => (pair.Key.ToLowerInvariant(), (object?)Shown(pair.Key, pair.Value, lead)))]);
        var plain = particulars.Where(pair => !Quotes.Contains(pair.Key)).Select(pair => $"{pair.Key}: {Shown(pair.Key, pair.Value, lead)}");
        return string.Join(" · ", plain.Prepend(record.Action));
    }

    private bool Mentions(string action, string key) =>
        phrases.Has($"audit.action.{action}") && phrases.Pattern($"audit.action.{action}").Placeholders.Contains(key.ToLowerInvariant());

    private object Shown(string key, JsonElement value, Lead? lead)
    {
        if (value.ValueKind == JsonValueKind.Number && Sums.Contains(key)) return phrases.Money(value.GetDecimal());
        if (value.ValueKind == JsonValueKind.Number)
            return People.Contains(key) && value.TryGetInt32(out var id) ? names.GetValueOrDefault(id, $"№ {id}") : value.GetDecimal();
        if (value.ValueKind == JsonValueKind.Array) return string.Join(", ", value.EnumerateArray().Select(one => Shown(key, one, lead)));
        var text = Raw(value);
        if (DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return phrases.Moment(work.Office.Calendar.ToLocal(at), work.LocalNow);
        if (key.StartsWith("role", StringComparison.OrdinalIgnoreCase) && Enum.TryParse<Role>(text, ignoreCase: true, out var roles) && roles != Role.None) return RoleWords.Of(roles, phrases);
        var word = $"audit.word.{key.ToLowerInvariant()}.{text.ToLowerInvariant()}";
        return Short(phrases.Has(word) ? phrases[word] : OfProcess(key, text, lead) ?? text);
    }

    /// <summary>Keys of the process file by their names, in the version the lead follows.</summary>
    private string? OfProcess(string key, string text, Lead? lead)
    {
        if (lead is null) return null;
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        var own = Office.Phrases(phrases.Language, process);
        return key.ToLowerInvariant() switch
        {
            "stage" => process.Find(text) is { } stage ? own[stage.Title] : null,
            "reason" or "objection" => process.Choices.Values.SelectMany(list => list).FirstOrDefault(choice => choice.Key == text) is { } choice ? own[choice.Label] : null,
            "fields" => process.Stages.SelectMany(stage => stage.Fields).FirstOrDefault(field => field.Key == text) is { } field ? phrases.Say("approval.what.answer", ("label", own[field.Label])) : null,
            "kind" => own.Has($"kind.{text.ToLowerInvariant()}") ? own[$"kind.{text.ToLowerInvariant()}"] : null,
            _ => null,
        };
    }

    private static Dictionary<string, JsonElement> Particulars(string json)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        if (JsonSerializer.Deserialize<JsonElement>(json) is { ValueKind: JsonValueKind.Object } details)
            foreach (var property in details.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null)) found[property.Name] = property.Value;
        return found;
    }

    private static string Raw(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Short(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote - 1).TrimEnd(), "…");
}
