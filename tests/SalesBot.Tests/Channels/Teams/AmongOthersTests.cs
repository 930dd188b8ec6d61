namespace SalesBot.Tests.Channels.Teams;

/// <summary>In a group or a team the bot says one sentence to who speaks to it.</summary>
public sealed class AmongOthersTests : TeamsTest
{
    [Fact] // K14
    public async Task A_mention_is_answered_with_one_sentence_once_a_minute_in_a_conversation()
    {
        await Mention("1", "19:a@thread.v2");
        await Mention("2", "19:a@thread.v2");
        await Mention("3", "19:b@thread.tacv2;messageid=1", "channel");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Mention("4", "19:a@thread.v2", locale: "en-US");

        Assert.Equal(
            ["19:a@thread.v2", "19:b@thread.tacv2;messageid=1", "19:a@thread.v2"],
            Teams.Calls.Select(call => call.Path["/v3/conversations/".Length..^"/activities".Length]));
        Assert.Equal("Я отвечаю только в личном чате: откройте чат со мной и напишите там", (string?)Teams.Calls[0].Json!["text"]);
        Assert.Equal("I answer in private only: open a chat with me and write there", (string?)Teams.Calls[2].Json!["text"]);
        Assert.Empty(Received);
    }

    [Fact] // K14
    public async Task Whatever_does_not_speak_to_it_is_passed_over_in_silence()
    {
        var conversation = new { id = "19:a@thread.v2", conversationType = "groupChat", isGroup = true, tenantId = FakeTeams.Tenant };
        await Bot.Post(Teams.Activity(id: "1", more: new { text = "SalesBot, где Иванов?", conversation }));
        await Bot.Post(Teams.Activity(id: "2", more: new { text = "<at>Иванов</at> привет", conversation }));
        var membersAdded = new[] { new { id = "28:" + FakeTeams.AppId } };
        await Bot.Post(Teams.Activity("conversationUpdate", "3", more: new { membersAdded, conversation }));
        await Bot.Post(Teams.Activity("messageReaction", "4", more: new { conversation }));

        Assert.Empty(Teams.Calls);
        Assert.Empty(Received);
    }

    [Fact] // K14
    public async Task That_it_could_not_be_said_is_no_failure()
    {
        Teams.Answers(403, new { error = new { code = "BotNotInConversationRoster" } });

        await Mention("1", "19:a@thread.v2");

        Assert.Single(Teams.Calls);
        Assert.Empty(Bot.Logs.Warnings);
    }

    private async Task Mention(string id, string conversation, string type = "groupChat", string locale = "ru-RU")
    {
        var mentioned = new { id = "28:" + FakeTeams.AppId, name = "Бот" };
        using var answer = await Bot.Post(Teams.Activity(id: id, more: new
        {
            text = "<at>Бот</at> /find Иванов",
            locale,
            entities = new[] { new { type = "mention", mentioned, text = "<at>Бот</at>" } },
            conversation = new { id = conversation, conversationType = type, isGroup = true, tenantId = FakeTeams.Tenant },
        }));
        Assert.True(answer.IsSuccessStatusCode);
    }
}
