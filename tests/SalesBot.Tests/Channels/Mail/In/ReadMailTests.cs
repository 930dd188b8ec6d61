using System.Text;
using SalesBot.Files;
using SalesBot.Host.Channels.Mail.In;
using SalesBot.Mailboxes;

namespace SalesBot.Tests.Channels.Mail.In;

/// <summary>Letters as they really travel (B6).</summary>
public sealed class ReadMailTests : OfficeTest
{
    private const string Words = "Добрый день! Нужна кровля ангара, 120 м, срочно.";

    [Theory]
    [InlineData(1251, "windows-1251")]
    [InlineData(20866, "koi8-r")]
    [InlineData(65001, "utf-8")]
    [InlineData(1251, "")]
    [InlineData(20866, "")]
    [InlineData(65001, "")]
    [InlineData(1251, "us-ascii")]
    [InlineData(1251, "utf-8")]
    [InlineData(1251, "x-unknown")]
    public void The_words_are_read_whatever_the_encoding_and_whatever_it_is_called(int page, string charset)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.UTF8;
        var type = charset.Length > 0 ? $"Content-Type: text/plain; charset={charset}\r\n" : "";
        byte[] raw =
        [
            .. Encoding.ASCII.GetBytes($"From: Ivan <ivan@romashka.ru>\r\nTo: sales@seller.ru\r\nSubject: "),
            .. encoding.GetBytes("Кровля ангара"),
            .. Encoding.ASCII.GetBytes($"\r\n{type}Content-Transfer-Encoding: 8bit\r\n\r\n"), .. encoding.GetBytes(Words),
        ];
        var letter = Read(raw).Mail!.Letter;
        Assert.Equal((Words, "Кровля ангара", "ivan@romashka.ru"), (letter.Text, letter.Subject, letter.Email!.Key));
    }

    [Fact]
    public void HTML_alone_is_read_as_text_and_its_quotation_can_be_folded()
    {
        var letter = Read("Content-Type: text/html; charset=utf-8",
            "<html><head><style>p{color:red}</style></head><body><p>Согласны&nbsp;&mdash; <b>берём</b></p>"
            + "<blockquote><div>Предлагаем<br>кровлю</div></blockquote><script>alert(1)</script></body></html>").Mail!.Letter;
        Assert.Equal("Согласны — берём\n> Предлагаем\n> кровлю", letter.Text);
    }

    [Fact]
    public void Of_two_forms_of_the_same_words_the_plain_one_is_taken_and_files_are_files()
    {
        var letter = Read("Content-Type: multipart/mixed; boundary=a", """
            --a
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Нужна кровля
            --b
            Content-Type: text/html; charset=utf-8

            <p>Нужна <i>кровля</i></p>
            --b--
            --a
            Content-Type: application/pdf; name="=?utf-8?B?0YfQtdGA0YLRkdC2LnBkZg==?="
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment

            AQID
            --a
            Content-Type: application/pdf
            Content-Disposition: attachment; filename=empty.pdf

            --a
            Content-Type: message/rfc822

            From: x@y.ru
            Subject: Inside

            inside
            --a
            Content-Type: image/png; name=logo.png
            Content-ID: <logo>
            Content-Transfer-Encoding: base64

            AQID
            --a--
            """).Mail!.Letter;
        Assert.Equal("Нужна кровля", letter.Text);
        Assert.Equal(["чертёж.pdf", "Inside.eml"], letter.Files.Select(file => file.Name));
        Assert.Equal([1, 2, 3], letter.Files[0].Content);
    }

    [Fact] // as in the chat: ten files
    public void Of_more_files_than_are_taken_the_others_are_named()
    {
        var parts = string.Concat(Enumerable.Range(1, 12).Select(n =>
            $"--a\nContent-Type: text/csv\nContent-Disposition: attachment; filename=f{n}.csv\n\n{n}\n"));
        var letter = Read("Content-Type: multipart/mixed; boundary=a", parts + "--a--").Mail!.Letter;
        Assert.Equal(FilesTaken, letter.Files.Count);
        Assert.Contains("f11.csv, f12.csv", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_longer_than_a_letter_may_be_comes_whole_as_a_file()
    {
        var letter = Read("Content-Type: text/plain", string.Concat(Enumerable.Repeat("слово за словом\n", 6000))).Mail!.Letter;
        Assert.True(letter.Text.Length <= SalesBot.Letters.Letter.MaxText);
        Assert.Equal("Письмо целиком.txt", Assert.Single(letter.Files).Name);
        Assert.True(letter.Files[0].Content.Length is > 100_000 and < FileLimits.MaxBytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\nonly words")]
    [InlineData("\0\u0001\u0002 binary")]
    public void What_is_no_letter_is_told_so(string raw) =>
        Assert.Equal(new MailRead(null, AsideReason.Broken), Read(Encoding.Latin1.GetBytes(raw)));

    [Theory]
    [InlineData("Subject: x")]
    [InlineData("From: \"\" <>\r\nSubject: x")]
    [InlineData("From: undisclosed\r\nSubject: x")]
    public void Nobody_to_answer_is_told_so(string head) =>
        Assert.Equal(new MailRead(null, AsideReason.Nobody), Read(Encoding.UTF8.GetBytes(head + "\r\n\r\nwords")));

    [Theory] // broken, but its words can be told
    [InlineData("Content-Type: multipart/mixed; boundary=a", "--a\nContent-Type: text/plain\n\nнужна кровля")]
    [InlineData("Content-Type: multipart/mixed", "--a\nContent-Type: text/plain\n\nнужна кровля")]
    [InlineData("Content-Type: text/plain; charset=\"", "нужна кровля")]
    [InlineData("Content-Type: ;;;=", "нужна кровля")]
    [InlineData("Content-Transfer-Encoding: base64\r\nContent-Type: text/plain", "нужна кровля!!!")]
    public void A_broken_letter_never_throws(string head, string body) => Assert.NotNull(Read(head, body).Mail);

    [Fact]
    public void Without_an_id_the_bytes_are_one()
    {
        var (one, same, other) = (Read("X: 1", "a").Mail!.Key, Read("X: 1", "a").Mail!.Key, Read("X: 1", "b").Mail!.Key);
        Assert.StartsWith("sha256:", one, StringComparison.Ordinal);
        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    [Theory] // only ours count: who writes to a client of ours and to us makes no colleague of that client
    [InlineData("ivan@romashka.ru, info@seller.ru", "info@seller.ru")]
    [InlineData("ivan@romashka.ru", "sales@seller.ru")]
    public void To_whom_it_came_is_one_of_ours(string to, string ours) =>
        Assert.Equal(ours, Read($"X-To: x\r\nCc: {to}", "a", "someone@else.ru").Mail!.Letter.To);

    [Theory] // RFC 3834, RFC 3464
    [InlineData("X: x", MailKind.Written)]
    [InlineData("Auto-Submitted: no", MailKind.Written)]
    [InlineData("Auto-Submitted: auto-replied", MailKind.AutoReply)]
    [InlineData("Auto-Submitted: auto-generated", MailKind.Generated)]
    [InlineData("X-Autoreply: yes", MailKind.AutoReply)]
    [InlineData("X-Autorespond: Away", MailKind.AutoReply)]
    [InlineData("Precedence: auto_reply", MailKind.AutoReply)]
    [InlineData("Precedence: bulk", MailKind.Generated)]
    [InlineData("Subject: Автоответ: Re: КП", MailKind.AutoReply)]
    [InlineData("Subject: Automatic reply: offer", MailKind.AutoReply)]
    [InlineData("Subject: Автоответчик для офиса", MailKind.Written)]
    [InlineData("List-Unsubscribe: <https://x>", MailKind.Listed)]
    [InlineData("X-Spam-Flag: YES", MailKind.Listed)]
    [InlineData("X-Spam-Flag: NO", MailKind.Written)]
    [InlineData("X-Failed-Recipients: a@b.ru", MailKind.Return)]
    [InlineData("Return-Path: <>\r\nSubject: Undelivered Mail", MailKind.Return)]
    [InlineData("Content-Type: multipart/report; report-type=disposition-notification; boundary=a", MailKind.AutoReply)]
    public void Who_writes_is_told_by_the_headers(string head, MailKind kind) => Assert.Equal(kind, Read(head, "words").Mail!.Kind);

    [Fact] // Exim's own form, without a report
    public void A_return_in_a_servers_own_words_is_read()
    {
        var returned = Read("X-Failed-Recipients: ivan@romashka.ru\r\nSubject: Mail delivery failed", """
            A message that you sent could not be delivered:

              ivan@romashka.ru
                550 No such user here

            ------ This is a copy of the message, including all the headers. ------

            Message-ID: <letter-7.abcdefgh@seller.ru>
            Subject: КП
            """).Mail!.Returned!;
        Assert.Equal(("ivan@romashka.ru", true, ReturnReason.NoMailbox), (returned.Recipient!.Key, returned.Failed, returned.Reason));
        Assert.Contains("letter-7.abcdefgh@seller.ru", returned.Ids);
    }

    private const int FilesTaken = 10;

    private MailRead Read(string head, string body, string to = "sales@seller.ru") => Read(Encoding.UTF8.GetBytes(
        $"From: Ivan <ivan@romashka.ru>\r\nTo: {to}\r\nDate: Mon, 23 Nov 2026 10:00:00 +0300\r\n{head}\r\n\r\n"
        + body.ReplaceLineEndings("\r\n")));

    private MailRead Read(byte[] raw) => new ReadMail(Office.Office, ["sales@seller.ru"]).Of(raw, null);
}
