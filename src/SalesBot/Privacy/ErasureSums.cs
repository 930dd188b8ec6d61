using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Erasing;

namespace SalesBot.Privacy;

/// <summary>By what an act knows again whom it was about, without their data.</summary>
internal static class ErasureSums
{
    /// <summary>Of these name, phones and addresses; empty where there is no key.</summary>
    public static string Of(SalesBotDb db, Someone who) => db.RecordKey.IsSet ? string.Join(' ', All(db, who)) : "";

    /// <summary>The number of the last act about them; null for none.</summary>
    public static async Task<string?> ActOf(SalesBotDb db, Someone who)
    {
        if (!db.RecordKey.IsSet) return null;
        foreach (var sum in All(db, who))
            if (await db.ErasureActs.Where(act => act.Digests.Contains(sum)).OrderByDescending(act => act.Id)
                .Select(act => act.Number).FirstOrDefaultAsync() is { } number) return number;
        return null;
    }

    private static IEnumerable<string> All(SalesBotDb db, Someone who) =>
        who.Reaches.Append(who.Name).Where(value => value.Length > 0)
            .Select(value => db.RecordKey.SumOf($"person\n{value.ToLowerInvariant()}"));
}
