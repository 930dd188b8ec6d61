using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Mailboxes;
using SalesBot.Tests.Hosting;

namespace SalesBot.Tests.Mailboxes;

/// <summary>The built host, a real mail server, and kill -9 between them.</summary>
public sealed class KilledHostTests
{
    private const int Letters = 60;

    [DovecotFact] // B6: each letter once
    public async Task A_host_that_is_killed_while_it_reads_takes_each_letter_once()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
        await using var server = await Dovecot.Start();
        await DovecotTests.MakeTaken(server);
        server.Deliver(Enumerable.Range(0, Letters).Select(n => System.Text.Encoding.UTF8.GetBytes(
            $"From: Client {n} <client{n}@firm{n}.example>\r\nMessage-ID: <m{n}@firm.example>\r\nSubject: {n}\r\n\r\nwords {n}")));
        (string, string)[] settings =
        [
            ("Imap:Host", "localhost"), ("Imap:Port", $"{server.Port}"), ("Imap:Tls", "None"), ("Imap:User", Dovecot.User),
            ("Imap:Password", Dovecot.Password),
        ];
        foreach (var taken in new[] { 10, 30 })
        {
            using var host = HostProcess.Start(folder, settings);
            await server.Until("SalesBot", count => count >= taken);
            await host.Kill();
        }

        using (var last = HostProcess.Start(folder, settings))
        {
            await server.Until("INBOX", count => count == 0);
            await last.Stop();
        }

        Assert.Equal((Letters, 0), (await server.Count("SalesBot"), await server.Count("SalesBot-Unread")));
        var database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(folder, "salesbot-demo.db")}");
        await using (var db = database.Open())
        {
            Assert.Equal((Letters, Letters), (await db.Letters.CountAsync(), await db.MailboxLetters.CountAsync()));
            Assert.Equal(Letters, await db.Letters.Select(letter => letter.LeadId).Distinct().CountAsync());
            Assert.Equal(Letters, await db.Leads.CountAsync(lead => db.Set<Letter>().Any(letter => letter.LeadId == lead.Id)));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
