using System.Globalization;
using System.Text;
using SalesBot.Mailboxes;

namespace SalesBot.Tests.Mailboxes;

/// <summary>A letter of the corpus, and where it belongs.</summary>
/// <param name="Bytes">As it travels.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Says">A word that nobody else says; must stand on one card.</param>
/// <param name="Lead">Number of the lead among those that were there before; null for another one or none.</param>
internal sealed record CorpusLetter(byte[] Bytes, MailboxOutcome Outcome, string Says, int? Lead = null);

/// <summary>
/// Two hundred letters as a week brings them: new ones in every encoding, answers, returns, automatic answers, the same again, and what no
/// program should send. Always the same.
/// </summary>
internal static class LetterCorpus
{
    private static readonly (string Charset, int Page)[] encodings =
        [("utf-8", 65001), ("windows-1251", 1251), ("koi8-r", 20866), ("", 1251), ("", 20866), ("us-ascii", 1251)];

    /// <summary>The letters in the order in which they come.</summary>
    /// <param name="sent">Ids of letters that we have sent, one a lead.</param>
    public static IReadOnlyList<CorpusLetter> Of(IReadOnlyList<string> sent)
    {
        List<CorpusLetter> letters =
        [
            .. Enumerable.Range(0, 70).Select(New),
            .. Enumerable.Range(0, 40).Select(n => Answer(n, n % sent.Count, sent[n % sent.Count])),
            .. Enumerable.Range(0, 20).Select(n => Return(n, n % sent.Count, sent[n % sent.Count])),
            .. Enumerable.Range(0, 10).Select(n => Away(n, n % sent.Count, sent[n % sent.Count])),
            .. Enumerable.Range(0, 10).Select(n => Away(n + 10, null, $"foreign-{n}@elsewhere.example")),
            .. Enumerable.Range(0, 10).Select(News),
            .. Enumerable.Range(0, 10).Select(NoId),
            .. Enumerable.Range(0, 10).Select(Torn),
        ];
        letters.AddRange(letters.Take(10).Select(letter => letter with { Outcome = MailboxOutcome.Duplicate }).ToList());
        letters.AddRange(Enumerable.Range(0, 8).Select(Hopeless));
        letters.AddRange(Enumerable.Range(0, 2).Select(Large));
        // Mixed, but what is the same comes after what it is the same as.
        return [.. letters.Select((letter, n) => (letter, At: n * 7919 % 190 + (letter.Outcome == MailboxOutcome.Duplicate ? 1000 : 0)))
            .OrderBy(one => one.At).Select(one => one.letter)];
    }

    private static CorpusLetter New(int n)
    {
        var (charset, page) = encodings[n % encodings.Length];
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.UTF8;
        var type = charset.Length > 0 ? $"Content-Type: text/plain; charset={charset}\r\n" : "";
        var says = $"заявка{n}новая";
        var subject = $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes($"Кровля {n}"))}?=";
        var words = $"Добрый день! Нужна кровля ангара, {says}, срочно.\r\n\r\n-- \r\nИванов Пётр";
        return new CorpusLetter([.. Head($"client{n}@firm{n}.example", $"new{n}@firm{n}.example",
            $"{type}Content-Transfer-Encoding: 8bit\r\n{subject}"), .. encoding.GetBytes(words)], MailboxOutcome.Registered, says);
    }

    private static CorpusLetter Answer(int n, int lead, string id)
    {
        var says = $"ответ{n}клиента";
        var thread = n % 2 == 0 ? $"In-Reply-To: <{id}>" : $"References: <{id}>\r\n <middle{n}@relay.example>";
        return new CorpusLetter([.. Head($"client{lead}@old{lead}.example", $"answer{n}@old.example",
            $"Subject: Re: offer\r\n{thread}\r\nContent-Type: text/plain; charset=utf-8"),
            .. Encoding.UTF8.GetBytes($"Согласны, {says}\r\n\r\n> Предлагаем")], MailboxOutcome.Answer, says, lead);
    }

    private static CorpusLetter Return(int n, int lead, string id) => new(Encoding.UTF8.GetBytes($"""
        From: Mail Delivery System <MAILER-DAEMON@mx{n}.example>
        To: {Dovecot.User}
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <return{n}@mx.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        could not be delivered
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx{n}.example

        Final-Recipient: rfc822; client{lead}@old{lead}.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 unknown

        --b
        Content-Type: message/rfc822

        From: {Dovecot.User}
        Message-ID: <{id}>
        Subject: offer

        words
        --b--
        """.ReplaceLineEndings("\r\n")), MailboxOutcome.Returned, "", lead);

    private static CorpusLetter Away(int n, int? lead, string id) => new([.. Head($"client{n}@away.example", $"away{n}@away.example",
        $"Subject: Re: offer\r\nIn-Reply-To: <{id}>\r\n" + (n % 2 == 0 ? "Auto-Submitted: auto-replied" : "X-Autoreply: yes")),
        .. Encoding.UTF8.GetBytes("Я в отпуске")], lead is null ? MailboxOutcome.Nobodys : MailboxOutcome.Automatic, "", lead);

    private static CorpusLetter News(int n) => new([.. Head($"news@shop{n}.example", $"news{n}@shop.example",
        "Subject: Sale\r\nPrecedence: bulk\r\nList-Unsubscribe: <https://shop.example>"), .. Encoding.UTF8.GetBytes("Скидки")],
        MailboxOutcome.Kept, "");

    private static CorpusLetter NoId(int n)
    {
        var says = $"безномера{n}";
        return new CorpusLetter([.. Head($"noid{n}@noid{n}.example", null, "Subject: x\r\nContent-Type: text/html; charset=utf-8"),
            .. Encoding.UTF8.GetBytes($"<p>Нужен забор, {says}</p>")], MailboxOutcome.Registered, says);
    }

    // Broken, but it says who wrote and what.
    private static CorpusLetter Torn(int n)
    {
        var says = $"оборвано{n}";
        return new CorpusLetter([.. Head($"torn{n}@torn{n}.example", $"torn{n}@torn.example",
            $"Subject: x\r\nContent-Type: multipart/mixed; boundary={(n % 2 == 0 ? "\"a" : "a")}"),
            .. Encoding.UTF8.GetBytes($"--a\r\nContent-Type: text/plain; charset=\"\r\n\r\nНужны ворота, {says}")],
            MailboxOutcome.Registered, says);
    }

    private static CorpusLetter Hopeless(int n) => new(Encoding.Latin1.GetBytes((n % 4) switch
    {
        0 => $"Subject: nobody {n}\r\nMessage-ID: <hopeless{n}@x.example>\r\n\r\nwho wrote this?",
        1 => $"\r\nonly words, and no header {n}",
        2 => $"From: undisclosed-recipients:;\r\nSubject: {n}\r\n\r\nwords",
        _ => $"\u0001\u0002\u0003 no letter at all {n}",
    }), MailboxOutcome.Aside, "");

    private static CorpusLetter Large(int n) => new([.. Head("large@large.example", $"large{n}@large.example", "Subject: Large"),
        .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(new string('x', 998) + "\r\n", 21 * 1024 * 1024 / 1000)))],
        MailboxOutcome.Aside, "");

    private static byte[] Head(string from, string? id, string more) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"From: Somebody <{from}>\r\nTo: {Dovecot.User}\r\nDate: Mon, 23 Nov 2026 10:00:00 +0300\r\nMIME-Version: 1.0\r\n"
        + $"{(id is null ? "" : $"Message-ID: <{id}>\r\n")}{more}\r\n\r\n"));
}
