using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.MissedCalls;
using SalesBot.Orders.Invoices;
using SalesBot.People;

namespace SalesBot.Tests.MissedCalls;

public sealed class MissedCallTests : OfficeTest
{
    [Fact] // B4
    public async Task A_missed_call_is_to_be_answered_within_sixty_working_minutes_and_half_way_the_bot_reminds()
    {
        await Anna.Says("/missed 89161234567 Иванов").Sees("Пропущенный звонок", "+7 916 123-45-67 · Иванов", "Звонил сегодня 13:00",
            "Попытка 1 из 3, срок: сегодня 14:00. Звонит Белова");
        await Office.Pass(TimeSpan.FromMinutes(29));
        await Anna.DoesNotSee("Пора перезвонить");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Anna.Sees("Пора перезвонить", "Иванов");
    }

    [Fact] // B4
    public async Task Nobody_reminds_outside_working_hours()
    {
        await Until(23, 17, 50);
        await Anna.Says("/missed 89161234567 Иванов").Sees("срок: завтра 09:50");
        await Until(24, 8, 59);
        await Anna.DoesNotSee("Пора перезвонить");
        await Until(24, 9, 20);
        await Anna.Sees("Пора перезвонить");
    }

    [Fact] // B4
    public async Task Without_an_answer_the_next_attempt_is_the_next_day_at_the_hour_the_client_called()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        await Until(23, 13, 40);
        await Anna.Clicks("Нет ответа").Sees("Попытка 2 из 3, срок: завтра 13:00");
        await Until(24, 13, 0);
        await Anna.Sees("Пора перезвонить", "Попытка 2 из 3");
        await Until(27, 15, 0);
        await Anna.Clicks("Нет ответа").Sees("Попытка 3 из 3, срок: 30.11 13:00");
    }

    [Fact] // B4
    public async Task After_the_third_attempt_the_client_is_written_to()
    {
        await Known("ivanov@romashka.ru");
        await Anna.Says("/missed 89161234567");
        for (var i = 0; i < 3; i++) await Anna.Clicks("Нет ответа");
        await Anna.Sees("3 попытки без ответа, клиенту ушло письмо");
        var letter = Assert.Single(Office.Letters);
        Assert.Equal(("ivanov@romashka.ru", "Вы пропустили важный звонок"), (letter.To, letter.Subject));
        Assert.Contains("Здравствуйте, Иванов Пётр!", letter.Body, StringComparison.Ordinal);
        Assert.Contains("Вы звонили нам 23.11 в 13:00.", letter.Body, StringComparison.Ordinal);
        Assert.Contains("когда вам удобно: +7 495 000-00-01. Мы работаем пн–пт 09:00–18:00.", letter.Body, StringComparison.Ordinal);
    }

    [Fact] // D13
    public async Task A_letter_without_a_number_to_call_back_does_not_go_out_and_the_number_is_asked_for()
    {
        Office.Seller = Seller.Unknown;
        await Office.Restart();
        await Known("ivanov@romashka.ru");
        await Anna.Says("/missed 89161234567");
        for (var i = 0; i < 3; i++) await Anna.Clicks("Нет ответа");
        await Anna.Sees("Письмо не ушло: не указан номер");
        Assert.Empty(Office.Letters);
        await Anna.Clicks("Написать клиенту").Sees("По какому номеру клиенту перезвонить?", "ivanov@romashka.ru").Says("84951234567")
            .Sees("Письмо отправляется");
        Assert.Contains("когда вам удобно: +7 495 123-45-67.", Assert.Single(Office.Letters).Body, StringComparison.Ordinal);
    }

    [Fact] // B4
    public async Task Without_an_e_mail_it_is_asked_for()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        for (var i = 0; i < 3; i++) await Anna.Clicks("Нет ответа");
        await Anna.Sees("3 попытки без ответа, почта неизвестна").Clicks("Указать почту").Sees("На какой e-mail").Says("не знаю")
            .Says("ivanov@romashka.ru").Sees("Письмо отправляется");
        Assert.Equal("ivanov@romashka.ru", Assert.Single(Office.Letters).To);
        Assert.Equal(MissedCallState.Written, (await Only()).State);
    }

    [Fact] // B4
    public async Task Or_it_is_given_up_with_a_reason()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        for (var i = 0; i < 3; i++) await Anna.Clicks("Нет ответа");
        await Anna.Clicks("Закрыть…").Sees("Почему не перезваниваем?").Clicks("Номер не работает").Sees(
            "Больше не перезваниваем: Номер не работает");
        Assert.Equal((MissedCallState.Closed, "dead"), ((await Only()).State, (await Only()).Reason));
        await Office.Pass(TimeSpan.FromDays(3));
        await Anna.DoesNotSee("Пора перезвонить");
    }

    [Fact] // B4
    public async Task Reached_the_call_is_registered_without_typing_the_number()
    {
        await Anna.Says("/missed 89161234567 Иванов Пётр").Clicks("Дозвонились").Sees("✓ Дозвонились").Sees("О чём?", "+7 916 123-45-67",
            "Иванов Пётр");
        await Anna.Says("кровля").Clicks("Петрова").Clicks("Готово").Sees("зарегистрирован");
        await Petrova.Sees("L-2026-000001", "Иванов Пётр");
    }

    [Fact] // B4
    public async Task What_was_noted_as_the_name_is_the_name_though_a_line_would_be_about_it()
    {
        await Anna.Says("/missed 89161234567 Лис").Clicks("Дозвонились").Sees("О чём?", "Лис");
        await Anna.Says("забор").Clicks("Петрова").Clicks("Готово").Sees("зарегистрирован");
        await Petrova.Sees("L-2026-000001", "Лис", "забор");
        await Anna.Says("/missed 89161234568 кровля").Clicks("Дозвонились").Sees("Кто звонит?", "кровля").DoesNotSee("О чём: кровля");
    }

    [Fact] // B4, B1
    public async Task A_client_with_an_open_lead_is_urgent_and_known()
    {
        await Known("ivanov@romashka.ru");
        await Anna.Says("/missed 8 (916) 123-45-67").Sees("‼ Пропущенный звонок, срочно", "Иванов Пётр, ООО «Ромашка»");
    }

    [Fact] // B4
    public async Task Who_calls_again_is_one_row_and_urgent()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        await Anna.Clicks("Нет ответа");
        await Office.Pass(TimeSpan.FromMinutes(10));
        await Anna.Says("/missed 89161234567").Sees("‼ Пропущенный звонок, срочно", "Звонил 2 раза, последний сегодня 13:10",
            "Попытка 2 из 3, срок: сегодня 14:10");
        await Only();
    }

    [Fact] // B4
    public async Task The_client_who_gets_through_need_not_be_called_back()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово").Sees("✓ Дозвонились");
        Assert.Equal(MissedCallState.Reached, (await Only()).State);
    }

    [Fact] // B4: high priority first
    public async Task The_list_has_the_urgent_first()
    {
        await Anna.Says("/missed").Sees("Перезвонить: 0", "Записать пропущенный");
        await Anna.Says("/missed 89161234567 Иванов").Says("/missed 89217776655 Зайцев").Clicks("‼ Срочно");
        await Anna.Says("/missed").Sees("Перезвонить: 2\n‼ +7 921 777-66-55 · Зайцев · сегодня 14:00, Белова\n+7 916 123-45-67 · Иванов")
            .Clicks("+7 916 123-45-67").Sees("Пропущенный звонок", "Иванов");
        await Anna.Says("/today").Sees("На сегодня: 2", "14:00 · +7 921 777-66-55 · Зайцев · перезвонить");
    }

    [Fact] // B4, B9
    public async Task Whose_name_is_not_known_is_listed_so_and_a_day_late_with_its_day()
    {
        await Anna.Says("/missed 89161234567").Says("/missed").Sees("+7 916 123-45-67 · имя неизвестно · сегодня 14:00");
        await Office.Pass(TimeSpan.FromDays(1));
        await Anna.Says("/today").Sees("вчера 14:00 · +7 916 123-45-67 · имя неизвестно · перезвонить");
    }

    [Fact] // B4, U2
    public async Task Pressing_twice_is_one_attempt()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        var (button, card) = Anna.Button("Нет ответа");
        await Anna.Clicks(button, card).Clicks(button, card).IsTold("уже что-то сделали");
        Assert.Equal(1, (await Only()).Attempts);
    }

    [Fact] // B4
    public async Task What_is_no_number_is_said_how_to_write() =>
        await Anna.Says("/missed Иванов").Sees("Записать пропущенный: /missed 89161234567 Иванов");

    [Fact] // B4, A18
    public async Task What_nobody_does_climbs()
    {
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Белова Анна")).HeadId =
                (await db.People.SingleAsync(person => person.Name == "Орлов Павел")).Id);
        await Anna.Says("/missed 89161234567 Иванов");
        await Office.Pass(TimeSpan.FromMinutes(59));
        await Orlov.DoesNotSee("Пора перезвонить");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Orlov.Sees("Пора перезвонить", "Звонит Белова");
        var told = (Anna.Messages.Count, Orlov.Messages.Count);
        for (var hour = 0; hour < 4; hour++) await Office.Pass(TimeSpan.FromHours(1));
        Assert.Equal(told, (Anna.Messages.Count, Orlov.Messages.Count));
        await Anna.Says("/today").Sees("Просрочено: 1", "перезвонить");
        await Orlov.Says("/today").Sees("В отделе просрочено: 1", "перезвонить · Белова");
    }

    [Fact] // B4, D8
    public async Task Who_calls_again_is_reminded_of_anew()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        for (var hour = 0; hour < 4; hour++) await Office.Pass(TimeSpan.FromHours(1));
        Assert.Equal(MissedCall.Silent, (await Only()).RemindAt);
        await Anna.Says("/missed 89161234567 Иванов").Says("/find Иванов");
        var told = Anna.Messages.Count(message => message.Shows("Пора перезвонить"));
        await Office.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal(told + 1, Anna.Messages.Count(message => message.Shows("Пора перезвонить")));
    }

    [Fact] // D8
    public async Task Several_that_come_within_minutes_are_one_message()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        await Office.Pass(TimeSpan.FromMinutes(10));
        await Anna.Says("/missed 89161234568 Лис");
        await Office.Pass(TimeSpan.FromMinutes(20));
        await Anna.Sees("Пора перезвонить: 2", "Лис", "Белова").Clicks("+7 916 123-45-68").Sees("Попытка 1 из 3");
    }

    [Fact] // B4, B12
    public async Task Of_who_has_left_and_has_no_deputy_the_administrator_is_told()
    {
        await Anna.Says("/missed 89161234567 Иванов");
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Белова Анна")).Active = false);
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Boss.Sees("Пора перезвонить", "+7 916 123-45-67");
    }

    [Fact] // B4, B11
    public async Task Who_leaves_leaves_nobody_uncalled()
    {
        var vera = await Office.Join("Ветрова Вера", SalesBot.People.Role.Secretary);
        await Anna.Says("/missed 89161234567 Иванов");
        await Boss.Says("/people").Clicks("Белова").Clicks("Уволить").Clicks("Уволить");
        await vera.Sees("Пропущенный звонок", "Попытка 1 из 3", "Звонит Ветрова").Says("/today").Sees("перезвонить");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await vera.Sees("Пора перезвонить");
    }

    private async Task<MissedCall> Only() => await Office.Read(db => db.MissedCalls.SingleAsync());

    /// <summary>Ivanov of Romashka, with an open lead and an e-mail.</summary>
    private async Task Known(string email)
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Office.Change(async db => db.ContactPoints.Add(new ContactPoint
        {
            ContactId = await db.Contacts.Select(contact => contact.Id).SingleAsync(),
            Value = email,
        }));
    }

    /// <summary>Moves the clock to a moment of November in Moscow.</summary>
    private async Task Until(int day, int hour, int minute) =>
        await Office.Pass(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(3)) - Office.Clock.GetUtcNow());
}
