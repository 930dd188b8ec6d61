using SalesBot.Conversations;

namespace SalesBot.Programs;

/// <summary>[Отозвать]: the program is a stranger from now on.</summary>
internal static class RevokeKey
{
    public static async Task Run(Visit visit, ApiKey key)
    {
        key.RevokedAt = visit.Now;
        visit.Record("key.revoked", details: new { name = key.Name });
        await visit.Db.SaveChangesAsync();
        var list = await ListKeys.Draw(visit);
        await visit.Reply(list with { Lines = [visit.Phrases.Say("key.revoked", ("name", key.Name)), .. list.Lines] });
    }
}
