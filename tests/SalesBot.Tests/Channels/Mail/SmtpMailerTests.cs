using System.Text;
using Microsoft.Extensions.Configuration;
using SalesBot.Delivery;
using SalesBot.Host.Channels.Mail;
using SalesBot.Mail;

namespace SalesBot.Tests.Channels.Mail;

public sealed class SmtpMailerTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly OutgoingLetter Letter = new(7, "ivanov@romashka.ru", "Коммерческое предложение", "Добрый день!\nПредлагаем кровлю.", [new OutgoingFile("кп.pdf", "application/pdf", [1, 2, 3])]);
    private readonly SmtpServer server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact] // A8
    public async Task A_letter_arrives_with_its_words_and_its_file()
    {
        Assert.Null((await Mailer().Send(Letter, default)).Error);
        var letter = Assert.Single(server.Letters);
        Assert.Contains("Message-ID: <letter-7@example.com>", letter, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ivanov@romashka.ru", letter, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Letter.Subject))[..20], letter, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String([1, 2, 3]), letter, StringComparison.Ordinal);
    }

    [Theory] // A8, RFC 5321 4.2.1
    [InlineData("550 no such user", true)]
    [InlineData("450 greylisted, come back later", false)]
    public async Task A_refusal_for_ever_is_told_from_one_for_now(string answer, bool final)
    {
        server.Recipient = answer;
        var result = await Mailer().Send(Letter, default);
        Assert.NotNull(result.Error);
        Assert.Equal(final, result.Final);
    }

    [Fact] // A8
    public async Task A_server_that_is_not_there_is_worth_another_try()
    {
        var port = server.Port;
        await server.DisposeAsync();
        var result = await new SmtpMailer(new SmtpOptions { Host = "127.0.0.1", Port = port, Tls = false, From = "sales@example.com" }).Send(Letter, default);
        Assert.NotNull(result.Error);
        Assert.False(result.Final);
    }

    [Theory]
    [InlineData("Smtp:Host=http://mail.example.com,Smtp:From=a@b.ru", "Smtp:Host")]
    [InlineData("Smtp:Host=mail.example.com", "Smtp:From")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:Port=0", "Smtp:Port")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:User=sales", "Smtp:User")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:User=sales,Smtp:Password=secret-words,Smtp:Tls=false", "Smtp:Tls")]
    public void A_mistake_in_the_settings_is_named_without_the_password(string settings, string named)
    {
        var mistakes = new List<string>();
        SmtpOptions.Read(Settings(settings), mistakes);
        Assert.Contains(named, Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-words", mistakes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_it_is_off_and_nothing_is_wrong()
    {
        var mistakes = new List<string>();
        Assert.False(SmtpOptions.Read(Settings(""), mistakes).IsOn);
        Assert.Empty(mistakes);
    }

    private SmtpMailer Mailer() => new(new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Tls = false, From = "Отдел продаж <sales@example.com>" });

    private static IConfiguration Settings(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();
}
