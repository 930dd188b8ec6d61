using Microsoft.EntityFrameworkCore;
using SalesBot.Files;
using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>Reads the facts a dialog's turn needs, in as few queries as it can.</summary>
public static class FactsReader
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>
    /// Facts for a turn in which <paramref name="text"/> is being answered, or a form with these <paramref name="inputs"/>.
    /// </summary>
    internal static async Task<Facts> Read(
        Visit visit, DialogState dialog, string? text, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var facts = new Facts
        {
            LocalNow = visit.LocalNow,
            SaidAt = visit.LocalSaidAt,
            FromLocal = local => visit.Office.Calendar.ToLocal(visit.Office.Calendar.FromLocal(local)),
            ToLocal = visit.Office.Calendar.ToLocal,
            Calendar = visit.Office.Calendar,
            Script = visit.Office.Scripts.Version(dialog.ProcessVersion),
            Colleagues = await Colleagues(visit),
            Files = await Files(visit, dialog),
        };
        var query = new FactQuery(visit, dialog, text, inputs ?? Nothing);
        foreach (var part in visit.Office.Features.Parts<FactPart>()) facts = await part.Add(query, facts);
        return facts;
    }

    /// <summary>Active people with their load.</summary>
    public static Task<IReadOnlyList<Colleague>> Colleagues(Work work) => work.Once("colleagues", () => ReadColleagues(work));

    private static async Task<IReadOnlyList<Colleague>> ReadColleagues(Work work)
    {
        var people = await work.Db.People.AsNoTracking().Where(person => person.Active).ToListAsync();
        var load = await LoadPart.All(work);
        var shared = people.GroupBy(person => person.ShortName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // While the execution head is away, the deputy is in their place (A11).
        var heads = people.Where(person => person.Roles.HasFlag(Role.ExecutionHead) && person.IsAway(work.Now))
            .Select(head => head.DeputyId).ToHashSet();
        return [.. people.Select(person => new Colleague(
            person.Id,
            person.Name,
            shared.Contains(person.ShortName) ? person.Name : person.ShortName,
            heads.Contains(person.Id) ? person.Roles | Role.ExecutionHead : person.Roles,
            load.GetValueOrDefault(person.Id),
            person.IsAway(work.Now) ? work.Office.Calendar.ToLocal(person.AwayUntil!.Value) : null))];
    }

    private static async Task<IReadOnlyDictionary<long, string>> Files(Visit visit, DialogState dialog)
    {
        long[] ids = [.. dialog.Files.Union(visit.Files)];
        return ids.Length == 0 ? new Dictionary<long, string>() : await visit.Db.Files
            .Where(file => ids.Contains(file.Id) && file.State != FileState.Missing).ToDictionaryAsync(file => file.Id, file => file.Name);
    }
}
