using System.Text.Json.Nodes;

namespace SalesBot.Tests.Channels.Teams;

/// <summary>What a person wrote, however Teams puts it.</summary>
public sealed class WrittenTextTests : TeamsTest
{
    private static readonly object Bot28 = new { id = "28:" + FakeTeams.AppId, name = "SalesBot" };

    [Theory] // K13
    [InlineData("<at>SalesBot</at> /find Иванов", "/find Иванов")]
    [InlineData("<at>SalesBot</at>&nbsp;/find Иванов", "/find Иванов")]
    [InlineData("<at>SalesBot</at>&nbspкровля", "кровля")]
    [InlineData("<at>SalesBot</at>\u00A0кровля", "кровля")]
    [InlineData("<at id=\"0\">SalesBot</at>\n/find Иванов", "/find Иванов")]
    [InlineData("<AT>SalesBot</AT> /find Иванов", "/find Иванов")]
    [InlineData("/find Иванов <at>SalesBot</at>", "/find Иванов")]
    [InlineData("<at>SalesBot</at><at>SalesBot</at> 8916 кровля -> <at>Сидоров</at>", "8916 кровля -> Сидоров")]
    [InlineData("кровля -&gt; <at>Сидоров</at>", "кровля -> Сидоров")]
    [InlineData("<at>SalesBot</at>", "")]
    public async Task The_bots_own_mention_is_cut_out_and_others_are_their_names(string text, string read)
    {
        Assert.Equal(read, await Read(new { text }));
        object[] entities = [new { type = "clientInfo" }, new { type = "mention", mentioned = Bot28, text = "<at>SalesBot</at>" }];
        Assert.Equal(read, await Read(new { text, entities }));
    }

    [Fact] // K13
    public async Task Who_is_mentioned_is_known_by_the_entities_not_by_the_name()
    {
        object[] entities =
        [
            new { type = "mention", mentioned = new { id = "28:" + FakeTeams.AppId, name = "Бот продаж" }, text = "<at>Бот продаж</at>" },
            new { type = "mention", mentioned = new { id = "29:2", name = "SalesBot" }, text = "<at>SalesBot</at>" },
        ];

        Assert.Equal("спросить SalesBot", await Read(new { text = "<at>Бот продаж</at> спросить <at>SalesBot</at>", entities }));
        object?[] broken = [null, 5, new { type = "mention" }, new { type = "mention", mentioned = 5, text = new { } }];
        Assert.Equal("x", await Read(new { text = "x", entities = broken }));
        Assert.Equal("x", await Read(new { text = "x", entities = "none" }));
    }

    [Theory] // K13
    [InlineData("89165550003 ООО «Рога &amp; Копыта» кровля -&gt; Сидоров", "89165550003 ООО «Рога & Копыта» кровля -> Сидоров")]
    [InlineData("кровля&nbsp;ангара &lt;срочно&gt; &quot;Вектор&quot; &#39;x&#39;", "кровля ангара <срочно> \"Вектор\" 'x'")]
    [InlineData("&amp;gt;", "&gt;")]
    [InlineData("писать &amp; так -> Сидоров", "писать &amp; так -> Сидоров")]
    [InlineData("R&D и <b>жирно</b>", "R&D и <b>жирно</b>")]
    public async Task Who_encodes_what_is_typed_is_decoded_and_who_does_not_is_left_alone(string text, string read) =>
        Assert.Equal(read, await Read(new { text }));

    [Theory] // K13
    [InlineData("<p>/find Иванов</p>", "/find Иванов")]
    [InlineData("<div><div>первая</div><div>вторая<br>третья<br/></div></div>", "первая\nвторая\nтретья")]
    [InlineData("текст<p>абзац</p>хвост", "текст\nабзац\nхвост")]
    [InlineData("<ul><li>раз</li><li>два</li></ul>", "раз\nдва")]
    [InlineData("<table><tr><td>Имя</td><td>Иванов</td></tr></table>", "Имя Иванов")]
    [InlineData("<p>кровля&nbsp;ангара &lt;b&gt; &amp;\nзабор -&gt; Сидоров</p>", "кровля ангара <b> & забор -> Сидоров")]
    [InlineData("<p title=\"a>b\" style='x>y'>текст</p><!-- <p>нет</p> --><style>p{}</style><script>alert('<p>')</script>", "текст")]
    [InlineData("<p>5 < 7 и 7 > 5</p>", "5 < 7 и 7 > 5")]
    [InlineData("<p title=\"не закрыто>текст</p>", "текст")]
    [InlineData("<p><img itemtype=\"http://schema.skype.com/Emoji\" alt=\"🙂\"><img src=\"x\" alt=\"картинка\"></p>", "🙂")]
    [InlineData("<p><at id=\"0\">SalesBot</at>&nbsp;/find Иванов</p>", "/find Иванов")]
    [InlineData("<p><span><span itemtype=\"http://schema.skype.com/Mention\">SalesBot</span></span>&nbsp;/find <b>Иванов</b></p>",
        "/find Иванов")]
    [InlineData("<p>-&gt; <span itemtype='http://schema.skype.com/Mention'>Сидоров</span></p>", "-> Сидоров")]
    public async Task A_text_that_stands_in_its_formatted_twin_alone_is_read(string html, string read)
    {
        Assert.Equal(read, await Read(Formatted(null, html)));
        Assert.Equal(read, await Read(Formatted("", html)));
        Assert.Null(Received.Last().Unsupported);
        Assert.Empty(Received.Last().Files);
    }

    [Fact] // K13: several lines pasted as code were one
    public async Task Lines_of_code_stay_lines()
    {
        Assert.Equal("С21 120\nМонтаж 120", await Read(Formatted(null, "<pre>С21 120\nМонтаж 120</pre>")));
        Assert.Equal("раз два", await Read(Formatted(null, "<pre></pre><p>раз\nдва</p>")));
    }

    private const string Reply = "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"171\"><strong>SalesBot</strong>"
        + "<span itemprop=\"time\" itemid=\"171\"></span><p itemprop=\"preview\">L-2026-000001 кровля</p></blockquote>";

    [Theory] // K13, O17: the card that was answered stood before the answer
    [InlineData(null)]
    [InlineData("SalesBot L-2026-000001 кровля\n\nперезвоню завтра")]
    public async Task An_answer_to_a_message_is_the_answer_alone(string? text)
    {
        Assert.Equal("перезвоню завтра", await Read(Formatted(text, Reply + "<p>перезвоню <b>завтра</b></p>")));
        Assert.Equal("171", Received.Last().RepliesTo);
        Assert.Null(Received.Last().ForwardedFrom);
    }

    [Fact] // K13, O17
    public async Task Nor_is_it_lost_where_the_message_stands_beside()
    {
        object[] attachments =
        [
            new { contentType = "messageReference", id = "171", content = "{\"messageId\":\"171\",\"messagePreview\":\"кровля\"}" },
            new { contentType = "text/html", content = "<attachment id=\"171\"></attachment><p>беру</p>" },
        ];
        Assert.Equal("беру", await Read(new { text = "", attachments }));
        Assert.Equal("171", Received.Last().RepliesTo);
        Assert.Equal("x", await Read(new { text = "x" }));
        Assert.Null(Received.Last().RepliesTo);
    }

    [Theory]
    [InlineData("<p></p>")]
    [InlineData("")]
    [InlineData("<p><img src=\"x\"></p>")]
    public async Task A_twin_that_says_nothing_is_no_text(string html)
    {
        Assert.Null(await Read(Formatted(null, html)));
        Assert.Equal("attachment", Received.Last().Unsupported);
    }

    [Fact]
    public async Task The_plain_text_counts_where_there_is_one() =>
        Assert.Equal("/find Иванов", await Read(Formatted("/find Иванов", "<p>/find <b>Петров</b></p>")));

    [Theory] // K13
    [InlineData("GAVALDA Yasmina ", "<a href=\"mailto:yg@x.example\">GAVALDA Yasmina</a>", "GAVALDA Yasmina yg@x.example")]
    [InlineData(null, "<p><a href='MAILTO:yg@x.example?subject=a'>Yasmina</a>, Lyon</p>", "Yasmina, Lyon yg@x.example")]
    [InlineData("пишите на YG@x.example", "<a href=\"mailto:yg@x.example\">yg@x.example</a>", "пишите на YG@x.example")]
    [InlineData("раз\nдва", "<a href=mailto:a%40x.example,b@x.example>раз</a><a href=\"mailto:b@x.example\">два</a>",
        "раз\nдва\na@x.example\nb@x.example")]
    [InlineData("звоните сюда", "<a href=\"tel:+79161234567\">сюда</a>", "звоните сюда +79161234567")]
    [InlineData("8 (916) 123-45-67", "<a href=\"tel:+79161234567\">8 (916) 123-45-67</a>", "8 (916) 123-45-67")]
    [InlineData("сайт", "<a href=\"https://x.example\">сайт</a><a>нет</a><a href=\"mailto:\">нет</a>", "сайт")]
    public async Task An_address_that_stands_only_in_a_link_is_not_lost(string? text, string html, string read) =>
        Assert.Equal(read, await Read(Formatted(text, html)));

    [Fact] // K13
    public async Task Nor_is_one_in_a_forwarded_message()
    {
        const string html = "<blockquote itemtype=\"http://schema.skype.com/Forward\">"
            + "<p>Нужен забор, <a href=\"mailto:yg@x.example\">Ясмина</a></p></blockquote>";

        Assert.Equal("Нужен забор, Ясмина yg@x.example", await Read(Formatted("Нужен забор, Ясмина", html)));
        Assert.Equal("Нужен забор, Ясмина yg@x.example", await Read(Formatted(null, html)));
        Assert.All(Received, incoming => Assert.Equal("", incoming.ForwardedFrom));
    }

    private static object Formatted(string? text, string html) =>
        new { text, attachments = new[] { new { contentType = "text/html", content = html } } };

    private async Task<string?> Read(object more)
    {
        Assert.True((await Bot.Post((JsonNode)Teams.Activity(more: more))).IsSuccessStatusCode);
        return Received.Last().Text;
    }
}
