using Microsoft.EntityFrameworkCore;
using SalesBot.Orders;
using SalesBot.People;

namespace SalesBot.Tests.Orders;

/// <summary>What accounting is told, and when.</summary>
public sealed class AccountingTests : OrderTest
{
    private Chat Accounting { get; set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Accounting = await Office.Join("Счётова Нина", Role.Accountant);
    }

    private Task Settled() => Office.Pass(TimeSpan.FromSeconds(31));

    [Fact] // O7
    public async Task A_posting_taken_back_in_time_is_never_told()
    {
        await Posted();
        await Petrova.Clicks("Отменить · 30");
        await Settled();
        await Accounting.DoesNotSee("O-2026-000001");
    }

    [Fact] // O7
    public async Task A_decision_taken_back_and_taken_again_is_told_once()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Clicks("Согласовать").Clicks("Отменить · 30").Clicks("Согласовать");
        await Settled();
        await Settled();
        Assert.Single(Accounting.Messages, message => message.Shows("O-2026-000001"));
    }

    [Fact] // O7
    public async Task It_is_told_when_it_can_no_longer_be_taken_back()
    {
        await Posted();
        await Accounting.DoesNotSee("O-2026-000001");
        await Settled();
        await Accounting.Sees("Новый заказ O-2026-000001 на 72 000,00 ₽");
    }

    [Fact] // O7
    public async Task A_cancelled_order_is_told_and_one_brought_back_too()
    {
        await Posted();
        await Settled();
        await Petrova.Says("/order O-2026-000001").Clicks("Отменить заказ").Says("передумали");
        await Settled();
        await Accounting.Sees("Заказ O-2026-000001 на 72 000,00 ₽ отменён");
    }

    [Fact] // O7
    public async Task A_cancelling_taken_back_in_time_is_not_told()
    {
        await Posted();
        await Settled();
        await Petrova.Says("/order O-2026-000001").Clicks("Отменить заказ").Says("передумали").Clicks("Отменить · 30");
        await Settled();
        await Accounting.DoesNotSee("отменён");
    }

    [Fact] // O7, O14
    public async Task A_change_is_told()
    {
        await Posted();
        await Settled();
        await Petrova.Says("/order O-2026-000001").Clicks("Изменить заказ").Clicks("Изменить…").Clicks("Позиции").Says("скидка 10%")
            .Clicks("Дальше").Clicks("Готово");
        await Settled();
        await Accounting.Sees("Заказ O-2026-000001 изменён: теперь 64 800,00 ₽");
    }

    [Fact] // O7, O20
    public async Task The_manager_named_is_who_leads_it_now()
    {
        await Posted();
        await Office.Change(db =>
        {
            db.Set<SalesBot.Leads.Lead>().Single().ResponsibleId = db.People.Single(person => person.Name == "Сидоров Игорь").Id;
            return Task.CompletedTask;
        });
        await Settled();
        await Accounting.Sees("Менеджер: Сидоров");
    }

    [Fact] // O7
    public async Task Undoing_the_posting_gives_back_a_draft_with_all_its_lines()
    {
        await UpToApproval("С21 120");
        await Petrova.Clicks("Не требуется").Clicks("Готово").Clicks("Отменить · 30").Says("/order O-2026-000001").Sees("черновик");
        await Petrova.Says("/lead 1").Clicks("Заказ").Sees("Проверьте", "1. Профнастил С21 · 120", "17/11", "Кузнецов").Clicks("Готово")
            .Sees("Проведён");
        await Kuznetsov.Sees("Заказ O-2026-000001", "открыт");
        Assert.Equal(1, await Office.Read(db => db.Orders.CountAsync()));
    }
}
