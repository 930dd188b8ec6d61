using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Events;
using SalesBot.Records;
using SalesBot.Tests.Approvals;

namespace SalesBot.Tests.Undoing;

public sealed class UndoDecisionTests : ApprovalTest
{
    private const string Undo = "Отменить · 30 с";

    [Fact] // B22, A14
    public async Task An_approval_is_taken_back_on_the_same_card_and_waits_again()
    {
        await Send();
        await Orlov.Clicks("✓ Согласовать").Sees("✓ Согласовано", Undo);
        await Petrova.Sees("Согласовано КП");
        await Orlov.Clicks(Undo).IsTold("решение отменено").Sees("Согласовать КП", "✓ Согласовать").DoesNotSee(Undo);
        await Petrova.Also(chat => Assert.True(chat.Last.Shows("на согласовании: решает Орлов"), chat.Transcript()));
        Assert.Equal((ApprovalState.Pending, null, EventState.Open), await Standing());
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Orlov.Sees("Напоминание · L-2026-000001");
    }

    [Fact] // B22, A16
    public async Task A_rejection_is_taken_back_with_its_reason()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Цена").Clicks(Undo).Sees("Согласовать КП", "✓ Согласовать");
        Assert.Equal((ApprovalState.Pending, null, EventState.Open), await Standing());
        Assert.Equal("", await Office.Read(db => db.Events.Where(x => x.Beside).Select(x => x.Content).SingleAsync()));
        await Orlov.Clicks("✓ Согласовать");
        await Petrova.Sees("Согласовано КП");
    }

    [Fact] // B22
    public async Task A_decision_that_the_manager_has_acted_upon_stands()
    {
        await Send();
        await Orlov.Clicks("✓ Согласовать");
        await Petrova.Says("/lead 1").Clicks("Встреча").Says("замер").Clicks("Готово");
        await Orlov.Clicks(Undo).IsTold("Уже не отменить").IsTold("Петрова в 13:00");
        Assert.Equal(ApprovalState.Approved, (await Standing()).State);
    }

    [Fact] // B22
    public async Task Pressed_too_late_a_decision_stands()
    {
        await Send();
        await Orlov.Clicks("✓ Согласовать");
        var (undo, card) = Orlov.Button(Undo);
        Office.Clock.Advance(TimeSpan.FromSeconds(31));
        await Orlov.Clicks(undo, card).IsTold("Поздно");
        Assert.Equal(ApprovalState.Approved, (await Standing()).State);
    }

    [Fact] // B22, A9
    public async Task What_was_sent_for_approval_by_mistake_is_taken_back()
    {
        await Send();
        await Petrova.Clicks(Undo).Sees("L-2026-000001: запрос отозван");
        await Orlov.DoesNotSee("✓ Согласовать");
        Assert.Equal((ApprovalState.Withdrawn, null, EventState.Cancelled), await Standing());
        await Petrova.Says("/lead 1").Clicks("На согласование").Clicks("Громова").Sees("отправлено на согласование");
    }

    [Fact] // B22, U7
    public async Task The_record_keeps_the_decision_and_its_undoing()
    {
        await Send();
        await Orlov.Clicks("✓ Согласовать").Clicks(Undo);
        Assert.Equal(
            ["approval.approved", "reminder.stopped", "lead.undone.decision"],
            await Office.Read(db =>
                db.Audit.OrderByDescending(record => record.Sequence).Take(3).Select(record => record.Action).Reverse().ToListAsync()));
        await Petrova.Says("/history 1").Sees("Решение отменено, согласование снова ждёт");
    }

    private Task<(ApprovalState State, string? Reason, EventState Document)> Standing() => Office.Read(async db =>
    {
        var approval = await db.Approvals.SingleAsync();
        return (approval.State, approval.Reason, await db.Events.Where(x => x.Id == approval.EventId).Select(x => x.State).SingleAsync());
    });
}
