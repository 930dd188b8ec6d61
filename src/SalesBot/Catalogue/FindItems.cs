using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Catalogue;

/// <summary>Finds items by the beginnings of the words of their name: «профн с21».</summary>
internal static class FindItems
{
    /// <summary>Most items that are offered to choose from.</summary>
    public const int Most = 8;

    private const string Latin = "abcehkmoptxy", Russian = "авсенкмортху";

    /// <summary>Items on sale that fit; the one whose whole name this is goes alone. In the order of their names.</summary>
    public static async Task<IReadOnlyList<ItemMatch>> By(Work work, string text)
    {
        var words = SearchWords.Of(text);
        if (words.Count == 0) return [];
        var items = work.Db.Items.AsNoTracking().Where(item => item.Active);
        var key = Item.KeyOf(text);
        if (await items.AnyAsync(item => item.Key == key)) return await Matches(work, items.Where(item => item.Key == key));
        foreach (var word in words)
        {
            var (from, to) = (word, word + '\uffff');
            // «C21» with a Latin C is «С21»: a keyboard that was not switched.
            var other = Lookalike(word);
            var otherTo = other + '\uffff';
            items = items.Where(item => work.Db.Set<ItemWord>().Any(entry => entry.ItemId == item.Id
                && ((string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0)
                    || (string.Compare(entry.Word, other) >= 0 && string.Compare(entry.Word, otherTo) < 0))));
        }

        return await Matches(work, items);
    }

    // In letters of the other alphabet that look the same; as it is where one of them has no such letter.
    private static string Lookalike(string word)
    {
        if (!word.Any(char.IsDigit)) return word;
        var (from, to) = word.Any(char.IsAsciiLetter) ? (Latin, Russian) : (Russian, Latin);
        return word.All(sign => !char.IsLetter(sign) || from.Contains(sign))
            ? string.Concat(word.Select(sign => from.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? to[at] : sign)) : word;
    }

    /// <summary>The item with this number, if it is on sale.</summary>
    public static Task<IReadOnlyList<ItemMatch>> ById(Work work, int id) =>
        Matches(work, work.Db.Items.AsNoTracking().Where(item => item.Id == id && item.Active));

    private static async Task<IReadOnlyList<ItemMatch>> Matches(Work work, IQueryable<Item> items)
    {
        var found = await items.OrderBy(item => item.Key).Take(Most).ToListAsync();
        var people = found.Select(item => item.ResponsibleId).OfType<int>().ToList();
        var names = await work.Db.People.AsNoTracking().Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.ShortName);
        return [.. found.Select(item => new ItemMatch(
            item.Id, item.Name, item.Unit, item.Price, item.Department, item.ResponsibleId,
            item.ResponsibleId is { } id ? names.GetValueOrDefault(id, "")
                : "", item.PlannedCost, item.PlannedMinutes, item.AccountingClass)
            {
                VatPercent = item.VatPercent,
            })];
    }
}

/// <summary>An item as an order's line copies it (A12).</summary>
/// <param name="Id">The item.</param>
/// <param name="Name">Name.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Price">Price of one unit in roubles.</param>
/// <param name="Department">Department; empty when none is named.</param>
/// <param name="ResponsibleId">Who answers for it there.</param>
/// <param name="Responsible">Their short name; empty when nobody is named.</param>
/// <param name="Cost">Planned cost of one unit in roubles.</param>
/// <param name="Minutes">Planned time for one unit in minutes.</param>
/// <param name="AccountingClass">Accounting class; empty for none.</param>
public sealed record ItemMatch(
    int Id, string Name, string Unit, decimal Price, string Department, int? ResponsibleId, string Responsible, decimal Cost,
    decimal Minutes, string AccountingClass)
{
    /// <summary>Its own rate of VAT in percent, 0 for none; null when it names none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? VatPercent { get; init; }
}
