using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Events;

namespace SalesBot.Tests.Registering;

/// <summary>Several numbers in one text are shown and asked, and none is lost (B5, O3).</summary>
public sealed class SeveralNumbersTests : OfficeTest
{
    [Fact]
    public async Task Of_two_numbers_side_by_side_which_one_is_asked_and_both_find_the_person()
    {
        await Anna.Says("8 916 123 45 67, раб. 8 495 123-45-67 доб. 12 Иванов Пётр ООО Вектор кровля -> Петрова")
            .Sees("Номеров несколько", "+7 916 123-45-67", "+7 495 123-45-67 доб. 12");
        await Anna.Clicks("+7 495 123-45-67").Sees("Иванов Пётр", "кровля", "также +7 916 123-45-67");
        await Anna.Clicks("Готово").Sees("L-2026-000001", "Записаны и другие контакты: +7 916 123-45-67");
        await Petrova.Sees("+7 495 123-45-67");
        await Anna.Says("8 916 123-45-67").Sees("Иванов Пётр", "L-2026-000001");
    }

    [Fact]
    public async Task An_address_beside_the_number_is_kept_with_the_person()
    {
        await Anna.Says("89161234567 ivan@romashka.example Иванов Пётр кровля -> Петрова").Sees("также ivan@romashka.example");
        await Anna.Clicks("Готово").Sees("Записаны и другие контакты: ivan@romashka.example");
        Assert.Equal(["+79161234567", "ivan@romashka.example"], await Office.Read(db =>
            db.ContactPoints.OrderBy(point => point.Value).Select(point => point.Value).ToListAsync()));
    }

    [Fact]
    public async Task A_number_among_the_words_is_offered_and_stays_where_it_was_said()
    {
        await Anna.Says("89161234567 Иванов Пётр, на объекте прораб 8 903 777 00 02, замер -> Петрова")
            .Sees("Номеров несколько", "+7 916 123-45-67", "+7 903 777-00-02");
        await Anna.Clicks("+7 916 123-45-67").Sees("прораб 8 903 777 00 02").DoesNotSee("также");
        await Anna.Clicks("Готово").Sees("L-2026-000001");
        Assert.Equal(["+79161234567"], await Office.Read(db => db.ContactPoints.Select(point => point.Value).ToListAsync()));
    }

    [Fact]
    public async Task The_same_number_twice_is_one()
    {
        await Anna.Says("89161234567 (+7 916 123-45-67) Иванов Пётр кровля -> Петрова").Sees("Проверьте").DoesNotSee("несколько");
    }

    [Fact]
    public async Task A_list_of_numbers_is_no_choice_of_hundreds()
    {
        var list = string.Join(", ", Enumerable.Range(0, 200).Select(n => $"8916123{n:0000}"));
        await Anna.Says($"{list} обзвонить -> Петрова").Sees("Номеров несколько");
        Assert.InRange(Anna.Last.Screen.Rows.Sum(row => row.Count), 3, 10);
    }

    [Fact]
    public async Task Two_extensions_of_one_number_are_two_to_choose_from()
    {
        await Anna.Says("8 495 123-45-67 доб. 12, 8 495 123-45-67 доб. 15 Иванов Пётр кровля -> Петрова")
            .Sees("доб. 12, ", "доб. 15. По какому");
        await Anna.Says("8 495 123-45-67 доб. 15").Clicks("Готово").Sees("Записаны и другие контакты: +7 495 123-45-67 доб. 12");
        Assert.Equal("+74951234567", await Office.Read(db => db.ContactPoints.Select(point => point.Value).SingleAsync()));
    }

    [Fact]
    public async Task A_third_number_that_is_typed_instead_leaves_both_with_the_person()
    {
        await Anna.Says("89161234567 / 84951234567 Иванов Пётр кровля -> Петрова").Says("8 903 777 00 02").Clicks("Готово")
            .Sees("Записаны и другие контакты: +7 916 123-45-67, +7 495 123-45-67");
        Assert.Equal(3, await Office.Read(db => db.ContactPoints.CountAsync()));
    }

    [Fact]
    public async Task In_the_question_for_the_number_it_is_the_same()
    {
        await Anna.Says("/call").Says("8 916 123 45 67 или 8 903 777 00 02").Sees("Номеров несколько").Clicks("+7 903 777-00-02")
            .Says("Иванов Пётр").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово")
            .Sees("Записаны и другие контакты: +7 916 123-45-67");
    }

    [Fact] // O3
    public async Task A_second_number_said_with_the_name_is_a_number()
    {
        await Anna.Says("/call").Says("8 916 123 45 67").Says("Иванов Пётр, доп. 8 903 777 00 02")
            .Sees("также +7 903 777-00-02").Clicks("Пропустить").Clicks("Петрова").Clicks("Готово")
            .Sees("Записаны и другие контакты: +7 903 777-00-02");
        await Anna.Says("8 903 777-00-02").Sees("Иванов Пётр", "L-2026-000001");
    }

    [Fact] // O1, B1
    public async Task What_was_said_with_a_known_number_goes_with_the_request_to_call_back()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Вектор кровля -> Петрова").Clicks("Готово");
        await Anna.Says("89161234567, 89037770002 изменился размер ворот").Clicks("+7 916 123-45-67").Clicks("Просит связаться");
        await Petrova.Sees("Клиент просит связаться: изменился размер ворот");
        await Anna.Says("8 903 777 00 02").Sees("Иванов Пётр", "L-2026-000001").Clicks("Отмена");
        await Anna.Says("89161234567 Сергеева Ольга, когда замер").Clicks("Просит связаться");
        await Petrova.Sees("Клиент просит связаться: Сергеева Ольга, когда замер");
    }

    [Fact] // O1, B1
    public async Task And_is_offered_where_it_is_asked_what_the_client_said()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Вектор кровля -> Петрова").Clicks("Готово");
        await Anna.Says("89161234567 когда замер").Clicks("Добавить к открытому").Clicks("когда замер");
        await Petrova.Sees("когда замер");
        Assert.Equal("когда замер", await Office.Read(db => db.LeadNotes.Select(note => note.Text).SingleAsync()));
    }

    [Fact] // B3
    public async Task Who_is_no_sale_keeps_all_numbers_too()
    {
        await Anna.Says("89161234567, 89037770002 Иванов Пётр").Clicks("+7 916 123-45-67").Clicks("Не обращение");
        await Anna.Clicks("Поставщик");
        Assert.Equal(2, await Office.Read(db => db.ContactPoints.CountAsync()));
    }
}
