using Microsoft.Extensions.Configuration;
using SalesBot.Host.Channels.Mail;

namespace SalesBot.Tests.Channels.Mail;

public sealed class SmtpOptionsTests
{
    [Theory]
    [InlineData("Smtp:Host=http://mail.example.com,Smtp:From=a@b.ru", "Smtp:Host")]
    [InlineData("Smtp:Host=mail.example.com", "Smtp:From")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:ReplyTo=answers", "Smtp:ReplyTo")] // O23
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:Port=0", "Smtp:Port")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:Port=smtp", "Smtp:Port")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:User=sales", "Smtp:User")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:User=sales,Smtp:Password=secret-words,Smtp:Tls=false", "Smtp:Tls")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:User=sales,Smtp:Password=secret-words,Smtp:Tls=None", "Smtp:Tls")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:Tls=ssl", "Smtp:Tls")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:Tls=1", "Smtp:Tls")]
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:Port=465,Smtp:Tls=true", "Smtp:Port 465")] // L2
    [InlineData("Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:Port=465,Smtp:Tls=StartTls", "Smtp:Port 465")] // L2
    public void A_mistake_in_the_settings_is_named_without_the_password(string settings, string named)
    {
        var mistakes = new List<string>();
        SmtpOptions.Read(Settings(settings), mistakes);
        Assert.Contains(named, Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-words", mistakes[0], StringComparison.Ordinal);
    }

    [Theory] // L2
    [InlineData("", MailTls.Auto)]
    [InlineData("auto", MailTls.Auto)]
    [InlineData("Implicit", MailTls.Implicit)]
    [InlineData("STARTTLS", MailTls.StartTls)]
    [InlineData("None", MailTls.None)]
    [InlineData("true", MailTls.StartTls)] // as it was written before
    [InlineData("False", MailTls.None)]
    public void How_the_connection_is_encrypted_is_read_as_it_is_written(string text, MailTls tls)
    {
        var mistakes = new List<string>();
        Assert.Equal(tls, SmtpOptions.Read(Settings($"Smtp:Host=mail.example.com,Smtp:From=a@b.ru,Smtp:Tls={text}"), mistakes).Tls);
        Assert.Empty(mistakes);
    }

    [Theory] // L2
    [InlineData(465, true)]
    [InlineData(587, false)]
    [InlineData(25, false)]
    public void By_itself_it_goes_by_the_port(int port, bool implicitly) =>
        Assert.Equal(implicitly, new SmtpOptions { Port = port }.IsImplicit);

    [Fact]
    public void Without_a_host_it_is_off_and_nothing_is_wrong()
    {
        var mistakes = new List<string>();
        Assert.False(SmtpOptions.Read(Settings(""), mistakes).IsOn);
        Assert.Empty(mistakes);
    }

    private static IConfiguration Settings(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();
}
