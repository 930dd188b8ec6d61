using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Events;

namespace SalesBot.Tests.Registering;

/// <summary>A caller who withholds their number is a caller all the same (O23).</summary>
public sealed class NoNumberTests : OfficeTest
{
    [Fact] // O23
    public async Task A_call_with_the_number_withheld_is_registered_by_a_button()
    {
        await Anna.Says("/call").Clicks("Нет номера").Sees("Кто").DoesNotSee("в базе нет").Says("Иванов Пётр, ООО Ромашка")
            .Says("кровля").Clicks("Петрова").Sees("номера нет").Clicks("Готово").Sees("L-2026-000001");
        Assert.Equal((null, null), await Office.Read(async db =>
        {
            var document = await db.Events.OrderBy(one => one.Id).FirstAsync();
            return (document.ContactPhone, document.ContactEmail);
        }));
        Assert.Equal(0, await Office.Read(db => db.ContactPoints.CountAsync()));
        await Petrova.Sees("Иванов Пётр", "номера нет");
    }

    [Theory] // O23
    [InlineData("номер скрыт")]
    [InlineData("Скрытый номер")]
    [InlineData("не определился")]
    [InlineData("без номера")]
    [InlineData("нет телефона")]
    [InlineData("number withheld")]
    public async Task Or_by_words(string words) => await Anna.Says("/call").Says(words).Sees("Кто");

    [Fact] // O23, U5
    public async Task One_line_that_says_so_is_a_call_too()
    {
        await Anna.Says("Номер скрыт, Иванов Пётр ООО Ромашка кровля -> Петрова").Sees("Входящий звонок", "номера нет", "Иванов Пётр")
            .DoesNotSee("скрыт").Clicks("Готово").Sees("L-2026-000001");
        await Anna.Says("89161234567 Сергеев Антон номер скрыт у секретаря -> Петрова").Sees("+7 916 123-45-67").DoesNotSee("номера нет");
    }

    [Fact] // O23, A4
    public async Task The_manager_is_asked_for_the_number_and_the_contact_learns_it()
    {
        await Anna.Says("/call").Clicks("Нет номера").Says("Иванов Пётр, ООО Ромашка").Says("кровля").Clicks("Петрова").Clicks("Готово");
        await Petrova.Says("/lead 1").Clicks("КП").Clicks("Ромашка").Sees("Адрес почты или телефон?").Says("8 916 123 45 67")
            .Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Anna.Says("8 916 123 45 67").Sees("Иванов Пётр", "L-2026-000001");
    }

    [Fact] // O23, B3
    public async Task A_wrong_number_is_no_lead_without_a_number_too()
    {
        await Anna.Says("/call").Clicks("Нет номера").Clicks("Не обращение").Clicks("Спам").Sees("C-2026-000001")
            .DoesNotSee("заблокирован");
    }

    [Fact] // O23
    public async Task Two_who_withhold_their_numbers_are_two()
    {
        foreach (var _ in Enumerable.Range(0, 2))
            await Anna.Says("/call").Clicks("Нет номера").Says("Иванов Пётр").Says("кровля").Clicks("Петрова").Clicks("Готово");
        Assert.Equal(2, await Office.Read(db => db.Contacts.CountAsync()));
    }
}
