using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Approvals;

/// <summary>Reasons, the second request, files and for whom somebody decides.</summary>
public sealed class AskedAgainTests : ApprovalTest
{
    [Fact] // O6
    public async Task The_reason_is_of_the_lists_own_words_on_the_card_and_in_the_history()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Срок");
        await Petrova.Sees("Причина: Срок").DoesNotSee("Не устроил срок");
        await Petrova.Says("/history 1").Sees("Отклонено", "Причина: Срок");
    }

    [Fact] // O6
    public async Task Own_words_are_said_as_they_are()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Says("дорого для них");
        await Petrova.Sees("Причина: дорого для них").Says("/history 1").Sees("дорого для них");
    }

    [Fact] // O21
    public async Task The_second_request_says_that_it_is_one_and_what_changed()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Цена");
        await Petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks("Содержание").Says("Скидка 5 %").Clicks("Готово");
        await Petrova.Says("/lead 1");
        await Send();
        await Orlov.Sees("Отправлено снова, отклонено в 13:00 · Цена", "С тех пор изменено: текст");
    }

    [Fact] // O21, O22: it was said that nothing had been sent, or that it had not been sent yet
    public async Task The_card_of_the_former_request_shows_what_was_decided_since()
    {
        await Send();
        await Petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks("Содержание").Says("Скидка 5 %").Clicks("Готово");
        await Petrova.Says("/lead 1");
        var (former, card) = Orlov.Button("Показать новый");
        await Send();
        await Orlov.Clicks("Согласовать").Clicks(former, card).DoesNotSee("ещё не отправлено");
        Assert.Contains("Согласовано КП L-2026-000001", Orlov.Last.Screen.PlainText(), StringComparison.Ordinal);
    }

    [Fact] // O21
    public async Task A_first_request_says_nothing_of_the_kind()
    {
        await Send();
        await Orlov.Sees("КП L-2026-000001", "История").DoesNotSee("Отправлено снова");
    }

    [Fact] // O21
    public async Task What_was_not_sent_is_shown_and_not_asked_about()
    {
        await Send();
        await Petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks("Содержание").Says("Скидка 5 %").Clicks("Готово");
        await Orlov.Clicks("Показать новый").Sees("на согласование ещё не отправлено: Петрова", "Скидка 5 %");
        Assert.Equal(1, await Office.Read(db => db.Approvals.CountAsync()));
        await Petrova.Says("/lead 1");
        await Send();
        await Orlov.Sees("КП L-2026-000001", "Скидка 5 %").Clicks("Согласовать");
        Assert.Equal(1, await Office.Read(db => db.Approvals.CountAsync(x => x.State == ApprovalState.Approved)));
    }

    [Fact] // O21
    public async Task A_withdrawn_request_does_not_bring_back_the_one_before()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Цена");
        await Petrova.Says("/lead 1").Sees("КП отклонено: Орлов");
        await Send();
        await Petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks("Содержание").Says("Скидка 5 %").Clicks("Готово");
        await Petrova.Says("/lead 1").Also(chat => Assert.False(chat.Last.Shows("КП отклонено")));
    }

    [Fact] // O21
    public async Task Files_that_were_replaced_stay_with_the_decision_and_on_the_record()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Цена");
        await Petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks("Файл").Attaches("кп2.pdf").Clicks("Дальше")
            .Clicks("Готово").Says("/history 1").Sees("Файлы: кп.pdf → кп2.pdf");
        await Orlov.Clicks("Файл: кп.pdf").Also(chat => Assert.Contains(chat.Messages, message => message.File?.Name == "кп.pdf"));
    }

    [Fact] // O21
    public async Task Before_a_new_file_is_sent_it_says_which_ones_it_replaces()
    {
        await Petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks("Файл")
            .Sees("Файл предложения? Заменит прежнее: 1 файл")
            .Attaches("кп2.pdf").Attaches("кп3.pdf").Sees("Ещё файл").DoesNotSee("Заменит").Clicks("Дальше").Clicks("Готово")
            .Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks("Файл").Sees("Заменит прежнее: 2 файла");
    }

    [Fact] // O21
    public async Task Decided_anew_after_it_was_taken_back_it_is_told_once()
    {
        await Send();
        await Orlov.Clicks("Согласовать").Clicks("Отменить · 30");
        await Petrova.Sees("на согласовании: решает Орлов");
        await Orlov.Says("/approvals").Clicks("Согласовать");
        await Petrova.Also(chat => Assert.Single(chat.Messages, message => message.Shows("✓ Согласовано КП")));
    }

    [Fact] // O21
    public async Task The_approver_sees_the_history_from_the_card()
    {
        await Send();
        await Orlov.Clicks("История").Sees("История L-2026-000001", "Отправлено на согласование: Орлов Павел");
    }

    [Fact] // O13
    public async Task Taken_back_it_was_done_for_the_same_principal()
    {
        // Sidorov stands in for Petrova, whose lead it is, and for Orlov, whose decision it is.
        await Office.Change(async db =>
        {
            var people = await db.People.ToDictionaryAsync(person => person.ShortName);
            (people["Орлов"].DeputyId, people["Орлов"].AwayUntil) = (people["Сидоров"].Id, Office.Clock.GetUtcNow().AddDays(2));
        });
        await Send();
        await Sidorov.Clicks("Согласовать").Clicks("Отменить · 30");
        var records = await Office.Read(db => db.Set<AuditRecord>().Where(record => record.LeadId == 1)
            .OrderBy(record => record.Sequence).ToListAsync());
        var (orlov, sidorov) = await Office.Read(async db => (
            (await db.People.SingleAsync(person => person.Name == "Орлов Павел")).Id,
            (await db.People.SingleAsync(person => person.Name == "Сидоров Игорь")).Id));
        Assert.All(records.Where(record => record.PersonId == sidorov), record => Assert.Equal(orlov, record.OnBehalfOfId));
        Assert.Contains(records, record => record.Action == "lead.undone.decision");
    }
}
