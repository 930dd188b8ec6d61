using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Erasing;

namespace SalesBot.Privacy;

/// <summary>Words by which a person was found: those that nobody else is found by leave the vocabulary too.</summary>
internal static class ErasedWords
{
    /// <summary>Their words, before they are erased.</summary>
    public static async Task<List<string>> Before(SalesBotDb db, Someone who, IReadOnlyList<FoundRow> found)
    {
        var words = SearchWords.Of(who.Name).ToList();
        words.AddRange(found.Select(row => row.Row).OfType<SearchWord>().Select(word => word.Word));
        var clients = found.Select(row => row.Row).OfType<Client>().Select(client => client.Id).ToList();
        words.AddRange(await db.SearchWords.Where(word => word.ClientId != null && clients.Contains(word.ClientId.Value))
            .Select(word => word.Word).ToListAsync());
        await db.SearchWords.Where(word => word.ClientId != null && clients.Contains(word.ClientId.Value)).ExecuteDeleteAsync();
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Once their rows are erased.</summary>
    public static async Task After(SalesBotDb db, List<string> words, IReadOnlyList<FoundRow> found)
    {
        foreach (var client in found.Where(row => row.Row is Client))
        {
            var (id, name) = (((Client)client.Row).Id, client.Left.GetValueOrDefault("Name") as string ?? ((Client)client.Row).Name);
            await Vocabulary.Add(db, SearchWords.Of(name), word => new SearchWord { Word = word, ClientId = id });
        }

        await db.SaveChangesAsync();
        var used = await db.SearchWords.Where(word => words.Contains(word.Word)).Select(word => word.Word).Distinct().ToListAsync();
        var gone = words.Except(used).ToList();
        await db.WordShapes.Where(shape => gone.Contains(shape.Word)).ExecuteDeleteAsync();
    }
}
