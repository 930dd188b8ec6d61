using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Orders;

namespace SalesBot.Tests.Orders;

public sealed class OrderStatesTests : OrderTest
{
    [Fact] // A19
    public async Task From_open_into_work_and_done_live_in_every_chat()
    {
        await Posted();
        await Petrova.Says("/order O-2026-000001").Sees("открыт");
        await Kuznetsov.Clicks("В работу").IsTold("O-2026-000001: в работе");
        await Petrova.Sees("в работе · Кузнецов").DoesNotSee("Отменить заказ");
        await Kuznetsov.Clicks("Выполнен");
        await Petrova.Sees("выполнен · Кузнецов", "72 000,00");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("✓ Заказ O-2026-000001 выполнен");
        await Kuznetsov.Says("/orders").Sees("Заказов к исполнению нет").Clicks("Завершённые").Sees("Завершённые заказы: 1");
        Assert.Equal(OrderState.Done, await State());
    }

    [Fact] // A16, A19
    public async Task After_a_rejection_the_order_s_card_says_who_and_why()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Clicks("Отклонить").Says("скидка не согласована");
        await Petrova.Says("/order 1").Sees("черновик", "Заказ отклонён: Орлов", "Причина: скидка не согласована");
        await Petrova.Clicks("Изменить заказ").Clicks("Готово").Says("/order 1").Sees("на согласовании").Also(
            chat => Assert.DoesNotContain("Причина", chat.Last.Screen.PlainText(), StringComparison.Ordinal));
    }

    [Fact] // A19
    public async Task A_late_button_says_who_was_first_and_when()
    {
        await Posted();
        await Gromova.Says("/orders").Clicks("O-2026-000001");
        var (late, card) = Gromova.Button("В работу");
        await Kuznetsov.Clicks("В работу");
        await Gromova.Clicks(late, card).IsTold("O-2026-000001: в работе, Кузнецов, сегодня");
    }

    [Fact] // A19
    public async Task Only_the_department_moves_an_order_and_only_the_manager_cancels_it()
    {
        await Posted();
        var (take, _) = Kuznetsov.Button("В работу");
        await Petrova.Says("/order O-2026-000001");
        var (cancel, card) = Petrova.Button("Отменить заказ");
        await Petrova.Clicks(take, card).IsTold("нет прав");
        await Kuznetsov.Clicks(cancel, card).IsTold("нет прав");
        await Sidorov.Says("/order O-2026-000001").Sees("Заказ O-2026-000001");
        var other = await Office.Join("Чужая Мария", SalesBot.People.Role.Manager);
        await other.Says("/order 1").Sees("нет, или он не ваш").DoesNotSee("72 000,00");
        Assert.Equal(OrderState.Posted, await State());
    }

    [Fact] // A19, D3: where the client came from was said at the first order
    public async Task Cancelled_before_work_it_leaves_the_lists_and_the_lead_is_open_again()
    {
        await Posted();
        await Petrova.Says("/order O-2026-000001").Clicks("Отменить заказ").Says("клиент передумал").Sees("Заказ O-2026-000001 отменён");
        await Kuznetsov.Sees("работать по нему не нужно", "клиент передумал").Says("/orders").Sees("Заказов к исполнению нет");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Kuznetsov.DoesNotSee("Напоминание ·");
        Assert.Equal((LeadState.Open, "first-contact"),
            await Office.Read(db => db.Leads.Select(lead => ValueTuple.Create(lead.State, lead.Stage)).SingleAsync()));
        await Petrova.Says("/lead L-2026-000001").Clicks("Заказ").Clicks("17/11").Says("05.12").Says("монтаж 1").Clicks("Дальше")
            .Clicks("Кузнецов").Sees("Нужно согласование?");
    }

    [Fact] // A19
    public async Task Work_that_began_meanwhile_is_not_cancelled()
    {
        await Posted();
        await Petrova.Says("/order O-2026-000001").Clicks("Отменить заказ");
        await Kuznetsov.Clicks("В работу");
        await Petrova.Says("передумали").Sees("O-2026-000001: в работе, Кузнецов");
        Assert.Equal(OrderState.InWork, await State());
    }

    [Fact] // B11
    public async Task Who_leaves_leaves_no_order_behind()
    {
        await Posted();
        await Boss.Says("/people").Clicks("Кузнецов").Clicks("Уволить").Clicks("Уволить");
        await Gromova.Sees("Заказ O-2026-000001", "Исполнитель: Громова").Says("/today").Sees("O-2026-000001", "новый заказ");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Gromova.Sees("Напоминание · ").Clicks("В работу").IsTold("в работе");
    }

    [Fact] // A17, A19
    public async Task While_it_is_not_approved_the_manager_changes_it()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово").Says("/order O-2026-000001").Clicks("Изменить заказ");
        await Petrova.Sees("Проверьте", "17/11", "05.12.2026", "1. Профнастил С21 · 120 м²", "Кузнецов", "Орлов");
        await Petrova.Clicks("Изменить…").Clicks("Позиции").Says("монтаж 10").Clicks("Дальше").Clicks("Готово").Sees("81 375,00");
        var order = await Office.Read(db => db.Orders.SingleAsync());
        Assert.Equal((81375m, OrderState.AwaitingApproval), (order.Total, order.State));
        Assert.Equal(2, await Office.Read(db => db.OrderLines.CountAsync()));
    }

    [Fact] // B10
    public async Task The_history_says_what_was_changed_when_the_sum_was_not()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово").Says("/order O-2026-000001").Clicks("Изменить заказ");
        await Petrova.Clicks("Изменить…").Clicks("Договор").Says("18/11").Clicks("Изменить…").Clicks("Дата отгрузки").Says("06.12")
            .Clicks("Готово");
        await Petrova.Says("/history 1 1").Sees(
            "Заказ O-2026-000001, Договор: 17/11 → 18/11", "Дата отгрузки: 05.12.2026 → 06.12.2026");
        await Petrova.Says("/order O-2026-000001").Clicks("Изменить заказ").Clicks("Готово").Says("/history 1 1").Sees(
            "Заказ записан снова без изменений");
    }

    [Fact] // «How it should read»: errors
    public async Task A_day_that_cannot_be_is_answered_with_examples_of_days()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("31.02").Sees("31.02 не бывает. Например: 05.12, завтра, через неделю");
        await Petrova.Says("вчера").Sees("вчера уже прошло. Например: 05.12, завтра, через неделю").Says("когда-нибудь").Sees(
            "Не понял дату. Например: 05.12, завтра, через неделю");
    }

    [Fact] // A16, A17
    public async Task Rejected_it_is_a_draft_that_can_be_changed_to_need_no_approval()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Clicks("Отклонить").Clicks("Цена");
        Assert.Equal(OrderState.Draft, await State());
        await Petrova.Says("/order O-2026-000001").Sees("черновик").Clicks("Изменить заказ").Clicks("Изменить…").Clicks("Согласование")
            .Clicks("Не требуется").Clicks("Готово");
        Assert.Equal(OrderState.Posted, await State());
        await Kuznetsov.Sees("Заказ O-2026-000001");
    }

    [Fact] // A17
    public async Task Cancelled_while_it_waits_for_approval_the_approvers_button_does_nothing()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        var (approve, card) = Orlov.Button("Согласовать");
        await Petrova.Says("/order O-2026-000001").Clicks("Отменить заказ").Says("передумали");
        await Orlov.Clicks(approve, card);
        Assert.Equal(OrderState.Cancelled, await State());
        Assert.Empty(Kuznetsov.Messages);
    }

    private Task<OrderState> State() => Office.Read(db => db.Orders.Select(order => order.State).SingleAsync());

    [Fact] // O20
    public async Task Of_a_manager_who_has_left_the_heir_hears_why_and_stands_on_the_orders()
    {
        await Posted();
        await Boss.Says("/people").Clicks("Петрова").Clicks("Уволить").Sees("работа перейдёт сюда: Сидоров").Clicks("Уволить");
        await Boss.Says("/order O-2026-000001").Sees("Менеджер: Сидоров");
        await Anna.Says("89161234568 Смирнова Ольга кровля -> Сидоров").Clicks("Готово");
        await Boss.Says("/people").Clicks("Сидоров").Clicks("Уволить").Sees("перейдёт сюда: Орлов").Clicks("Уволить")
            .Sees("теперь её ведёт Орлов");
        await Orlov.Sees("Сидоров Игорь больше здесь не работает. Незаконченная работа теперь ваша: 1");
    }
}
