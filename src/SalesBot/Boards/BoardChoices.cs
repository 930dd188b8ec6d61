using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Boards;

/// <summary>What a reader may filter by: people whose leads they see, and where clients come from.</summary>
/// <param name="People">Id and name of each.</param>
/// <param name="Sources">Key and name of each.</param>
public sealed record BoardChoices(IReadOnlyList<(int Id, string Name)> People, IReadOnlyList<(string Key, string Name)> Sources)
{
    /// <summary>Reads them.</summary>
    public static async Task<BoardChoices> For(BoardLook look)
    {
        var all = await LeadAccess.SeesAll(look.Db, look.Me);
        // Whose leads somebody sees by and by is not worth asking a million leads: their own, and of those they stand in for.
        var me = look.Me.Id;
        var people = await look.Db.People.AsNoTracking()
            .Where(person => person.Active && (all ? (person.Roles & Role.Manager) != 0
                : person.Id == me || person.DeputyId == me))
            .OrderBy(person => person.Name).Select(person => new { person.Id, person.Name }).ToListAsync();
        var process = look.Office.Processes.Current;
        var words = process.Over(look.Phrases);
        var sources = process.Stages.SelectMany(stage => stage.Fields).FirstOrDefault(field => field.Key == "source")?.Choices;
        return new BoardChoices(
            [.. people.Select(person => (person.Id, person.Name))],
            sources is null ? [] : [.. process.Choices[sources].Select(choice => (choice.Key, words[choice.Label]))]);
    }
}
