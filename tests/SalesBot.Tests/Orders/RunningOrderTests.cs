using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;

namespace SalesBot.Tests.Orders;

/// <summary>The commonest call: a client with an order under way.</summary>
public sealed class RunningOrderTests : OrderTest
{
    [Fact] // O10
    public async Task Who_takes_the_call_sees_the_order_and_whose_it_is()
    {
        await Posted();
        await Anna.Says("8 912 345 67 89").Sees("Иванов Пётр", "Заказ O-2026-000001: открыт", "Исполнитель: Кузнецов", "Менеджер: Петрова",
            "Просит связаться", "Не обращение", "Новое обращение").DoesNotSee("Открытых обращений нет");
        await Kuznetsov.Clicks("В работу");
        await Anna.Says("8 912 345 67 89").Sees("Заказ O-2026-000001: в работе");
    }

    [Fact] // O10
    public async Task The_manager_is_told_that_the_client_asks_for_them()
    {
        await Posted();
        await Anna.Says("8 912 345 67 89").Clicks("Просит связаться").Sees("Петрова получает просьбу связаться");
        await Petrova.Sees("Клиент просит связаться: +7 912 345-67-89");
        Assert.Equal(LeadState.Won, await Office.Read(db => db.Leads.Select(lead => lead.State).SingleAsync()));
    }

    [Fact] // O10: two inputs
    public async Task It_is_logged_as_no_new_lead_at_once()
    {
        await Posted();
        await Anna.Says("8 912 345 67 89").Clicks("Не обращение").Clicks("По текущему заказу").Sees("C-2026-000001", "Иванов Пётр");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // O10: another person of the same client
    public async Task Another_contact_of_the_client_sees_it_too()
    {
        await Posted();
        await Petrova.Says("/client 1").Clicks("Новый контакт…").Says("Зимина Вера").Clicks("Пропустить").Says("8 903 777 00 05")
            .Clicks("Пропустить").Clicks("Пропустить").Clicks("Готово");
        await Anna.Says("8 903 777 00 05").Sees("Зимина Вера", "Заказ O-2026-000001: открыт", "Менеджер: Петрова");
    }

    [Fact] // O10
    public async Task What_is_done_or_given_up_is_not_under_way()
    {
        await Posted();
        await Kuznetsov.Clicks("В работу").Clicks("Выполнен");
        await Anna.Says("8 912 345 67 89").Sees("Открытых обращений нет").DoesNotSee("Заказ O-2026-000001: выполнен");
    }

    [Fact] // O23
    public async Task No_lead_is_said_before_the_name_is_asked()
    {
        await Anna.Says("/call").Says("8 903 777 00 09").Sees("Не обращение").Clicks("Не обращение").Clicks("Ошиблись номером")
            .Sees("C-2026-000001");
    }
}
