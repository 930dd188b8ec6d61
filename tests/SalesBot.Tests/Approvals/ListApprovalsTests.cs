using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Events;
using SalesBot.Records;

namespace SalesBot.Tests.Approvals;

public sealed class ListApprovalsTests : ApprovalTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Send();
        await Anna.Says("89160000000 Смирнова Мария ООО Василёк окна -> Петрова").Clicks("Готово");
        await WriteSecond();
    }

    [Fact] // B20
    public async Task Several_are_shown_each_with_its_card_and_approved_at_once()
    {
        await Orlov.Says("/approvals").Sees("Ждут вашего решения 2 документа").Sees("Согласовать КП L-2026-000001")
            .Sees("Согласовать КП L-2026-000002");
        await Orlov.Clicks("Согласовать все: 2").Sees("✓ L-2026-000001 согласовано", "✓ L-2026-000002 согласовано");
        Assert.Equal(2, await Office.Read(db => db.Approvals.CountAsync(x => x.State == ApprovalState.Approved)));
        await Petrova.Sees("Согласовано КП L-2026-000001").Sees("Согласовано КП L-2026-000002");
    }

    [Fact] // B20, A17
    public async Task Each_has_its_own_result()
    {
        await Orlov.Says("/approvals");
        await Office.Change(async db => (await db.Events.OrderBy(x => x.Id).FirstAsync(x => x.Stage == "proposal")).Content = "Другое");
        await Orlov.Clicks("Согласовать все: 2").Sees("L-2026-000001: Документ изменился", "✓ L-2026-000002 согласовано");
        Assert.Equal(1, await Office.Read(db => db.Approvals.CountAsync(x => x.State == ApprovalState.Approved)));
    }

    [Fact] // B12
    public async Task The_deputy_sees_those_of_who_is_away_and_the_record_says_for_whom()
    {
        await Gromova.Says("/approvals").Sees("ничего нет");
        await Orlov.Says("/away до пятницы -> Громова").Sees("вернётесь 27.11", "Громова");
        await Gromova.Sees("Вы замещаете Орлова", "согласований: 2").Says("/approvals").Sees("Вы за Орлова");
        await Gromova.Clicks("Согласовать все: 2");
        await Petrova.Sees("Громова за Орлова");
        Assert.Equal(
            2, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "approval.approved" && record.OnBehalfOfId != null)));
    }

    private async Task WriteSecond() =>
        await Petrova.Clicks("КП").Clicks("Василёк").Says("Окна").Attaches("окна.pdf").Clicks("Дальше").Clicks("Готово").Clicks("Открыть")
            .Clicks("На согласование").Clicks("Орлов");
}
