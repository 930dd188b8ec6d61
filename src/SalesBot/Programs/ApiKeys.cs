using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Programs;

/// <summary>Keys of programs: 256 random bits, of which only the hash is kept.</summary>
public static class ApiKeys
{
    /// <summary>The channel of programs in the record.</summary>
    internal const string Channel = "api";

    private const string Prefix = "sb_";
    private const int Length = 46;

    /// <summary>The channel of who comes with a key: <c>api:</c> and its id; null: <c>api</c>, for the key of the settings.</summary>
    public static string ChannelOf(int? key) => key is null ? Channel : string.Create(CultureInfo.InvariantCulture, $"{Channel}:{key}");

    /// <summary>Makes a key and returns it beside its row: it is never to be had again.</summary>
    internal static async Task<(ApiKey Row, string Key)> Make(Visit visit, string name, ApiRights rights)
    {
        var key = Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var row = new ApiKey
        {
            Name = name,
            Hash = Hash(key),
            Ending = key[^4..],
            Rights = rights,
            CreatedById = visit.Me.Id,
            CreatedAt = visit.Now,
        };
        visit.Db.ApiKeys.Add(row);
        await visit.Db.SaveChangesAsync();
        visit.Record("key.made", details: new { name, rights = rights.ToString() });
        return (row, key);
    }

    /// <summary>The key that was given, while it holds; null for anything else.</summary>
    public static async Task<ApiKey?> Find(SalesBotDb db, string given, CancellationToken stop)
    {
        // Whoever tries keys must not have the database asked for each.
        if (given.Length != Length || !given.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var hash = Hash(given);
        return await db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Hash == hash && key.RevokedAt == null, stop);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
