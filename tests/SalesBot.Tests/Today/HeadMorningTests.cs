using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Today;

/// <summary>What stands of the department on its head's list: what was won, and which decisions are waited for (W9).</summary>
public sealed class HeadMorningTests : OrderTest
{
    [Fact] // W9
    public async Task What_was_won_stands_there_with_its_sum()
    {
        await Posted();
        await Orlov.Says("/today").Sees("В отделе с 20.11: 1 обращение, 1 заказ на 72 000,00 ₽");
        await Petrova.Says("/order O-2026-000001").Clicks("Отменить заказ").Says("передумали");
        await Orlov.Says("/today").Sees("В отделе с 20.11: 1 обращение").Also(orlov => Assert.False(orlov.Last.Shows("1 заказ на")));
    }

    [Fact] // W9, A14
    public async Task Decisions_that_are_waited_for_stand_there_until_they_are_made()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Says("/today").Sees("В отделе с 20.11: 1 обращение, 1 решение ждёт").DoesNotSee("1 заказ на");
        await Orlov.Clicks("Согласовать").Says("/today").Sees("1 заказ на 72 000,00 ₽")
            .Also(orlov => Assert.False(orlov.Last.Shows("решение ждёт")));
    }

    [Fact] // W9: the list of the morning comes by itself
    public async Task The_morning_says_it_unasked()
    {
        await Posted();
        await Office.Pass(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(3)) - Office.Clock.GetUtcNow());
        await Orlov.Sees("Сегодня, вторник 24.11", "В отделе с 23.11: 1 обращение, 1 заказ на 72 000,00 ₽");
    }
}
