using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Events;
using SalesBot.Files;

namespace SalesBot.Tests.Approvals;

public sealed class ChangedProposalTests : ApprovalTest
{
    [Fact] // A17, U4
    public async Task A_change_withdraws_the_request_and_the_old_button_says_so()
    {
        await Send();
        var (old, card) = Orlov.Button("Согласовать");
        await Change("Скидка 5 %");
        await Orlov.Sees("КП L-2026-000001 изменено в 13:00: текст").DoesNotSee("✓ Согласовать");
        await Orlov.Clicks(old, card).IsTold("Решать уже нечего");
        Assert.Equal(ApprovalState.Withdrawn, await Office.Read(db => db.Approvals.Select(x => x.State).SingleAsync()));
        Assert.Equal(EventState.Cancelled, await Office.Read(db => db.Events.Where(x => x.Beside).Select(x => x.State).SingleAsync()));
    }

    [Fact] // A17
    public async Task Show_the_new_one_brings_what_is_to_be_decided_now()
    {
        await Send();
        await Change("Скидка 5 %");
        await Petrova.Clicks("Открыть");
        await Send();
        await Orlov.Clicks("Показать новый").Sees("Согласовать КП", "Скидка 5 %").Clicks("Согласовать").Sees("✓ Согласовано");
        await Petrova.Sees("Согласовано КП");
        Assert.Equal([ApprovalState.Withdrawn, ApprovalState.Approved],
            await Office.Read(db => db.Approvals.OrderBy(x => x.Id).Select(x => x.State).ToListAsync()));
    }

    [Fact] // A17, U4: whoever changed it, and however
    public async Task The_press_itself_finds_out_that_the_document_is_another()
    {
        await Send();
        await Office.Change(async db => (await db.Events.SingleAsync(x => x.Stage == "proposal")).Content = "Совсем другое");
        await Orlov.Clicks("Согласовать").IsTold("Документ изменился").Sees("Согласовать КП", "Совсем другое");
        await Petrova.DoesNotSee("Согласовано");
        await Orlov.Clicks("Согласовать").Sees("✓ Согласовано");
    }

    [Fact] // U4: a file counts by its bytes
    public async Task Another_file_under_the_same_name_is_another_document()
    {
        await Send();
        await Office.Change(async db => (await db.Files.SingleAsync()).Sha256 = new string('0', 64));
        await Orlov.Clicks("Согласовать").IsTold("Документ изменился").Sees("изменено в 13:00: файлы");
    }

    [Fact] // O1, O11: the file of before left [Файлы], and nobody could read again what had been sent
    public async Task A_file_whose_place_another_takes_stays_with_the_lead()
    {
        var former = await Office.Read(db => db.Files.Select(file => file.Name).SingleAsync());
        await Petrova.Says("/lead 1").Clicks("Изменить…").Attaches("новое.pdf").Clicks("Готово");
        Assert.Equal(["новое.pdf"], await Names(document => document.Stage == "proposal"));
        Assert.Equal([former], await Names(document => document.Stage != "proposal"));
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("История").Sees($"Файлы: {former} → новое.pdf");
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Файлы").Sees(former, "новое.pdf");
    }

    [Fact] // A17
    public async Task Opened_and_left_as_it_was_it_is_not_withdrawn()
    {
        await Send();
        await Petrova.Clicks("Открыть").Clicks("Изменить…").Clicks("Готово");
        await Orlov.Clicks("Согласовать").Sees("✓ Согласовано");
    }

    [Fact] // A6
    public async Task A_refused_lead_withdraws_what_was_asked_and_its_reminders()
    {
        await Send();
        var (old, card) = Orlov.Button("Согласовать");
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Orlov.Sees("отозвано с согласования");
        await Orlov.Clicks(old, card).IsTold("Решать уже нечего");
        await Office.Pass(TimeSpan.FromHours(2));
        await Orlov.DoesNotSee("Напоминание");
    }

    [Fact] // B22 with A6
    public async Task A_refusal_taken_back_asks_again()
    {
        await Send();
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить").Clicks("Отменить · 30");
        await Orlov.Clicks("Согласовать").Sees("✓ Согласовано");
    }

    [Fact] // A9
    public async Task Sent_to_another_it_is_taken_from_the_first()
    {
        await Send();
        await Petrova.Clicks("Открыть").Clicks("На согласование").Clicks("Громова");
        await Orlov.Sees("отозвано с согласования");
        await Gromova.Clicks("Согласовать");
        Assert.Equal(1, await Office.Read(db => db.Approvals.CountAsync(x => x.State == ApprovalState.Approved)));
    }

    private Task<List<string>> Names(System.Linq.Expressions.Expression<Func<Event, bool>> which) => Office.Read(db => db.Events
        .Where(which).Join(db.EventFiles, document => document.Id, link => link.EventId, (_, link) => link.FileId)
        .Join(db.Files, id => id, file => file.Id, (_, file) => file.Name).ToListAsync());

    private async Task Change(string text) =>
        await Petrova.Clicks("Открыть").Clicks("Изменить…").Clicks("Изменить…").Clicks("Содержание").Says(text).Clicks("Готово")
            .Sees("отозвано");
}
