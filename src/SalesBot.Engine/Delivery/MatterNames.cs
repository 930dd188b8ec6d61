using SalesBot.Data;
using SalesBot.Screens;

namespace SalesBot.Delivery;

/// <summary>
/// What people call the matters that messages and lists speak of, by number and by the client's side, and how one is opened.
/// </summary>
/// <param name="Command">The command that opens one, without its slash; its id follows.</param>
/// <param name="Read">Reads those with these ids.</param>
public sealed record MatterNames(
    string Command, Func<SalesBotDb, IReadOnlyList<long>, Task<IReadOnlyDictionary<long, (string Number, string Who)>>> Read)
{
    /// <summary>All of them, whichever feature knows them.</summary>
    public static async Task<IReadOnlyDictionary<long, (string Number, string Who)>> Of(SalesBotDb db, IReadOnlyList<long> ids)
    {
        var names = new Dictionary<long, (string, string)>();
        if (ids.Count == 0) return names;
        foreach (var part in db.Schema.Parts<MatterNames>())
            foreach (var (id, name) in await part.Read(db, ids)) names[id] = name;
        return names;
    }

    /// <summary>The number of one; null for none.</summary>
    internal static async Task<string?> NumberOf(SalesBotDb db, long? id) =>
        id is { } known && (await Of(db, [known])).TryGetValue(known, out var name) ? name.Number : null;

    /// <summary>A button that opens one.</summary>
    internal static IEnumerable<Button> Open(Schema schema, long? id, Phrases phrases) => id is null ? [] :
        schema.Parts<MatterNames>().Take(1).Select(one => new Button(phrases["button.open"], ButtonValue.Command($"/{one.Command} {id}")));
}
