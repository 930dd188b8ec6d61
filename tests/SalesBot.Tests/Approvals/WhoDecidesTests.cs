using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Approvals;

public sealed class WhoDecidesTests : ApprovalTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Office.Change(async db =>
            (await db.People.SingleAsync(x => x.Name == "Орлов Павел")).DeputyId =
                (await db.People.SingleAsync(x => x.Name == "Громова Елена")).Id);
    }

    [Fact] // A14: possession of a button proves nothing
    public async Task A_strangers_press_changes_nothing_and_says_whose_button_it_is()
    {
        await Send();
        var (button, card) = Orlov.Button("Согласовать");
        await Sidorov.Clicks(button, card).IsTold("Эта кнопка не ваша: КП согласует Орлов");
        await Boss.Clicks(button, card).IsTold("Эта кнопка не ваша");
        await Gromova.Clicks(button, card).IsTold("Эта кнопка не ваша");
        Assert.Equal(ApprovalState.Pending, await Office.Read(db => db.Approvals.Select(x => x.State).SingleAsync()));
    }

    [Fact] // B7
    public async Task Whom_it_does_not_concern_is_not_told_that_there_is_one()
    {
        await Send();
        var other = await Office.Join("Чужой Яков", Role.Manager);
        await other.Says("/approval 1").Sees("Такого согласования нет, или оно не ваше").Says("/approval 99").Sees(
            "Такого согласования нет, или оно не ваше");
        await Anna.Says("/approval 1").Sees("на согласовании: решает Орлов");
    }

    [Fact] // A13, A18: the approver is reminded, and the ladder climbs
    public async Task The_approver_is_reminded_after_five_minutes_and_then_the_deputy_may_decide()
    {
        await Send();
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Orlov.Sees("Напоминание · L-2026-000001", "Согласование КП");
        await Petrova.DoesNotSee("Напоминание");
        for (var i = 0; i < 2; i++) await Office.Pass(TimeSpan.FromMinutes(5));
        await Gromova.Sees("Орлов не отвечает 15 минут", "вы заместитель").Clicks("Показать").Sees("Вы за Орлова").Clicks("Согласовать");
        await Orlov.Sees("Согласовано КП L-2026-000001 · Громова за Орлова").Sees("согласовала Громова");
        var record = await Office.Read(db => db.Audit.SingleAsync(x => x.Action == "approval.approved"));
        Assert.Equal((await Id("Громова Елена"), await Id("Орлов Павел")), (record.PersonId, record.OnBehalfOfId));
        await Office.Pass(TimeSpan.FromHours(2));
        await Orlov.DoesNotSee("Повторно");
    }

    [Fact] // A13
    public async Task Deciding_stops_the_reminder_and_acting_on_the_lead_does_not()
    {
        await Send();
        await Petrova.Clicks("Открыть").Clicks("Ещё").Clicks("Комментарий").Says("Жду решения");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Orlov.Sees("Напоминание").Clicks("Показать").Clicks("Согласовать").Sees("согласовал Орлов");
        await Office.Pass(TimeSpan.FromHours(3));
        await Orlov.DoesNotSee("Повторно");
    }

    [Fact] // A14
    public async Task Pressed_late_it_says_who_decided_and_when()
    {
        await Away("Орлов Павел");
        await Send();
        var (late, card) = Gromova.Button("Согласовать");
        Office.Clock.Advance(TimeSpan.FromMinutes(5));
        await Orlov.Clicks("Согласовать");
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Gromova.Clicks(late, card).IsTold("Уже решено: согласовал Орлов в 13:05").Sees("Согласовано КП L-2026-000001 · Орлов, 13:05");
    }

    [Fact] // B12
    public async Task While_the_approver_is_away_the_deputy_gets_the_card_too()
    {
        await Away("Орлов Павел");
        await Send();
        await Orlov.Sees("Согласовать КП");
        await Gromova.Sees("Согласовать КП", "Вы за Орлова").Clicks("Согласовать").Sees("вы за Орлова");
        await Petrova.Sees("Громова за Орлова");
    }

    private Task Away(string name) => Office.Change(async db =>
        (await db.People.SingleAsync(x => x.Name == name)).AwayUntil = Office.Clock.GetUtcNow() + TimeSpan.FromDays(2));

    private Task<int> Id(string name) => Office.Read(db => db.People.Where(x => x.Name == name).Select(x => x.Id).SingleAsync());
}
