using System.Text;
using MailKit.Net.Smtp;
using MimeKit;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Mail;
using SalesBot.Mail;

namespace SalesBot.Tests.Channels.Mail;

public sealed class SmtpMailerTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly OutgoingLetter Letter = new(
        7,
        "ivanov@romashka.ru",
        "Коммерческое предложение",
        "Добрый день!\nПредлагаем кровлю.",
        [new OutgoingFile("кп.pdf", "application/pdf", [1, 2, 3])]);

    private readonly SmtpServer server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact] // A8
    public async Task A_letter_arrives_with_its_words_and_its_file()
    {
        Assert.Null((await Mailer().Send(Letter with { Life = "k3f9a2mx" }, default)).Error);
        var letter = Taken();
        // D16: of another life of the database it is another letter.
        Assert.Equal(("letter-7.k3f9a2mx@example.com", "Коммерческое предложение"), (letter.MessageId, letter.Subject));
        Assert.Equal("Отдел продаж", letter.From.Mailboxes.Single().Name);
        Assert.Equal("ivanov@romashka.ru", letter.To.Mailboxes.Single().Address);
        Assert.Equal("Добрый день!\nПредлагаем кровлю.", letter.TextBody!.ReplaceLineEndings("\n"));
        var file = Attached(letter);
        Assert.Equal(("кп.pdf", "application/pdf"), (file.FileName, file.ContentType.MimeType));
        Assert.Equal([1, 2, 3], Content(file));
    }

    [Fact] // O23
    public async Task An_answer_goes_where_the_office_wants_it()
    {
        await Mailer(Options with { ReplyTo = "Продажи <answers@example.com>" }).Send(Letter, default);
        Assert.Equal("answers@example.com", Taken().ReplyTo.Mailboxes.Single().Address);
    }

    [Theory] // L4: RFC 2231 for the name in Content-Disposition, and no RFC 2047 word inside a quoted string
    [InlineData("кп.pdf")]
    [InlineData("КП «Ромашка» №1; итог=184 500 ₽ - окончательное предложение с расчётом и чертежами.pdf")]
    [InlineData("a \"quoted\" name\\with a slash.pdf")]
    public async Task The_name_of_a_file_arrives_as_the_standard_says(string name)
    {
        await Mailer().Send(Letter with { Files = [new OutgoingFile(name, "application/pdf", [1])] }, default);
        Assert.Equal(name, Attached(Taken()).ContentDisposition!.FileName);
        var headers = Encoding.Latin1.GetString(server.Letters.Single());
        Assert.DoesNotContain("\"=?", headers, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: attachment", headers, StringComparison.Ordinal);
    }

    [Theory] // L4
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet; name=\"x\"", "application/vnd.oasis.opendocument.spreadsheet")]
    [InlineData("", "application/octet-stream")]
    [InlineData("pdf", "application/octet-stream")]
    [InlineData("application/", "application/octet-stream")]
    [InlineData("application/кп", "application/octet-stream")]
    [InlineData("text/plain\r\nBcc: everybody@example.org", "application/octet-stream")]
    [InlineData("multipart/mixed", "application/octet-stream")]
    [InlineData("message/rfc822", "application/octet-stream")]
    [InlineData("image/png; charset=\u0001\"; =", "application/octet-stream")]
    public async Task Whatever_a_clients_program_calls_a_file_it_arrives(string mediaType, string arrives)
    {
        Assert.Null((await Mailer().Send(Letter with { Files = [new OutgoingFile("план", mediaType, [1, 2])] }, default)).Error);
        var file = Attached(Taken());
        Assert.Equal((arrives, "план"), (file.ContentType.MimeType, file.FileName));
        Assert.Equal([1, 2], Content(file));
        Assert.DoesNotContain("everybody", Encoding.UTF8.GetString(server.Letters.Single()), StringComparison.Ordinal);
    }

    [Theory] // L3, RFC 5321 4.2.1
    [InlineData("RCPT", "550 no such user", true)]
    [InlineData("RCPT", "553 5.1.3 bad address", true)]
    [InlineData("MAIL", "552 too large", true)]
    [InlineData("DATA", "554 no", true)]
    [InlineData(".", "554 looks like spam", true)]
    [InlineData("RCPT", "450 greylisted, come back later", false)]
    [InlineData(".", "451 the disk is full", false)]
    [InlineData("", "421 too many connections", false)]
    [InlineData("MAIL", "530 authentication required", false)]
    public async Task A_refusal_for_ever_is_told_from_one_for_now(string command, string answer, bool final)
    {
        server.Answers[command] = answer;
        var result = await Mailer().Send(Letter, default);
        Assert.Contains(answer[4..], result.Error, StringComparison.Ordinal);
        Assert.Equal(final, result.Final);
        Assert.Empty(server.Letters);
    }

    [Fact] // A8
    public async Task What_the_server_has_taken_is_sent_however_it_says_good_bye()
    {
        server.Answers["QUIT"] = "500 what?";
        Assert.Null((await Mailer().Send(Letter, default)).Error);
        Assert.Single(server.Letters);
    }

    [Fact] // L3, SMTPUTF8
    public async Task An_address_in_russian_letters_gets_its_letter()
    {
        Assert.Null((await Mailer().Send(Letter with { To = "клиент@пример.рф" }, default)).Error);
        Assert.Contains(server.Commands, one => one.Line.StartsWith("RCPT TO:<клиент@", StringComparison.Ordinal));
        var from = server.Commands.Single(one => one.Line.Split(' ')[0] == "MAIL");
        Assert.Contains("SMTPUTF8", from.Line, StringComparison.Ordinal);
    }

    [Fact] // L3
    public async Task A_server_that_cannot_send_to_russian_letters_says_so_at_once()
    {
        server.Extensions = ["8BITMIME"];
        var result = await Mailer().Send(Letter with { To = "клиент@пример.рф" }, default);
        Assert.True(result.Final);
        Assert.Contains("клиент@пример.рф", result.Error, StringComparison.Ordinal);
    }

    [Fact] // L3: a domain in Russian letters has a spelling that every server takes
    public async Task A_domain_in_russian_letters_needs_nothing_special()
    {
        server.Extensions = [];
        Assert.Null((await Mailer().Send(Letter with { To = "client@пример.рф" }, default)).Error);
        Assert.Contains(server.Commands, one => one.Line.StartsWith("RCPT TO:<client@xn--e1afmkfd.xn--p1ai>", StringComparison.Ordinal));
    }

    [Fact] // L3
    public async Task What_is_no_address_is_refused_at_once()
    {
        var result = await Mailer().Send(Letter with { To = "no address" }, default);
        Assert.True(result.Final);
        Assert.Empty(server.Commands);
    }

    [Fact] // L2: what Auto does on port 465
    public async Task TLS_from_the_first_byte_works()
    {
        await using var encrypted = new SmtpServer(implicitTls: true);
        var options = Options with { Port = encrypted.Port, Tls = MailTls.Implicit, User = "sales", Password = "secret" };
        Assert.Null((await Mailer(options).Send(Letter, default)).Error);
        Assert.Single(encrypted.Letters);
        Assert.All(encrypted.Commands, one => Assert.True(one.Encrypted));
    }

    [Fact] // L2
    public async Task With_STARTTLS_neither_the_login_nor_the_letter_travels_in_the_clear()
    {
        Assert.Null((await Mailer(Options with { Tls = MailTls.Auto, User = "sales", Password = "secret" }).Send(Letter, default)).Error);
        Assert.Equal(["EHLO", "STARTTLS"], server.Commands.Where(one => !one.Encrypted).Select(one => one.Line.Split(' ')[0]));
        Assert.Contains(server.Commands, one => one is { Encrypted: true } && one.Line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact] // L2
    public async Task A_server_that_cannot_encrypt_gets_neither_login_nor_letter()
    {
        server.Extensions = ["AUTH PLAIN"];
        var result = await Mailer(Options with { Tls = MailTls.Auto, User = "sales", Password = "secret" }).Send(Letter, default);
        Assert.False(result.Final);
        Assert.NotNull(result.Error);
        Assert.DoesNotContain(server.Commands, one => one.Line.Split(' ')[0] is "AUTH" or "MAIL");
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        var result = await new SmtpMailer(Options with { Tls = MailTls.StartTls }).Send(Letter, default);
        Assert.NotNull(result.Error);
        Assert.False(result.Final);
        Assert.Empty(server.Letters);
    }

    [Fact] // the operator can put a login right
    public async Task A_wrong_login_is_worth_another_try()
    {
        server.Answers["AUTH"] = "535 wrong";
        var result = await Mailer(Options with { Tls = MailTls.StartTls, User = "sales", Password = "secret" }).Send(Letter, default);
        Assert.NotNull(result.Error);
        Assert.False(result.Final);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }

    [Fact] // A8
    public async Task A_server_that_is_not_there_is_worth_another_try()
    {
        var port = server.Port;
        await server.DisposeAsync();
        var result = await Mailer(Options with { Port = port }).Send(Letter, default);
        Assert.NotNull(result.Error);
        Assert.False(result.Final);
    }

    private SmtpOptions Options => new()
    {
        Host = "localhost",
        Port = server.Port,
        Tls = MailTls.None,
        From = "Отдел продаж <sales@example.com>",
    };

    private SmtpMailer Mailer(SmtpOptions? options = null) => new(options ?? Options, () => new SmtpClient
    {
        CheckCertificateRevocation = false,
        ServerCertificateValidationCallback = (_, certificate, _, _) => certificate!.Equals(SmtpServer.Certificate),
    });

    private MimeMessage Taken() => MimeMessage.Load(new MemoryStream(server.Letters.Single()));

    private static MimePart Attached(MimeMessage letter) => Assert.IsAssignableFrom<MimePart>(Assert.Single(letter.Attachments));

    private static byte[] Content(MimePart file)
    {
        using var content = new MemoryStream();
        file.Content!.DecodeTo(content);
        return content.ToArray();
    }
}
