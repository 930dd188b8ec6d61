using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Audit;

/// <summary>
/// Documents that disagree with the record: changed in the database behind the bot's back, or taken out of it (D31). Part of
/// «/audit verify», once the chain itself is found whole.
/// </summary>
internal static class CheckDocuments
{
    /// <summary>More are not named: who finds as many has a copy to restore.</summary>
    private const int Most = 10;

    // Facts that are the id of a person.
    private static readonly HashSet<string> ofPeople = new(StringComparer.Ordinal) { "responsible", "executor", "approver", "decided-by" };

    /// <summary>A line for each, below a heading; none when all agree.</summary>
    public static async Task<IReadOnlyList<Line>> Lines(Visit visit)
    {
        var phrases = visit.Phrases;
        var broken = await SealRows.Broken(visit.Db, Most);
        // Of a version that sealed nothing there is nothing to say, until the next start has sealed it.
        if (!await visit.Db.AuditHeads.AnyAsync(head => head.RowsSealed))
            broken = [.. broken.Where(one => one.Gone || one.Changed.Count > 0)];
        if (broken.Count == 0) return [];
        var names = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name);
        return
        [
            new Line([new Span(phrases[broken.Count < Most ? "audit.documents" : "audit.documents-many"], Emphasis.Strong)]),
            .. broken.Select(one => (Line)phrases.Say("audit.document", ("what", Named(phrases, one)), ("how", How(phrases, one, names)))),
        ];
    }

    private static string Named(Phrases phrases, BrokenSeal one) =>
        phrases.Has($"audit.document.{one.Table}") ? phrases.Say($"audit.document.{one.Table}", ("number", one.Identity)) : one.Identity;

    private static string How(Phrases phrases, BrokenSeal one, Dictionary<int, string> names) =>
        one.Gone ? phrases["audit.document-gone"]
        : one.Changed.Count == 0 ? phrases["audit.seal-changed"]
        : string.Join("; ", one.Changed.Select(fact => phrases.Say("audit.fact", ("what", phrases[$"audit.fact.{fact.Name}"]),
            ("was", Value(fact.Name, fact.Was, names)), ("is", Value(fact.Name, fact.Is, names)))));

    private static string Value(string name, string value, Dictionary<int, string> names) => value.Length == 0 ? "—"
        : ofPeople.Contains(name) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? names.GetValueOrDefault(id, value) : value;
}
