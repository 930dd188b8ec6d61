using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Undoing;

public sealed class UndoOrderTests : OrderTest
{
    private const string Undo = "Отменить · 30 с";

    [Fact] // B22, A15, O7
    public async Task A_posting_is_taken_back_to_a_draft_that_goes_on_with_its_number()
    {
        await Posted();
        await Petrova.Clicks(Undo).Sees("O-2026-000001: проведение отменено", "обращение снова на этапе «Первый контакт»").DoesNotSee(Undo);
        await Kuznetsov.Sees("O-2026-000001", "работать по нему пока не нужно").DoesNotSee("В работу")
            .Says("/orders").Sees("Заказов к исполнению нет");
        Assert.Equal((OrderState.Draft, LeadState.Open, "first-contact"), await Standing());
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Kuznetsov.DoesNotSee("Напоминание ·");
        await Petrova.Says("/lead 1").Clicks("Заказ").Sees("Проверьте", "1. Профнастил С21 · 120").Clicks("Готово").Sees("O-2026-000001");
    }

    [Fact] // B22
    public async Task A_posting_that_was_acted_upon_is_not_taken_back()
    {
        await Posted();
        await Kuznetsov.Clicks("В работу");
        await Petrova.Clicks(Undo).IsTold("Уже не отменить").IsTold("Кузнецов в 13:00");
        Assert.Equal((OrderState.InWork, LeadState.Won, "order"), await Standing());
    }

    [Fact] // B22, A13
    public async Task A_posting_that_asks_for_approval_is_taken_back_and_the_approvers_button_does_nothing()
    {
        await SentToOrlov();
        var (approve, card) = Orlov.Button("Согласовать");
        await Petrova.Clicks(Undo).Sees("проведение отменено");
        await Orlov.DoesNotSee("✓ Согласовать").Clicks(approve, card).IsTold("Решать уже нечего");
        Assert.Equal((OrderState.Draft, LeadState.Open, "first-contact"), await Standing());
        Assert.Equal(ApprovalState.Withdrawn, await Office.Read(db => db.Approvals.Select(x => x.State).SingleAsync()));
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Orlov.DoesNotSee("Напоминание · O-");
    }

    [Fact] // B22, A19
    public async Task Taken_into_work_is_taken_back_on_the_same_card_and_the_reminder_goes_on()
    {
        await Posted();
        await Kuznetsov.Clicks("В работу").Sees("в работе", Undo).Clicks(Undo).IsTold("заказ снова в состоянии «открыт»").Sees("открыт",
            "В работу").DoesNotSee(Undo);
        Assert.Equal((OrderState.Posted, LeadState.Won, "order"), await Standing());
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Kuznetsov.Sees("Напоминание · O-2026-000001").Clicks("В работу").Sees(Undo).Clicks(Undo).Sees(
            "заказ снова в состоянии «открыт»");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Kuznetsov.Sees("Повторно");
    }

    [Fact] // B22, A19
    public async Task Done_is_taken_back_before_the_manager_hears_of_it()
    {
        await Posted();
        await Kuznetsov.Clicks("В работу");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Kuznetsov.Clicks("Выполнен");
        await Kuznetsov.Clicks(Undo).Sees("в работе", "Выполнен").DoesNotSee(Undo);
        await Office.Pass(TimeSpan.FromMinutes(31));
        await Petrova.DoesNotSee("✓ Заказ O-2026-000001 выполнен");
        Assert.Equal((OrderState.InWork, LeadState.Won, "order"), await Standing());
    }

    [Fact] // B22, A19
    public async Task A_step_that_somebody_has_gone_on_from_is_not_taken_back()
    {
        await Posted();
        await Kuznetsov.Clicks("В работу");
        var (undo, card) = Kuznetsov.Button(Undo);
        await Gromova.Says("/order 1").Clicks("Выполнен");
        await Kuznetsov.Clicks(undo, card).IsTold("Уже не отменить").IsTold("Громова");
        Assert.Equal(OrderState.Done, (await Standing()).Order);
    }

    [Fact] // B22, A19
    public async Task An_order_given_up_by_mistake_is_there_again()
    {
        await Posted();
        await Petrova.Says("/order 1").Clicks("Отменить заказ").Says("клиент передумал").Sees("отменён",
            Undo).Clicks(Undo).Sees("заказ снова в состоянии «открыт»");
        await Kuznetsov.Also(chat => Assert.True(chat.Last.Shows("открыт"), chat.Transcript())).Says("/orders")
            .Sees("O-2026-000001", "Заказы");
        Assert.Equal((OrderState.Posted, LeadState.Won, "order"), await Standing());
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Kuznetsov.Sees("Напоминание · O-2026-000001");
    }

    [Fact] // B22, A14, A15
    public async Task An_approved_order_is_taken_back_from_the_department_and_can_be_approved_again()
    {
        await SentToOrlov();
        await Orlov.Clicks("✓ Согласовать").Sees("Согласован", Undo);
        await Kuznetsov.Sees("O-2026-000001", "В работу");
        await Orlov.Clicks(Undo).IsTold("решение отменено").Sees("Согласовать заказ", "✓ Согласовать").DoesNotSee(Undo);
        await Kuznetsov.Sees("O-2026-000001: заказ отозван").DoesNotSee("В работу").Says("/orders").Sees("Заказов к исполнению нет");
        await Petrova.Sees("на согласовании");
        Assert.Equal((OrderState.AwaitingApproval, LeadState.Open, "order"), await Standing());
        await Orlov.Clicks("✓ Согласовать");
        await Kuznetsov.Sees("O-2026-000001", "В работу");
        Assert.Equal((OrderState.Approved, LeadState.Won, "order"), await Standing());
    }

    private async Task SentToOrlov()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
    }

    private Task<(OrderState Order, LeadState Lead, string Stage)> Standing() => Office.Read(async db =>
    {
        var lead = await db.Leads.SingleAsync();
        return (await db.Orders.Select(order => order.State).SingleAsync(), lead.State, lead.Stage);
    });
}
