using SalesBot.Conversations;

namespace SalesBot.Tests.Registering;

/// <summary>A contact card says who somebody is wherever that is asked, and a known number may be another's (O3, B5).</summary>
public sealed class SaidByCardTests : OfficeTest
{
    private const string Card = "BEGIN:VCARD\nVERSION:3.0\nFN:Егоров Иван\nORG:ООО Вектор\nTITLE:снабженец\nTEL:89035554433\n"
        + "EMAIL:egorov@vektor.ru\nEND:VCARD";

    [Fact] // O3: it began another registration, and the first waited below without a word
    public async Task It_answers_who_is_calling_with_all_that_it_says()
    {
        await Anna.Says("/call 89161112233").Sees("Кто звонит?");
        await Anna.Send(Anna.Update() with { Contact = new SharedContact("89035554433", "Егоров Иван") { Card = Card } });
        await Anna.Sees("О чём?", "+7 916 111-22-33", "также +7 903 555-44-33, egorov@vektor.ru", "Егоров Иван, снабженец, ООО «Вектор»")
            .Says("забор").Clicks("Петрова").Clicks("Готово");
        await Anna.Says("8 903 555-44-33").Sees("Егоров Иван", "ООО «Вектор»", "L-2026-000001");
    }

    [Fact] // O3: the name on the card was left out without a word
    public async Task Of_a_known_number_another_name_is_asked_about()
    {
        await Anna.Says("89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Anna.Shares("89123456789", "Кузьмина Ольга").Clicks("Новое обращение")
            .Sees("Номер записан за другим человеком").Clicks("Новый человек").Says("счёт").Clicks("Готово");
        await Petrova.Sees("L-2026-000002", "Кузьмина Ольга");
    }

    [Fact] // O3
    public async Task Of_a_known_number_the_same_name_is_not()
    {
        await Anna.Says("89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Anna.Shares("89123456789", "Пётр").Clicks("Новое обращение").Says("счёт").Sees("Проверьте", "Иванов Пётр, ООО «Ромашка»");
    }

    [Theory] // O3: of several ways to reach somebody none stays in the name
    [InlineData("Егоров Иван, снабженец ООО \"Вектор\", e-mail egorov@vektor.ru, раб. 84952223344")]
    [InlineData("Егоров Иван, снабженец, ООО Вектор; 84952223344; egorov@vektor.ru")]
    public async Task Numbers_and_addresses_typed_with_a_name_are_all_known(string line)
    {
        await Anna.Says("/call 89161112233").Says(line)
            .Sees("также +7 495 222-33-44, egorov@vektor.ru", "Егоров Иван, снабженец, ООО «Вектор»", "О чём?");
    }

    [Fact] // O3, O4
    public async Task They_are_known_of_who_is_named_at_a_stage_too()
    {
        await Anna.Says("89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Изменить").Clicks("Изменить").Clicks("Контакт")
            .Says("Павлова Ирина, гл. инженер, тел. 8 903 777-00-02, pavlova@romashka.ru")
            .Sees("Контакт: Павлова Ирина, гл. инженер", "+7 903 777-00-02", "также pavlova@romashka.ru").Clicks("Готово");
        await Petrova.Says("/find pavlova@romashka.ru").Sees("Найдено", "Павлова Ирина");
    }

    [Fact] // O4: where the number is asked for, whose it is may stand beside it
    public async Task A_name_may_be_said_with_the_number_that_is_corrected()
    {
        await Anna.Says("89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Изменить").Clicks("Изменить").Clicks("Телефон").Says("8 903 555 44 33 Кузьмина Ольга")
            .Sees("Проверьте", "+7 903 555-44-33", "Контакт: Кузьмина Ольга");
        await Petrova.Clicks("Изменить").Clicks("Телефон").Says("8 903 555 44 33 звонить после обеда").Sees("Не похоже ни на номер");
    }
}
