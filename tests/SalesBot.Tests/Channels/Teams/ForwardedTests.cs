namespace SalesBot.Tests.Channels.Teams;

public sealed class ForwardedTests : TeamsTest
{
    private const string Quoted = "Добрый день!\nНужна кровля ангара 120 м², телефон 8 912 345-67-89";

    [Theory] // B5, B6
    [InlineData("передайте Петровой\r\n\r\n" + Quoted, "передайте Петровой\r\n\r\n" + Quoted)]
    [InlineData("передайте Петровой", "передайте Петровой\n" + Quoted)]
    [InlineData("", Quoted)]
    public async Task A_forwarded_message_is_known_by_its_quotation_and_nothing_of_it_is_lost(string text, string taken)
    {
        const string html = "<p>передайте Петровой</p>\n<blockquote itemscope=\"\" "
            + "itemtype=\"http://schema.skype.com/Forward\">\n<p>Добрый день!</p><p>Нужна кровля&nbsp;ангара <b>120 м²</b>, телефон 8 "
            + "912 345-67-89<br></p>\n</blockquote>";
        await Bot.Post(Teams.Activity(more: new { text, attachments = new[] { new { contentType = "text/html", content = html } } }));

        var incoming = Assert.Single(Received);
        Assert.Equal(("", taken, null), (incoming.ForwardedFrom, incoming.Text, incoming.Unsupported));
        Assert.Empty(incoming.Files);
    }

    [Fact] // B5, B6
    public async Task A_reference_says_whose_the_message_is()
    {
        const string reference =
            """{"originalMessageId":"1","originalMessageContent":"<p>Нужен забор &amp; ворота</p>","originalMessageSender":"""
            + """{"user":{"id":"2","displayName":"Иванов Пётр"}}}""";
        await Bot.Post(Teams.Activity(more: new
        {
            text = "",
            attachments = new[] { new { contentType = "forwardedMessageReference", content = reference } },
        }));

        var incoming = Assert.Single(Received);
        Assert.Equal(("Иванов Пётр", "Нужен забор & ворота"), (incoming.ForwardedFrom, incoming.Text));
    }

    [Theory]
    [InlineData("text/html", "<p>просто текст</p>")]
    [InlineData("text/html", "<blockquote itemtype=\"http://schema.skype.com/Reply\"><p>вопрос</p></blockquote><p>ответ</p>")]
    [InlineData("text/html", "&lt;blockquote itemtype=\"http://schema.skype.com/Forward\"&gt;")]
    [InlineData("text/html", "<blockquote itemtype=\"http://schema.skype.com/Forward\">")]
    [InlineData("forwardedMessageReference", "{")]
    [InlineData("forwardedMessageReference", "[1]")]
    public async Task What_one_writes_oneself_is_no_forwarded_message(string contentType, string content)
    {
        await Bot.Post(Teams.Activity(more: new { text = "ответ", attachments = new[] { new { contentType, content } } }));

        var incoming = Assert.Single(Received);
        Assert.Equal((null, "ответ"), (incoming.ForwardedFrom, incoming.Text));
    }

    [Fact]
    public async Task A_quotation_of_nothing_is_named_as_not_taken()
    {
        const string quotation = "<blockquote itemtype=\"http://schema.skype.com/Forward\"><img src=\"x\"></blockquote>";
        await Bot.Post(Teams.Activity(more: new
        {
            text = "",
            attachments = new[] { new { contentType = "text/html", content = quotation } },
        }));

        Assert.Equal("attachment", Assert.Single(Received).Unsupported);
    }
}
