using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Events;
using SalesBot.Files;

namespace SalesBot.Tests.Approvals;

[Trait("Storage", "Every")]
public sealed class RejectProposalTests : ApprovalTest
{
    [Fact] // A16, «2-3 to reject»
    public async Task A_rejection_takes_a_reason_and_tells_the_manager()
    {
        await Send();
        var inputs = Orlov.Inputs;
        await Orlov.Clicks("Отклонить").Sees("Почему?").Clicks("Цена").Sees("Отклонено КП L-2026-000001 · вы");
        Assert.Equal(2, Orlov.Inputs - inputs);
        await Petrova.Sees("Отклонено КП L-2026-000001 · Орлов", "Причина: Цена");
        Assert.Equal((ApprovalState.Rejected, "price", null),
            await Office.Read(async db => await db.Approvals.SingleAsync() is var x ? (x.State, x.Reason, x.Comment) : default));
    }

    [Fact] // A16
    public async Task The_lead_s_card_says_why()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Цена");
        await Petrova.Says("/lead 1").Sees("КП отклонено: Орлов", "Причина: Цена");
    }

    [Fact] // A16
    public async Task Own_words_are_a_reason_and_nothing_is_none()
    {
        await Send();
        await Orlov.Clicks("Отклонить");
        Assert.DoesNotContain(Orlov.Last.Screen.Rows.SelectMany(row => row), button => button.Label == "Пропустить");
        await Orlov.Says("Монтаж дешевле, пересчитайте");
        await Petrova.Sees("Причина: Монтаж дешевле, пересчитайте");
        Assert.Equal("Монтаж дешевле, пересчитайте", await Office.Read(db => db.Approvals.Select(x => x.Comment).SingleAsync()));
    }

    [Fact] // A16
    public async Task The_manager_changes_it_with_the_old_answers_and_sends_it_again_and_the_history_stays()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Цена");
        var (change, card) = Petrova.Button("Изменить…");
        await Petrova.Clicks(change, card).Sees("Проверьте", "72 000 руб.", "Ромашка");
        await Petrova.Clicks("Изменить…").Clicks("Содержание").Says("Профнастил С21, 120 м², 69 000 руб.").Clicks("Готово")
            .Sees("изменено");
        await Petrova.Clicks("На согласование").Clicks("Орлов");
        await Orlov.Sees("69 000 руб.").Clicks("Согласовать");
        Assert.Equal([ApprovalState.Rejected, ApprovalState.Approved],
            await Office.Read(db => db.Approvals.OrderBy(x => x.Id).Select(x => x.State).ToListAsync()));
        var shown = await Office.Read(db => db.Approvals.OrderBy(x => x.Id).Select(x => x.Shown).ToListAsync());
        Assert.Equal(["72 000", "69 000"], shown.Select(json => ApprovalContent.FromJson(json).Text[^11..^5]));
        Assert.Equal(1, await Office.Read(db => db.Events.CountAsync(x => x.Stage == "proposal")));
    }

    [Fact] // A16
    public async Task A_new_file_takes_the_place_of_the_old_one()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Срок");
        await Petrova.Clicks("Открыть").Clicks("Изменить…").Clicks("Изменить…").Clicks("Файл").Attaches("кп2.pdf",
            1200).Clicks("Дальше").Clicks("Готово");
        await Petrova.Clicks("На согласование").Clicks("Орлов");
        await Orlov.Sees("Файл: кп2.pdf");
        Assert.Equal(
            ["кп2.pdf"],
            await Office.Read(db => db.EventFiles.Where(link => link.EventId == db.Set<Event>().Single(x => x.Stage == "proposal").Id)
                .Join(db.Files, link => link.FileId, file => file.Id, (_, file) => file.Name).ToListAsync()));
    }
}
