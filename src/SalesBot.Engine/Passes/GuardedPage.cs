using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Passes;

/// <summary>
/// A page that is opened from the chat: by a link of 128 random bits that one of its readers was given, once; then by the session that
/// it begins, and not a moment longer than they are a reader. Both live in the database, so that any process lets them in.
/// </summary>
/// <param name="Name">An ASCII word; its records are <c>NAME.link</c> and <c>NAME.opened</c>.</param>
/// <param name="LinkLength">How long a link holds.</param>
/// <param name="SessionLength">How long a session lasts.</param>
/// <param name="Readers">Who may open it now.</param>
public sealed record GuardedPage(
    string Name, TimeSpan LinkLength, TimeSpan SessionLength, Func<SalesBotDb, IQueryable<Person>> Readers)
{
    private const int CodeLength = 32;

    /// <summary>A new link's code for the person, 32 hexadecimal digits; their earlier unused ones are void.</summary>
    public async Task<string> Give(Work work, Person person)
    {
        var (id, name) = (person.Id, Name);
        await work.Db.PagePasses.Where(pass => pass.PersonId == id && pass.Page == name && !pass.Opened).ExecuteDeleteAsync();
        var code = NewCode();
        work.Db.PagePasses.Add(new PagePass { Page = name, PersonId = id, Hash = Hash(code), ExpiresAt = work.Now + LinkLength });
        work.Record($"{name}.link");
        return code;
    }

    /// <summary>
    /// Uses a link up and begins its session; null when the link is none, was used, is too old, or its person may not any more.
    /// Of two who use one at once, one comes in.
    /// </summary>
    public Task<string?> Open(Database database, string code, DateTimeOffset now, CancellationToken stop) =>
        Database.Again(() => OpenOnce(database, code, now, stop));

    /// <summary>Whose session this is, of those that last; null for any other code.</summary>
    public async Task<Person?> Admit(Database database, string session, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        return await Holder(db, session, opened: true, SessionLength, now, stop);
    }

    private async Task<string?> OpenOnce(Database database, string code, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        if (await Holder(db, code, opened: false, LinkLength, now, stop) is not { } person) return null;
        var (link, session) = (Hash(code), NewCode());
        var (hash, until) = (Hash(session), now + SessionLength);
        await using var write = await database.BeginWrite(db, stop);
        var used = await db.PagePasses.Where(pass => pass.Hash == link && !pass.Opened).ExecuteUpdateAsync(
            set => set
                .SetProperty(pass => pass.Hash, hash)
                .SetProperty(pass => pass.Opened, true)
                .SetProperty(pass => pass.ExpiresAt, until),
            stop);
        if (used == 0) return null;
        db.Audit.Add(new AuditRecord { At = now, PersonId = person.Id, Channel = "web", Action = $"{Name}.opened", Details = "{}" });
        await db.SaveChangesAsync(stop);
        await write.Commit(stop);
        return session;
    }

    // What ends further ahead than it is long was made by a clock that has been set back since: it is void, not eternal.
    private async Task<Person?> Holder(
        SalesBotDb db, string code, bool opened, TimeSpan length, DateTimeOffset now, CancellationToken stop)
    {
        if (code.Length != CodeLength) return null;
        var (hash, longest, name) = (Hash(code), now + length, Name);
        return await db.PagePasses
            .Where(pass => pass.Hash == hash && pass.Page == name && pass.Opened == opened && pass.ExpiresAt > now
                && pass.ExpiresAt <= longest)
            .Join(Readers(db), pass => pass.PersonId, person => person.Id, (_, person) => person)
            .AsNoTracking().FirstOrDefaultAsync(stop);
    }

    private static string NewCode() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeLength / 2));

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
