using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Events;

namespace SalesBot.Tests.Registering;

/// <summary>
/// What is begun on the card of a known caller has a way back to it, with the number and all that was said: it was [Отмена] or nothing
/// (B1).
/// </summary>
public sealed class BackToMatchTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово").Says("89161234567");
    }

    [Fact] // B1
    public async Task From_a_new_lead_to_whom_the_client_asks_for()
    {
        await Anna.Says("просит счёт").Clicks("Новое обращение").Sees("О чём?").Clicks("Назад")
            .Sees("Открыт L-2026-000001", "«просит счёт»: пойдёт с тем").DoesNotSee("О чём?").Clicks("Просит связаться");
        await Petrova.Sees("Клиент просит связаться: просит счёт");
    }

    [Theory] // B1, O17
    [InlineData("назад")]
    [InlineData("Назад.")]
    public async Task Typed(string words)
    {
        await Anna.Clicks("Новое обращение").Says(words).Sees("Открыт L-2026-000001");
        await Anna.Clicks("Не обращение").Sees("Если не обращение").Says(words).Sees("Открыт L-2026-000001")
            .DoesNotSee("Если не обращение");
    }

    [Fact] // B1, B3
    public async Task From_what_is_no_sale()
    {
        await Anna.Says("не пришла накладная").Clicks("Не обращение").Clicks("Назад").Sees("«не пришла накладная»: пойдёт с тем")
            .Clicks("Новое обращение").Clicks("не пришла накладная").Sees("Проверьте", "не пришла накладная").Clicks("Готово");
        await Petrova.Sees("L-2026-000002", "не пришла накладная");
    }

    [Fact] // B1: it is the question that led there to which [Не обращение] of a new lead leads back
    public async Task Each_question_leads_to_the_one_before_it() =>
        await Anna.Clicks("Новое обращение").Clicks("Не обращение").Clicks("Назад").Sees("О чём?").Clicks("Назад")
            .Sees("Открыт L-2026-000001");

    [Fact] // B1, B5
    public async Task From_the_summary_of_a_line_that_said_everything()
    {
        await Anna.Clicks("Отмена").Says("89161234567 забор -> Сидоров").Says("срочно").Clicks("Новое обращение")
            .Sees("Проверьте", "забор, срочно").Clicks("Назад").Sees("Открыт L-2026-000001", "«срочно»: пойдёт с тем")
            .Clicks("Новое обращение").Sees("Проверьте", "забор, срочно", "Сидоров").DoesNotSee("срочно, срочно").Clicks("Не обращение")
            .Clicks("Назад").Sees("Проверьте", "забор, срочно").Says("назад").Clicks("Просит связаться");
        await Petrova.Sees("Клиент просит связаться: забор, срочно");
    }

    [Fact] // B1
    public async Task What_was_said_at_the_question_goes_with_another_choice()
    {
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Anna.Clicks("Новое обращение").Says("просит перенести замер").Sees("На кого").Clicks("Назад").Sees("О чём?")
            .Clicks("Назад").Sees("«просит перенести замер»: пойдёт с тем").Clicks("Добавить к открытому").Clicks("просит перенести за…");
        Assert.Equal("просит перенести замер", await Office.Read(db => db.LeadNotes.Select(note => note.Text).SingleAsync()));
    }

    [Fact] // B1
    public async Task A_number_that_was_asked_can_be_corrected_from_the_card()
    {
        await Anna.Clicks("Отмена").Says("/call").Says("89161234567").Clicks("Новое обращение").Sees("О чём?").Clicks("Назад")
            .Sees("Открыт L-2026-000001").Says("про забор").Clicks("Назад").Sees("Номер телефона?").Says("89161234568").Sees("в базе нет")
            .Says("Лис Олег").Clicks("про забор").Clicks("Петрова").Clicks("Готово");
        await Petrova.Sees("L-2026-000002", "Лис Олег", "про забор");
    }

    [Fact] // B1: a contact is known or it is not
    public async Task Who_was_taken_for_the_caller_is_asked_again()
    {
        await Anna.Clicks("Новое обращение").Sees("Иванов Пётр").Clicks("Назад").Clicks("Отмена").Sees("отменено");
        Assert.Equal(1, await Office.Read(db => db.Contacts.CountAsync()));
    }

    [Fact] // B1
    public async Task From_a_form_too()
    {
        Office.Channel.IsRich = true;
        await Anna.Clicks("Новое обращение").DoesNotSee("Открыт L-2026-000001").Clicks("Назад").Sees("Открыт L-2026-000001")
            .Clicks("Не обращение").Clicks("Назад").Sees("Открыт L-2026-000001");
    }
}
