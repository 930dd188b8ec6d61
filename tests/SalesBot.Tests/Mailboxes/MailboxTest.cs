using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using SalesBot.Host.Channels.Mail.In;
using SalesBot.Letters;
using SalesBot.Mailboxes;

namespace SalesBot.Tests.Mailboxes;

/// <summary>An office with a mailbox: letters as they travel are read and taken, without a mail server between.</summary>
public abstract class MailboxTest : OfficeTest
{
    private protected const string Ours = "sales@seller.ru";
    private protected const string Ivan = "ivan@romashka.ru";
    private protected const string Box = "sales@mail.seller.ru/INBOX";

    private long uid;

    private protected TakeMail Taking => new(Office.Database, Office.Office, () => { });

    private protected MailboxDesk Desk => new(Office.Database, Office.Office, Office.Sender, Box);

    /// <summary>A letter in the usual form.</summary>
    private protected static MimeMessage Letter(string text = "Нужна кровля ангара, 120 м²", string subject = "Кровля ангара",
        string from = Ivan, string name = "Иванов Пётр", string? id = null, string? answers = null, params (string, string)[] headers)
    {
        var letter = new MimeMessage
        {
            From = { new MailboxAddress(name, from) },
            To = { new MailboxAddress("", Ours) },
            Subject = subject,
            Body = new MimeKit.TextPart("plain") { Text = text },
            MessageId = id ?? $"{Guid.NewGuid():N}@{from.Split('@')[^1]}",
        };
        if (answers is not null) letter.InReplyTo = answers;
        foreach (var (header, value) in headers) letter.Headers.Add(header, value);
        return letter;
    }

    /// <summary>A mail server returns a letter of ours.</summary>
    private protected static MimeMessage Returned(string id, string to = Ivan, string status = "5.1.1", string action = "failed",
        string said = "550 5.1.1 User unknown") => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes($"""
        From: MAILER-DAEMON@mx.romashka.ru
        To: {Ours}
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-ID: <{Guid.NewGuid():N}@mx.romashka.ru>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        I'm sorry to have to inform you that your message could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.romashka.ru

        Final-Recipient: rfc822; {to}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; {said}

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <{id}>
        Subject: x

        --b--
        """.ReplaceLineEndings("\r\n"))));

    private protected Task<MailboxOutcome> Comes(MimeMessage letter, long? at = null)
    {
        using var bytes = new MemoryStream();
        letter.WriteTo(bytes);
        return Comes(bytes.ToArray(), at);
    }

    /// <summary>A letter comes and everybody sees it; what it came to.</summary>
    private protected async Task<MailboxOutcome> Comes(byte[] letter, long? at = null)
    {
        var read = new ReadMail(Office.Office, [Ours]).Of(letter, Office.Clock.GetUtcNow());
        var outcome = await Taking.Take(Place(at), read.Mail!, CancellationToken.None);
        await Office.Settle();
        return outcome;
    }

    private protected MailboxPlace Place(long? at = null) => new(Box, 1, at ?? ++uid);

    /// <summary>The id of the last letter that we have sent, as it travels.</summary>
    private protected string LastSent => $"letter-{Office.Letters[^1].Id}.{Office.Letters[^1].Life}@seller.ru";

    private protected Task<Letter> Only() => Office.Read(db => db.Letters.SingleAsync());
}
