using Microsoft.EntityFrameworkCore;
using SalesBot.Campaigns;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Campaigns;

public sealed class CampaignCallTests : CampaignTest
{
    private const string Three = Head + "89161234500;Третий;;;низкий;\n89161234501;Второй;;;;\n89161234502;Первый, ИП;;брал забор;1;\n";

    [Fact] // B17
    public async Task The_next_call_goes_by_priority_and_shows_whom_to_call_and_what_to_say()
    {
        await Start(Three);
        await Anna.Clicks("Следующий звонок").Sees("‼ «Осень» · звонок в первую очередь", "+7 916 123-45-02 · Первый, ИП", "брал забор",
            "Расскажите о новом профнастиле").Clicks("Не интересно").Sees("Не интересно: Белова, сегодня 13:00");
        await Anna.Clicks("Следующий звонок").Sees("«Осень» · звонок", "Второй").Clicks("Не интересно").Clicks("Следующий звонок")
            .Sees("Третий").Clicks("Не интересно").Clicks("Следующий звонок").Sees("Звонков для вас больше нет");
        await Boss.Sees("«Осень»: обзвон закончен", "Всего 3 · осталось 0", "не интересно 3", "Белова: 3 звонка закончены, дозвонов 0");
    }

    [Fact] // B17
    public async Task Two_at_once_get_two_different_calls()
    {
        await Start(Many(3));
        await Task.WhenAll(Anna.Send(Press(Anna)), Petrova.Send(Press(Petrova)), Sidorov.Send(Press(Sidorov)));
        Assert.Equal(3, (await Calls()).Select(call => call.TakenById).OfType<int>().Distinct().Count());

        static Incoming Press(Chat chat) =>
            chat.Update() with { Tap = new Tap(chat.Button("Следующий звонок").Button.Value, chat.Button("Следующий звонок").CardId) };
    }

    [Fact] // B17
    public async Task Pressed_many_times_it_is_one_call()
    {
        await Start(Many(3));
        await Anna.ClicksAtOnce("Следующий звонок", 5);
        Assert.Single(await Calls(), call => call.State == CallState.InHand);
        await Anna.Says("/campaign 1 next").Sees("Клиент 0");
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "campaign.call.taken")));
    }

    [Fact] // B17
    public async Task Reached_it_is_registered_without_typing_the_number_and_counts_as_a_lead_of_the_campaign()
    {
        await Start(Head + "89161234567;Иванов Пётр;ООО «Ромашка»;брали профнастил;;\n");
        await Anna.Clicks("Следующий звонок").Clicks("Дозвонились").Sees("✓ Дозвонились: Белова")
            .Sees("+7 916 123-45-67", "Иванов Пётр, ООО «Ромашка»", "О чём?").Clicks("брали профнастил").Clicks("Петрова").Clicks("Готово")
            .Sees("зарегистрирован").Also(chat => Assert.Throws<InvalidOperationException>(() => chat.Button("Исправить")))
            .Clicks("Следующий звонок").Sees("Звонков для вас больше нет");
        await Petrova.Sees("L-2026-000001", "Иванов Пётр");
        Assert.Equal((CallState.Reached, 1L), ((await Only()).State, (await Only()).LeadId));
        await Boss.Sees("Обзвон «Осень» закончен").Says("/campaign 1").Sees("Дозвонились 1 (обращений 1)",
            "Белова: 1 звонок закончен, дозвонов 1");
    }

    [Fact] // B17
    public async Task What_came_of_a_call_of_ours_is_nowhere_called_an_incoming_one()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок").Clicks("Дозвонились").Sees("Звонок клиенту · шаг 1 из 2").DoesNotSee("Входящий")
            .Says("кровля").Sees("Кто займётся клиентом?").Clicks("Петрова").Sees("Звонок клиенту, сегодня").Clicks("Готово")
            .Sees("зарегистрирован");
        await Petrova.Sees("L-2026-000001", "Обзвон «Осень»: звонила Белова Анна, сегодня 13:00").DoesNotSee("приняла");
        await Boss.Says("/report").Sees("Звонки: 0", "Обращения: 1");
    }

    [Fact] // B17
    public async Task A_manager_registers_what_came_of_their_call_though_they_register_no_others()
    {
        await Start(Many(1));
        await Petrova.Clicks("Следующий звонок").Clicks("Дозвонились").Says("кровля").Clicks("Петрова").Clicks("Готово")
            .Sees("зарегистрирован");
        Assert.Equal(1L, (await Only()).LeadId);
    }

    [Fact] // B17, B22
    public async Task A_lead_taken_back_is_none_of_the_campaign()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок").Clicks("Дозвонились").Says("кровля").Clicks("Петрова").Clicks("Готово")
            .Clicks("Отменить · 30");
        await Boss.Says("/campaign 1").Sees("Дозвонились 1 (обращений 0)");
    }

    [Fact] // B17, B4
    public async Task Without_an_answer_it_comes_the_next_working_day_at_about_this_hour_and_after_the_last_attempt_it_is_over()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок").Clicks("Нет ответа").Sees("Ответа нет. Попытка 2 из 3: завтра 13:00")
            .Clicks("Следующий звонок").Sees("Сейчас звонков для вас нет, следующий завтра 13:00");
        await Until(24, 13, 0);
        await Petrova.Clicks("Следующий звонок").Sees("Попытка 2 из 3").Clicks("Нет ответа");
        await Until(27, 16, 0);
        await Anna.Says("/campaign 1 next").Clicks("Нет ответа").Sees("Не дозвонились, больше не звоним: Белова");
        Assert.Equal((CallState.NoAnswer, 3), ((await Only()).State, (await Only()).Attempts));
        await Boss.Says("/campaign 1").Sees("не ответили 1");
    }

    [Fact] // B17
    public async Task Pressed_twice_an_outcome_has_one_effect()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок").ClicksAtOnce("Нет ответа", 4);
        Assert.Equal((CallState.Waiting, 1), ((await Only()).State, (await Only()).Attempts));
        await Until(24, 13, 0);
        await Anna.Says("/campaign 1 next");
        var (refused, card) = Anna.Button("Не интересно");
        await Anna.Clicks(refused, card).Clicks(refused, card).IsTold("больше не действует");
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "campaign.call.refused")));
    }

    [Fact] // B17, B18
    public async Task A_promise_comes_back_at_its_time_to_who_made_it_and_to_nobody_else()
    {
        await Start(Many(2));
        await Anna.Clicks("Следующий звонок").Clicks("Перезвонить…").Sees("Когда перезвонить?").Says("завтра в 10")
            .Sees("Клиент 0: перезвонить завтра 10:00. Напомню").Clicks("Следующий звонок").Sees("Клиент 1").Clicks("Не интересно");
        await Until(24, 9, 59);
        await Anna.DoesNotSee("пора перезвонить");
        await Until(24, 10, 0);
        await Petrova.Says("/campaign 1 next").Sees("Звонков для вас больше нет").DoesNotSee("пора перезвонить");
        await Anna.Sees("«Осень» · пора перезвонить", "Клиент 0", "Обещали перезвонить сегодня 10:00").Clicks("Звоню")
            .Sees("Обещали перезвонить сегодня 10:00", "Расскажите").Clicks("Дозвонились").Sees("О чём?");
        Assert.Equal(CallState.Reached, (await Calls())[0].State);
    }

    [Fact] // B17
    public async Task A_promise_goes_ahead_of_everything_else()
    {
        await Start(Head + "89161234500;Первый;;;3;\n89161234501;Второй;;;1;\n");
        await Anna.Clicks("Следующий звонок").Clicks("Не интересно").Clicks("Следующий звонок").Sees("Первый").Clicks("Перезвонить…")
            .Clicks("Через час");
        await Office.Change(db => db.CampaignCalls.Where(call => call.Who == "Второй").ExecuteUpdateAsync(set => set.SetProperty(
            call => call.State, CallState.Waiting)));
        await Office.Pass(TimeSpan.FromHours(1));
        await Anna.Says("/campaign 1 next");
        Assert.Equal("Первый", (await Calls()).Single(call => call.State == CallState.InHand).Who);
    }

    [Fact] // B17, B12
    public async Task While_who_promised_is_away_the_deputy_is_reminded_and_without_one_the_administrator()
    {
        await Start(Many(2));
        await Petrova.Clicks("Следующий звонок").Clicks("Перезвонить…").Says("завтра в 10");
        await Anna.Clicks("Следующий звонок").Clicks("Перезвонить…").Says("завтра в 10");
        await Office.Change(async db =>
        {
            foreach (var person in await db.People.Where(person => person.Name == "Петрова Ольга" || person.Name == "Белова Анна")
                .ToListAsync()) person.AwayUntil = Office.Clock.GetUtcNow().AddDays(3);
        });
        await Until(24, 10, 0);
        await Sidorov.Sees("пора перезвонить", "звонит Петрова").Clicks("Звоню").Clicks("Не интересно").Sees("Не интересно: Сидоров");
        await Boss.Sees("пора перезвонить", "звонит Белова").Clicks("Звоню").Clicks("Нет ответа").Sees("Попытка 2 из 3");
        await Anna.DoesNotSee("пора перезвонить");
    }

    [Fact] // B17
    public async Task A_promise_nobody_keeps_is_reminded_of_again_in_working_hours_and_not_while_the_campaign_is_stopped()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок").Clicks("Перезвонить…").Says("сегодня в 19:30").Clicks("сегодня 19:30");
        await Until(23, 19, 30);
        await Anna.Sees("пора перезвонить");
        await Until(24, 8, 0);
        Assert.Equal(1, (await Only()).Reminded);
        await Boss.Clicks("Остановить");
        await Until(24, 12, 0);
        Assert.Equal(1, (await Only()).Reminded);
        await Boss.Clicks("Продолжить");
        await Until(24, 12, 1);
        Assert.Equal(2, (await Only()).Reminded);
    }

    [Fact] // B17, B12
    public async Task A_named_callers_calls_are_theirs_or_their_deputys_while_they_are_away_and_anybodys_once_they_have_left()
    {
        await Start(Head + "89161234500;Первый;;;;Петрова\n89161234501;Второй;;;;Петрова\n89161234502;Третий;;;;Петрова\n");
        await Anna.DoesNotSee("Осень").Says("/campaign 1 next").Sees("Звонков для вас больше нет");
        await Petrova.Clicks("Следующий звонок").Sees("Первый").Clicks("Не интересно");
        await Sidorov.Says("/campaign 1 next").Sees("Звонков для вас больше нет");
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).AwayUntil = Office.Clock.GetUtcNow().AddDays(1));
        await Sidorov.Says("/campaign 1 next").Sees("Второй").Clicks("Не интересно");
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).Active = false);
        await Anna.Says("/campaign 1 next").Sees("Третий");
    }

    [Fact] // B17
    public async Task Left_lying_for_a_working_hour_it_goes_back_and_the_old_buttons_say_so()
    {
        await Until(23, 17, 30);
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок");
        var (reached, card) = Anna.Button("Дозвонились");
        await Until(24, 9, 29);
        await Petrova.Says("/campaign 1 next").Sees("Звонков для вас больше нет");
        await Until(24, 9, 30);
        await Anna.Sees("Звонок вернулся в очередь");
        await Petrova.Says("/campaign 1 next").Sees("Клиент 0");
        await Anna.Clicks(reached, card).IsTold("больше не действует").Sees("Звонит Петрова");
        Assert.Equal(CallState.InHand, (await Only()).State);
    }

    [Fact] // B17
    public async Task A_promise_left_lying_is_still_a_promise()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок").Clicks("Перезвонить…").Clicks("Через час");
        await Until(23, 14, 0);
        await Anna.Clicks("Звоню");
        await Until(23, 15, 0);
        await Anna.Sees("Обещали перезвонить сегодня 14:00, звонит Белова");
        await Until(23, 16, 0);
        await Anna.Sees("пора перезвонить").Clicks("Звоню").Clicks("Не интересно");
    }

    [Fact] // B17
    public async Task A_time_given_for_a_call_that_went_back_meanwhile_changes_nothing()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок").Clicks("Перезвонить…");
        await Office.Pass(TimeSpan.FromHours(1));
        await Anna.Says("завтра в 10").Sees("Эта кнопка больше не действует");
        Assert.False((await Only()).Promised);
    }

    [Fact] // B17
    public async Task Who_asks_not_to_be_called_is_called_in_no_campaign()
    {
        await Start(Many(1), "Первый");
        await Start(Many(2), "Второй");
        await Write(Many(1), "Третий");
        await Anna.Says("/campaign 1 next").Clicks("Больше не звонить").Sees("Просили больше не звонить: Белова");
        await Petrova.Says("/campaign 2 next").Sees("Клиент 1");
        await Boss.Says("/campaign 3").Sees("звонить некому", "просили не звонить: 1");
        await Anna.Clicks("Исправить").Sees("Расскажите").Clicks("Не интересно");
        await Sidorov.Says("/campaign 2 next").Sees("Клиент 0");
    }

    [Fact] // B17, B22
    public async Task What_was_pressed_by_mistake_is_put_right_and_the_record_keeps_both()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок").Clicks("Не интересно").Clicks("Исправить").Sees("Расскажите").Clicks("Дозвонились");
        await Boss.Says("/campaign 1").Sees("Дозвонились 1",
            "не интересно 0").Says("/audit").Sees("Обзвон «Осень»: +79161234500, не интересно").Sees("отметка исправлена");
    }

    [Fact] // B17
    public async Task A_client_who_calls_by_themselves_need_not_be_called()
    {
        await Start(Many(2));
        await Petrova.Clicks("Следующий звонок").Sees("Клиент 0");
        await Anna.Says("89161234500 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Sees("✓ Дозвонились: Белова");
        await Anna.Says("/campaign 1 next").Sees("Клиент 1");
        await Boss.Sees("Дозвонились 1 (обращений 1)");
    }

    [Fact] // B17
    public async Task Stopped_no_call_is_given_out_and_those_in_hand_are_finished()
    {
        await Start(Many(2));
        await Anna.Clicks("Следующий звонок");
        await Boss.Clicks("Остановить").Sees("обзвон остановлен");
        await Petrova.Clicks("Следующий звонок").Sees("Обзвон не идёт");
        await Petrova.Says("/campaign").Sees("Звонков для вас сейчас нет").Says("/campaign 1").Sees("Обзвон не идёт");
        await Anna.Clicks("Не интересно").Sees("Не интересно: Белова");
        await Boss.Sees("Всего 2 · осталось 1 · сейчас звонят 0").Clicks("Продолжить");
        await Petrova.Says("/campaign 1 next").Sees("Клиент 1");
    }

    [Fact] // B17
    public async Task Nobody_acts_on_a_call_that_another_has_or_sees_one_that_is_not_theirs()
    {
        await Start(Many(1));
        await Anna.Clicks("Следующий звонок");
        await Petrova.Says("/dial 1").Sees("Такого звонка нет, или он не ваш").Says("/dial 1 refused");
        await Orlov.Says("/dial 1").Sees("Такого звонка нет, или он не ваш").DoesNotSee("+7 916");
        await Boss.Says("/dial 1").Sees("Звонит Белова").Says("/dial 1 unwilling");
        await Boss.Says("/dial x").Sees("Такого звонка нет");
        Assert.Equal(CallState.InHand, (await Only()).State);
    }

    [Fact] // B17
    public async Task A_long_brief_is_cut_on_the_card_and_whole_on_a_tap()
    {
        await Boss.Says("/campaign new").Says("Осень").Says(
            string.Concat(Enumerable.Repeat("Скажите о новом профнастиле. ", 60)) + "И попрощайтесь.");
        await Boss.Send(Boss.Update() with { Files = [File(Many(1), "обзвон.csv")] });
        await Boss.Clicks("Дальше").Clicks("Начать");
        await Anna.Clicks("Следующий звонок").Also(chat => Assert.False(chat.Last.Shows("попрощайтесь"))).Clicks("Вся памятка")
            .Also(chat => Assert.True(chat.Last.Shows("попрощайтесь")));
    }
}
