using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Finding;

/// <summary>Lists say whose work it is and how it stands, and agree with the cards (O19).</summary>
public sealed class WhoseWorkTests : OrderTest
{
    [Fact] // O19
    public async Task A_manager_has_a_list_of_the_orders_that_others_carry_out_for_her()
    {
        await Posted();
        await Petrova.Says("/orders").Sees("Заказов к исполнению нет", "Мои заказы · 1").Clicks("Мои заказы · 1")
            .Sees("Ваши заказы: 1", "O-2026-000001", "открыт", "Кузнецов").Clicks("O-2026-000001").Sees("договор 17/11");
        await Kuznetsov.Clicks("В работу");
        await Petrova.Says("/orders mine").Sees("Ваши заказы: 1", "в работе");
        await Kuznetsov.Says("/orders").Clicks("O-2026-000001").Clicks("Выполнен").Says("/orders").DoesNotSee("Мои заказы");
        await Petrova.Says("/orders mine").Sees("Заказов по вашим обращениям нет").Clicks("К исполнению").Sees("Заказов к исполнению нет");
        await Sidorov.Says("/orders").DoesNotSee("Мои заказы").Says("/orders mine").Sees("Заказов по вашим обращениям нет");
    }

    [Fact] // O19, A13
    public async Task An_order_that_waits_for_approval_is_hers_already()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово").Says("/orders mine").Sees("Ваши заказы: 1", "на согласовании");
    }

    [Fact] // O19
    public async Task A_client_who_asks_again_at_a_later_stage_waits_and_is_not_new()
    {
        await Petrova.Clicks("Встреча").Says("завтра в 11 показать образцы").Clicks("Готово").Says("/leads").Sees("из них новых 0");
        await Anna.Says("89123456789").Clicks("Просит связаться");
        await Petrova.Says("/leads").Sees("Обращения: 1, из них новых 0", "В работе · 1").DoesNotSee("Новые · 1");
        await Petrova.Says("/today").Sees("Ждут меня: 1", "ждёт ответа").DoesNotSee("новое обращение");
        await Petrova.Says("/waiting").Sees("L-2026-000001 · ответ, ждёт Иванов Пётр").DoesNotSee("первый ответ");
    }

    [Fact] // O19
    public async Task Who_carries_out_an_order_is_not_free()
    {
        await Posted();
        await NewLead();
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Clicks("Дальше")
            .Sees("Громова · свободно", "Кузнецов · 1");
    }

    [Fact] // O19
    public async Task With_an_order_under_way_who_asks_again_is_not_new_either()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Anna.Says("89123456789").Clicks("Просит связаться");
        await Petrova.Says("/leads").Sees("из них новых 0").DoesNotSee("Новые · 1").Sees("ждёт ответа")
            .Says("/today").DoesNotSee("новое обращение");
    }

    [Fact] // O19
    public async Task What_is_overdue_has_no_time_left()
    {
        await Petrova.Says("/leads").Sees("осталось 10 ч");
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Petrova.Says("/leads overdue").Sees("Просрочены: 1", "6 минут · просрочено")
            .Also(chat => Assert.DoesNotContain("осталось", chat.Last.Screen.PlainText(), StringComparison.Ordinal));
        await Petrova.Says("/leads").Sees("6 минут · просрочено");
    }

    [Fact] // O19
    public async Task A_next_contact_that_is_over_says_when_it_was_to_be()
    {
        await Petrova.Says("/lead 1").Clicks("Занимаюсь").Says("/leads").Sees("связаться вт 24.11 10:00");
        await Office.Pass(TimeSpan.FromHours(22));
        await Petrova.Says("/leads overdue").Sees("надо было связаться сегодня 10:00");
    }
}
