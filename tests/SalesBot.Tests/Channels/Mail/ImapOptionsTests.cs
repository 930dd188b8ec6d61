using Microsoft.Extensions.Configuration;
using SalesBot.Host.Channels.Mail;

namespace SalesBot.Tests.Channels.Mail;

public sealed class ImapOptionsTests
{
    private const string Good = "Imap:Host=mail.example.com,Imap:User=sales@example.com,Imap:Password=secret-words";

    [Theory]
    [InlineData("Imap:Host=http://mail.example.com,Imap:User=a,Imap:Password=secret-words", "Imap:Host")]
    [InlineData("Imap:Host=mail.example.com,Imap:Password=secret-words", "Imap:User")]
    [InlineData("Imap:Host=mail.example.com,Imap:User=a", "Imap:Password or Imap:TokenCommand")]
    [InlineData(Good + ",Imap:TokenCommand=cat secret-words", "Imap:Password or Imap:TokenCommand")]
    [InlineData(Good + ",Imap:Port=0", "Imap:Port")]
    [InlineData(Good + ",Imap:Tls=ssl", "Imap:Tls")]
    [InlineData(Good + ",Imap:Port=143,Imap:Tls=None", "Imap:Tls")]
    [InlineData(Good + ",Imap:Tls=StartTls", "Imap:Port 993")]
    [InlineData(Good + ",Imap:Taken=inbox", "Imap:Taken")]
    [InlineData(Good + ",Imap:Aside=SalesBot", "Imap:Aside")]
    public void A_mistake_in_the_settings_is_named_without_the_password(string settings, string named)
    {
        var mistakes = new List<string>();
        ImapOptions.Read(Settings(settings), mistakes);
        Assert.Contains(named, Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-words", mistakes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(993, MailTls.Auto, true)]
    [InlineData(143, MailTls.Auto, false)]
    [InlineData(143, MailTls.Implicit, true)]
    public void By_itself_encryption_goes_by_the_port(int port, MailTls tls, bool implicitly) =>
        Assert.Equal(implicitly, new ImapOptions { Port = port, Tls = tls }.IsImplicit);

    [Fact]
    public void What_is_not_set_is_as_usual()
    {
        var mistakes = new List<string>();
        var options = ImapOptions.Read(Settings(Good), mistakes);
        Assert.Empty(mistakes);
        Assert.Equal((993, MailTls.Auto, "INBOX", "SalesBot", "SalesBot-Unread"),
            (options.Port, options.Tls, options.Folder, options.Taken, options.Aside));
        Assert.Equal("sales@example.com@mail.example.com/INBOX", options.Name);
    }

    [Fact]
    public void Without_a_host_it_is_off_and_nothing_is_wrong()
    {
        var mistakes = new List<string>();
        Assert.False(ImapOptions.Read(Settings(""), mistakes).IsOn);
        Assert.Empty(mistakes);
    }

    private static IConfiguration Settings(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();
}
