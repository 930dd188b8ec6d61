namespace SalesBot.Tests.Colleagues;

/// <summary>Who gets the work of somebody who has left reads first why (O20).</summary>
public sealed class InheritedWorkTests : OfficeTest
{
    [Theory] // O20
    [InlineData(false)]
    [InlineData(true)]
    public async Task Why_stands_above_the_cards(bool seenBefore)
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Anna.Says("89161234568 Петров Пётр забор -> Петрова").Clicks("Готово");
        if (seenBefore) await Sidorov.Says("/lead 1").Says("/lead 2");
        await Boss.Says("/people").Clicks("Петрова").Clicks("Уволить").Clicks("Уволить");
        await Sidorov.Sees("больше здесь не работает", "Карточки ниже");
        var chat = Sidorov.Messages.ToList();
        var why = chat.FindIndex(message => message.Shows("Карточки ниже"));
        Assert.True(chat.FindIndex(message => message.Shows("кровля")) > why, Sidorov.Transcript());
        Assert.True(chat.FindIndex(message => message.Shows("забор")) > why, Sidorov.Transcript());
    }
}
