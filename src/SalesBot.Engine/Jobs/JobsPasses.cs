using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Jobs;

/// <summary>
/// Who may see the dashboard of jobs: who holds a link that an active admin was given, 128 random bits, five minutes, once;
/// then its session, half an hour, and not a moment longer than they are an active admin. Both live in the database, so that any
/// process lets them in.
/// </summary>
public static class JobsPasses
{
    /// <summary>How long a link holds.</summary>
    public static readonly TimeSpan LinkLength = TimeSpan.FromMinutes(5);

    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromMinutes(30);

    /// <summary>A new link's code for the person, 32 hexadecimal digits; their earlier unused ones are void.</summary>
    internal static async Task<string> Give(Work work, Person person)
    {
        var id = person.Id;
        await work.Db.JobsPasses.Where(pass => pass.PersonId == id && !pass.Opened).ExecuteDeleteAsync();
        var code = NewCode();
        work.Db.JobsPasses.Add(new JobsPass { PersonId = id, Hash = Hash(code), ExpiresAt = work.Now + LinkLength });
        return code;
    }

    /// <summary>
    /// Uses a link up and begins its session; null when the link is none, was used, is too old, or its person may not any more.
    /// Of two who use one at once, one comes in.
    /// </summary>
    public static Task<string?> Open(Database database, string code, DateTimeOffset now, CancellationToken stop) =>
        Database.Again(() => OpenOnce(database, code, now, stop));

    private static async Task<string?> OpenOnce(Database database, string code, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        if (await Admit(db, code, opened: false, LinkLength, now, stop) is not { } person) return null;
        var (link, session) = (Hash(code), NewCode());
        var (hash, until) = (Hash(session), now + SessionLength);
        await using var write = await database.BeginWrite(db, stop);
        var used = await db.JobsPasses.Where(pass => pass.Hash == link && !pass.Opened).ExecuteUpdateAsync(
            set => set
                .SetProperty(pass => pass.Hash, hash)
                .SetProperty(pass => pass.Opened, true)
                .SetProperty(pass => pass.ExpiresAt, until),
            stop);
        if (used == 0) return null;
        db.Audit.Add(new AuditRecord { At = now, PersonId = person, Channel = "web", Action = "jobs.opened", Details = "{}" });
        await db.SaveChangesAsync(stop);
        await write.Commit(stop);
        return session;
    }

    /// <summary>Whether this is the code of a session that lasts.</summary>
    public static async Task<bool> Admits(Database database, string session, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        return await Admit(db, session, opened: true, SessionLength, now, stop) is not null;
    }

    // What ends further ahead than it is long was made by a clock that has been set back since: it is void, not eternal.
    private static async Task<int?> Admit(
        SalesBotDb db, string code, bool opened, TimeSpan length, DateTimeOffset now, CancellationToken stop)
    {
        if (code.Length != 32) return null;
        var (hash, longest) = (Hash(code), now + length);
        return await db.JobsPasses
            .Where(pass => pass.Hash == hash && pass.Opened == opened && pass.ExpiresAt > now && pass.ExpiresAt <= longest)
            .Join(db.People, pass => pass.PersonId, person => person.Id, (_, person) => person)
            .Where(person => person.Active && (person.Roles & Role.Admin) != 0)
            .Select(person => (int?)person.Id).FirstOrDefaultAsync(stop);
    }

    private static string NewCode() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
