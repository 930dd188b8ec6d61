using MailKit;
using MailKit.Net.Imap;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Events;
using SalesBot.Host.Channels.Mail;
using SalesBot.Host.Channels.Mail.In;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Mail;
using SalesBot.Mailboxes;
using SalesBot.Tests.Channels.Mail;

namespace SalesBot.Tests.Mailboxes;

/// <summary>
/// The mailbox on a real mail server, Debian's Dovecot. Without one the tests are skipped, unless SALESBOT_REQUIRE_DOVECOT=1.
/// </summary>
public sealed class DovecotTests : MailboxTest
{
    [DovecotFact] // B6: each letter on the right card, once, also when the reader dies between taking and moving
    public async Task Two_hundred_letters_stand_each_on_its_card_once()
    {
        var letters = LetterCorpus.Of(await Offered(20));
        Assert.Equal(200, letters.Count);
        await using var server = await Dovecot.Start();
        server.Deliver(letters.Select(letter => letter.Bytes));
        await Abandoned(server, letters: 100);
        Assert.Equal(200, await server.Count("INBOX"));

        await using var reading = new RunningReader(Reader(server.Options));
        await server.Until("INBOX", count => count == 0);
        await reading.DisposeAsync();

        var aside = letters.Count(letter => letter.Outcome == MailboxOutcome.Aside);
        Assert.Equal((200 - aside, aside), (await server.Count("SalesBot"), await server.Count("SalesBot-Unread")));
        await Compare(letters);
        await Boss.Sees("Письмо не принято", "Large", "больше 20 МБ");
        await Boss.Sees("Письмо не принято", "nobody 0", "не указан отправитель");
    }

    [DovecotFact] // B6, RFC 2177
    public async Task A_letter_is_taken_as_soon_as_it_comes()
    {
        await using var server = await Dovecot.Start();
        await using var reading = new RunningReader(Reader(server.Options));
        foreach (var n in new[] { 1, 2 })
        {
            // The folder is there once the reader is.
            await MakeTaken(server);
            server.Deliver(Bytes(Letter(from: $"client{n}@firm{n}.ru")));
            await server.Until("SalesBot", count => count == n);
        }

        await Office.Settle();
        Assert.Equal(2, await Office.Read(db => db.Leads.CountAsync()));
        await reading.DisposeAsync();
    }

    [DovecotFact] // B6: a server that does not tell of itself is looked at
    public async Task Without_IDLE_it_is_looked_at_now_and_then()
    {
        await using var server = await Dovecot.Start(idle: false);
        await using var reading = new RunningReader(Reader(server.Options));
        await MakeTaken(server);
        server.Deliver(Bytes(Letter()));
        await server.Until("SalesBot", count =>
        {
            Office.Clock.Advance(MailboxSession.Poll);
            return count == 1;
        });
        await reading.DisposeAsync();
    }

    [DovecotFact] // what people have read before the bot came is theirs
    public async Task Of_what_lay_there_before_only_the_unread_is_taken()
    {
        await using var server = await Dovecot.Start();
        server.Deliver(Bytes(Letter(from: "old@firm.ru")), Bytes(Letter(from: "unread@firm2.ru")));
        using (var person = await server.LogIn())
        {
            await person.Inbox!.OpenAsync(FolderAccess.ReadWrite);
            await person.Inbox.AddFlagsAsync(0, MessageFlags.Seen, silent: true);
        }

        await using var reading = new RunningReader(Reader(server.Options));
        await server.Until("INBOX", count => count == 1);
        await reading.DisposeAsync();
        Assert.Equal("unread@firm2.ru", (await Only()).Email);
    }

    [DovecotFact] // a poison letter holds up nobody
    public async Task A_letter_that_fails_each_time_is_set_aside_and_those_behind_it_are_taken()
    {
        await Office.Change(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Poison BEFORE INSERT ON Letters "
            + "WHEN NEW.Subject = 'poison' BEGIN SELECT RAISE(ABORT, 'poison'); END"));
        await using var server = await Dovecot.Start();
        server.Deliver(Bytes(Letter(subject: "poison", from: "a@a.ru")), Bytes(Letter(from: "b@b.ru")));
        await using var reading = new RunningReader(Reader(server.Options));
        await server.Until("INBOX", count => count == 0);
        await reading.DisposeAsync();
        await Office.Settle();
        await Boss.Sees("Письмо не принято", "обработка не удалась");
        Assert.Equal((1, 1), (await server.Count("SalesBot"), await server.Count("SalesBot-Unread")));
        Assert.Equal("b@b.ru", (await Only()).Email);
    }

    [DovecotTheory] // the choices of encryption, as for letters that are sent
    [InlineData(MailTls.Implicit)]
    [InlineData(MailTls.StartTls)]
    [InlineData(MailTls.Auto)]
    public async Task The_connection_is_encrypted_as_it_is_set(MailTls tls)
    {
        await using var server = await Dovecot.Start();
        var options = server.Options with { Tls = tls, Port = tls == MailTls.Implicit ? server.TlsPort : server.Port };
        using (var client = await Trusting(options).Open(default)) Assert.True(client.IsEncrypted);
        await Assert.ThrowsAsync<MailKit.Security.SslHandshakeException>(() => new ImapDoor(options).Open(default));
    }

    [DovecotFact] // XOAUTH2: the command is asked again when its token has expired
    public async Task A_token_opens_the_mailbox_until_it_is_refused()
    {
        await using var tokens = new TokenServer { Good = "one" };
        await using var server = await Dovecot.Start(tokens: tokens.Address);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "one\n");
        var door = new ImapDoor(server.Options with { Password = "", TokenCommand = $"cat '{file}'" });
        using (var client = await door.Open(default)) Assert.True(client.IsAuthenticated);
        await File.WriteAllTextAsync(file, "two\n");
        using (var client = await door.Open(default)) Assert.True(client.IsAuthenticated);
        tokens.Good = "two";
        using (var client = await door.Open(default)) Assert.True(client.IsAuthenticated);
        tokens.Good = "three";
        var refused = await Assert.ThrowsAsync<MailboxException>(() => door.Open(default));
        Assert.DoesNotContain("two", refused.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [DovecotFact] // told once, degraded and not unready, and told again when it is over
    public async Task A_mailbox_out_of_reach_is_told_once()
    {
        await using var server = await Dovecot.Start();
        var reader = Reader(server.Options);
        await server.Down();
        Assert.False(await reader.Read(default));
        Assert.Equal(HealthStatus.Degraded, (await Health()).Status);
        await Boss.DoesNotSee("не читается");
        Office.Clock.Advance(TimeSpan.FromMinutes(6));
        for (var i = 0; i < 3; i++) Assert.False(await reader.Read(default));
        await Office.Settle();
        Assert.Single(Boss.Messages, message => message.Shows("Почтовый ящик"));
        await Boss.Sees("Почтовый ящик", "не читается", "Письма ждут в нём");
        await Anna.DoesNotSee("Почтовый ящик");

        await server.Up();
        server.Deliver(Bytes(Letter()));
        await using var reading = new RunningReader(reader);
        await server.Until("INBOX", count => count == 0);
        await reading.DisposeAsync();
        await Boss.Sees("снова читается");
        Assert.Equal(HealthStatus.Healthy, (await Health()).Status);
    }

    [DovecotFact] // somebody has to mend it: at once
    public async Task A_wrong_password_is_told_at_once_and_is_not_shown()
    {
        await using var server = await Dovecot.Start();
        Assert.False(await Reader(server.Options with { Password = "wrong-words" }).Read(default));
        await Boss.Sees("не читается", "the mail server refuses the login").DoesNotSee("wrong-words");
    }

    [DovecotFact] // one process reads at a time
    public async Task While_one_process_has_the_mailbox_another_leaves_it_alone()
    {
        await using var server = await Dovecot.Start();
        await using var other = new OtherProcess(Office, server.Options.Name);
        Assert.True(await other.Desk.Hold(default));
        server.Deliver(Bytes(Letter()));
        Assert.True(await Reader(server.Options).Read(default));
        Assert.Equal(1, await server.Count("INBOX"));
        await other.Desk.Free();
        await using var reading = new RunningReader(Reader(server.Options));
        await server.Until("INBOX", count => count == 0);
        Assert.False(await other.Desk.Hold(default));
        await reading.DisposeAsync();
        Assert.True(await other.Desk.Hold(default));
    }

    /// <summary>Leads whose clients were sent a letter; the ids of those letters.</summary>
    private async Task<IReadOnlyList<string>> Offered(int leads)
    {
        for (var n = 0; n < leads; n++) await Comes(Letter($"старое{n}", from: $"client{n}@old{n}.example", id: $"old{n}@old.example"));
        await Office.Change(async db =>
        {
            foreach (var lead in await db.Leads.OrderBy(lead => lead.Id).ToListAsync())
                db.Mail.Add(new MailMessage
                {
                    To = $"client{lead.Id - 1}@old{lead.Id - 1}.example",
                    Subject = "offer",
                    Body = "x",
                    LeadId = lead.Id,
                    CreatedAt = Office.Clock.GetUtcNow(),
                    DueAt = Office.Clock.GetUtcNow(),
                });
        });
        await Office.Settle();
        return [.. Office.Letters.OrderBy(letter => letter.To.Length).ThenBy(letter => letter.To, StringComparer.Ordinal)
            .Select(letter => $"letter-{letter.Id}.{letter.Life}@seller.ru")];
    }

    /// <summary>A reader that dies after taking so many letters, before it moves any.</summary>
    private async Task Abandoned(Dovecot server, int letters)
    {
        Assert.True(await Desk.Hold(default));
        using var client = await new ImapDoor(server.Options).Open(default);
        var folders = await MailFolders.Of(client, server.Options, default);
        var found = await folders.Read.FetchAsync(
            0, letters - 1, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate);
        foreach (var one in found)
            await One(server.Options).Take(
                folders.Read, new MailboxPlace(server.Options.Name, folders.Read.UidValidity, one.UniqueId.Id), one, default);
    }

    private async Task Compare(IReadOnlyList<CorpusLetter> letters)
    {
        var rows = await Office.Read(db => db.MailboxLetters.Where(row => row.Mailbox != Box).ToListAsync());
        Assert.Equal(letters.GroupBy(letter => letter.Outcome).ToDictionary(group => group.Key, group => group.Count()),
            rows.GroupBy(row => row.Outcome).ToDictionary(group => group.Key, group => group.Count()));
        var (texts, notes) = (await Office.Read(db => db.Letters.ToListAsync()), await Office.Read(db => db.LeadNotes.ToListAsync()));
        foreach (var letter in letters.Where(letter => letter.Says.Length > 0 && letter.Outcome != MailboxOutcome.Duplicate))
        {
            var kept = Assert.Single(texts, text => text.Text.Contains(letter.Says, StringComparison.Ordinal));
            Assert.NotNull(kept.LeadId);
            if (letter.Lead is not { } lead) continue;
            Assert.Equal(lead + 1, kept.LeadId);
            Assert.Equal(kept.LeadId, Assert.Single(notes, note => note.Text.Contains(letter.Says, StringComparison.Ordinal)).LeadId);
        }

        foreach (var outcome in new[] { MailboxOutcome.Returned, MailboxOutcome.Automatic })
            Assert.Equal(letters.Where(letter => letter.Outcome == outcome).Select(letter => letter.Lead + 1L).Order(),
                rows.Where(row => row.Outcome == outcome).Select(row => row.LeadId).Order());
        var registered = letters.Count(letter => letter.Outcome == MailboxOutcome.Registered);
        Assert.Equal(20 + registered, await Office.Read(db => db.Leads.CountAsync()));
    }

    private async Task<HealthCheckResult> Health() =>
        await new MailboxHealth(DeskOf(Dovecot.User), Office.Clock).CheckHealthAsync(new HealthCheckContext());

    private MailboxDesk DeskOf(string user) => new(Office.Database, Office.Office, Office.Sender, $"{user}@localhost/INBOX");

    private OneLetter One(ImapOptions options) =>
        new(Taking, new ReadMail(Office.Office, [Ours]), options, NullLogger<OneLetter>.Instance);

    private MailboxReader Reader(ImapOptions options)
    {
        var desk = new MailboxDesk(Office.Database, Office.Office, Office.Sender, options.Name);
        return new MailboxReader(new ImapDoor(options), new MailboxSession(options, desk, One(options), Office.Clock), desk, Office.Clock,
            NullLogger<MailboxReader>.Instance);
    }

    private static ImapDoor Trusting(ImapOptions options) => new(options, () => new ImapClient
    {
        CheckCertificateRevocation = false,
        ServerCertificateValidationCallback = (_, certificate, _, _) => certificate!.Equals(SmtpServer.Certificate),
    });

    /// <summary>Makes the folder, so that it can be watched before a reader comes.</summary>
    internal static async Task MakeTaken(Dovecot server)
    {
        using var client = await server.LogIn();
        try
        {
            await client.GetFolder(client.PersonalNamespaces[0]).CreateAsync("SalesBot", isMessageFolder: true);
        }
        catch (ImapCommandException)
        {
            // The reader was faster.
        }
    }

    private static byte[] Bytes(MimeKit.MimeMessage letter)
    {
        using var bytes = new MemoryStream();
        letter.WriteTo(bytes);
        return bytes.ToArray();
    }
}
