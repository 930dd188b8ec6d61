using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Audit;

/// <summary>
/// Audit records as sentences people read: text <c>audit.action.NAME</c> with the particulars as its values. An action without a text of
/// its own is shown with its particulars as they are.
/// </summary>
public sealed class AuditWords
{
    private const int LongestQuote = 200;

    // Properties that hold the id of a person when they hold a number.
    private static readonly HashSet<string> People = new(StringComparer.OrdinalIgnoreCase)
    {
        "responsible", "from", "to", "person", "workTo", "by", "approver", "advisor", "executor", "invitedBy", "deputy", "assignee",
    };

    // Properties that hold a sum in roubles.
    private static readonly HashSet<string> Sums = new(StringComparer.OrdinalIgnoreCase) { "before", "after", "total" };

    // What somebody wrote: shown on a line of its own where the sentence does not contain it.
    private static readonly HashSet<string> Quotes = new(StringComparer.OrdinalIgnoreCase)
    {
        "text", "comment", "outcome", "question", "answer", "objection",
    };

    private readonly Work work;
    private readonly Phrases phrases;
    private readonly Dictionary<int, string> names;
    private readonly IReadOnlyDictionary<AuditRecord, Dictionary<string, JsonElement>> particulars;
    private readonly List<RecordWords> parts = [];

    private AuditWords(
        Work work, Phrases phrases, Dictionary<int, string> names,
        IReadOnlyDictionary<AuditRecord, Dictionary<string, JsonElement>> particulars) =>
        (this.work, this.phrases, this.names, this.particulars) = (work, phrases, names, particulars);

    /// <summary>Reads what the sentences of these records need.</summary>
    public static async Task<AuditWords> For(Work work, IReadOnlyCollection<AuditRecord> records, Phrases phrases)
    {
        var people = await work.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name);
        var words = new AuditWords(work, phrases, people, records.ToDictionary(record => record, record => Particulars(record.Details)));
        foreach (var part in work.Office.Features.Parts<RecordPart>()) words.parts.Add(await part.Read(work, words.particulars, phrases));
        return words;
    }

    /// <summary>The record as lines: when, who and by which channel; what; and what was said.</summary>
    public IEnumerable<Line> Lines(AuditRecord record, bool withLead)
    {
        var said = particulars[record];
        var number = withLead ? parts.Select(part => part.NumberOf(record)).FirstOrDefault(number => number is not null) : null;
        yield return new Line([new Span(Heading(record, number), Emphasis.Dim)]);
        yield return Sentence(record, said);
        foreach (var line in parts.SelectMany(part => part.LinesBelow(record, said))) yield return Short(line);
        var quoted = said.Where(pair => Quotes.Contains(pair.Key) && Raw(pair.Value).Length > 0 && !Mentions(record.Action, pair.Key));
        foreach (var (key, value) in quoted)
            yield return phrases.Say("audit.quote", ("text", Short(Raw(value))));
    }

    private string Heading(AuditRecord record, string? number)
    {
        var who = record.PersonId is { } person ? names.GetValueOrDefault(person, $"№ {person}")
            : parts.Select(part => part.DoerOf(record)).FirstOrDefault(doer => doer is not null) ?? phrases["audit.bot"];
        if (record.OnBehalfOfId is { } other)
            who = phrases.Say("audit.on-behalf", ("who", who), ("whom", names.GetValueOrDefault(other, $"№ {other}")));
        var at = phrases.Moment(work.Office.Calendar.ToLocal(record.At), work.LocalNow);
        string?[] heading = [at, who, record.PersonId is null ? null : phrases.Channel(record.Channel), number];
        return string.Join(" · ", heading.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string Sentence(AuditRecord record, Dictionary<string, JsonElement> particulars)
    {
        var key = $"audit.action.{record.Action}";
        if (phrases.Has(key) && phrases.Pattern(key).Placeholders.All(particulars.ContainsKey))
            return phrases.Say(
                key, [.. particulars.Select(pair => (pair.Key.ToLowerInvariant(), (object?)Shown(record, pair.Key, pair.Value)))]);
        var plain = particulars.Where(pair => !Quotes.Contains(pair.Key))
            .Select(pair => $"{pair.Key}: {Shown(record, pair.Key, pair.Value)}");
        return string.Join(" · ", plain.Prepend(record.Action));
    }

    private bool Mentions(string action, string key) =>
        phrases.Has($"audit.action.{action}") && phrases.Pattern($"audit.action.{action}").Placeholders.Contains(key.ToLowerInvariant());

    private object Shown(AuditRecord record, string key, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && Sums.Contains(key)) return phrases.Money(value.GetDecimal());
        if (value.ValueKind == JsonValueKind.Number)
            return People.Contains(key) && value.TryGetInt32(out var id) ? names.GetValueOrDefault(id, $"№ {id}") : value.GetDecimal();
        if (value.ValueKind == JsonValueKind.Array) return string.Join(", ", value.EnumerateArray().Select(one => Shown(record, key, one)));
        var text = Raw(value);
        // As JSON writes a moment: a fraction of a second or none.
        if (text is [_, _, _, _, '-', _, _, '-', _, _, 'T', ..]
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return phrases.Moment(work.Office.Calendar.ToLocal(at), work.LocalNow);
        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return phrases.SpokenDay(day, DateOnly.FromDateTime(work.LocalNow.DateTime));
        if (key.StartsWith("role", StringComparison.OrdinalIgnoreCase) && Enum.TryParse<Role>(text, ignoreCase: true, out var roles)
            && roles != Role.None) return RoleWords.Of(roles, phrases);
        var word = $"audit.word.{key.ToLowerInvariant()}.{text.ToLowerInvariant()}";
        return Short(phrases.Has(word)
            ? phrases[word]
            : parts.Select(part => part.Word(record, key, text)).FirstOrDefault(own => own is not null) ?? text);
    }

    private static Dictionary<string, JsonElement> Particulars(string json)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        if (JsonSerializer.Deserialize<JsonElement>(json) is { ValueKind: JsonValueKind.Object } details)
            foreach (var property in details.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
                found[property.Name] = property.Value;
        return found;
    }

    internal static string Raw(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Short(string text) =>
        text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote - 1).TrimEnd(), "…");
}
