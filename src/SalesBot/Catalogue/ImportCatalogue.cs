using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Catalogue;

/// <summary>Takes the rows of a table into the catalogue, all or none. Items the table does not name stay as they are.</summary>
public static class ImportCatalogue
{
    /// <summary>Adds what is new, changes what differs; an item is known by its name, or else by its code.</summary>
    public static async Task<CatalogueImport> Do(Work work, IReadOnlyList<CatalogueRow> rows)
    {
        var known = await work.Db.Items.ToDictionaryAsync(item => item.Key, StringComparer.Ordinal);
        var coded = known.Values.Where(item => item.Code is not null).GroupBy(item => item.Code!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var (fresh, renamed, changed, unchanged) = (new List<Item>(), new List<Item>(), 0, 0);
        foreach (var row in rows)
        {
            var key = Item.KeyOf(row.Name);
            var item = known.GetValueOrDefault(key) ?? (row.Code is null ? null : coded.GetValueOrDefault(row.Code));
            if (item is null) fresh.Add(item = new Item { Key = key, Name = row.Name, Unit = row.Unit });
            else if (row.IsLike(item)) unchanged++;
            else changed++;
            if (item.Key != key && known.Remove(item.Key)) renamed.Add(item);
            (item.Key, known[key]) = (key, item);
            row.Fill(item);
        }

        work.Db.Items.AddRange(fresh);
        await work.Db.SaveChangesAsync();
        await Index(work, fresh, renamed);
        work.Record("catalogue.imported", details: new { added = fresh.Count, changed, unchanged });
        await work.Db.SaveChangesAsync();
        return new CatalogueImport(fresh.Count, changed, unchanged);
    }

    /// <summary>The words by which new items are found, and those that are called otherwise than before.</summary>
    private static async Task Index(Work work, List<Item> fresh, List<Item> renamed)
    {
        var ids = renamed.ConvertAll(item => item.Id);
        if (ids.Count > 0) await work.Db.ItemWords.Where(word => ids.Contains(word.ItemId)).ExecuteDeleteAsync();
        work.Db.ItemWords.AddRange(fresh.Concat(renamed).SelectMany(item => SearchWords.Of(item.Name).Select(word => new ItemWord
        {
            Word = word,
            ItemId = item.Id,
        })));
    }
}

/// <summary>What an import did.</summary>
/// <param name="Added">Items that are new.</param>
/// <param name="Changed">Items that differ now.</param>
/// <param name="Unchanged">Items that were so already.</param>
public sealed record CatalogueImport(int Added, int Changed, int Unchanged);
