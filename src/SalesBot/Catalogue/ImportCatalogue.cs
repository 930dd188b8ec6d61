using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Catalogue;

/// <summary>Takes the rows of a table into the catalogue, all or none. Items the table does not name stay as they are.</summary>
public static class ImportCatalogue
{
    /// <summary>Adds what is new, changes what differs; an item is known by its name.</summary>
    public static async Task<CatalogueImport> Do(Work work, IReadOnlyList<CatalogueRow> rows)
    {
        var known = await work.Db.Items.ToDictionaryAsync(item => item.Key, StringComparer.Ordinal);
        var (fresh, changed, unchanged) = (new List<Item>(), 0, 0);
        foreach (var row in rows)
        {
            var key = Item.KeyOf(row.Name);
            if (!known.TryGetValue(key, out var item)) fresh.Add(item = new Item { Key = key, Name = row.Name, Unit = row.Unit });
            else if (row.IsLike(item)) unchanged++;
            else changed++;
            row.Fill(item);
        }

        work.Db.Items.AddRange(fresh);
        await work.Db.SaveChangesAsync();
        work.Db.ItemWords.AddRange(fresh.SelectMany(item => SearchWords.Of(item.Name).Select(word => new ItemWord
        {
            Word = word,
            ItemId = item.Id,
        })));
        work.Record("catalogue.imported", details: new { added = fresh.Count, changed, unchanged });
        await work.Db.SaveChangesAsync();
        return new CatalogueImport(fresh.Count, changed, unchanged);
    }
}

/// <summary>What an import did.</summary>
/// <param name="Added">Items that are new.</param>
/// <param name="Changed">Items that differ now.</param>
/// <param name="Unchanged">Items that were so already.</param>
public sealed record CatalogueImport(int Added, int Changed, int Unchanged);
