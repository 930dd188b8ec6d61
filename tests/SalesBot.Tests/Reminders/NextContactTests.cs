using Microsoft.EntityFrameworkCore;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Reminders;

namespace SalesBot.Tests.Reminders;

/// <summary>Whatever leaves a lead open ends with a time to come back to it (B18). Monday 23.11, 13:00.</summary>
public sealed class NextContactTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // B18
    public async Task Taken_it_is_come_back_to_on_the_next_working_day_at_ten_with_nothing_typed()
    {
        await Petrova.Clicks("Занимаюсь").Sees("Следующий контакт: вт 24.11 10:00").Says("/leads").Sees("связаться вт 24.11 10:00",
            "Завтра · 1");
        await Office.Pass(TimeSpan.FromHours(20));
        await Petrova.Says("/today").Sees("На сегодня: 1", "10:00 · L-2026-000001 · Иванов Пётр, ООО «Ромашка» · связаться");
        await Office.Pass(TimeSpan.FromHours(1));
        await Petrova.Sees("Напоминание · L-2026-000001: пора связаться").Says("/lead 1")
            .Sees("Пора связаться: было назначено на сегодня 10:00").Says("/today")
            .Sees("Просрочено: 1", "связаться надо было сегодня 10:00");
    }

    [Fact] // B18, A18
    public async Task Ignored_it_climbs_like_any_reminder()
    {
        await Petrova.Clicks("Занимаюсь");
        await Office.Pass(TimeSpan.FromHours(21));
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Повторно", "5 минут");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Петрова не отвечает 10 минут", "вы заместитель");
        await Sidorov.Clicks("Занимаюсь");
        await Petrova.Sees("занимается Сидоров").Says("/lead 1").Sees("Следующий контакт: ср 25.11 10:00");
    }

    [Fact] // B18
    public async Task The_result_of_a_call_is_answered_with_the_time_and_one_tap_changes_it()
    {
        await Petrova.Clicks("Занимаюсь").Says("/lead 1").Clicks("Ещё…").Clicks("Комментарий").Says("не дозвонился")
            .Sees("Записано", "Следующий контакт: вт 24.11 10:00", "Завтра в 10", "Пн в 10", "Другое время…");
        await Petrova.Clicks("Пн в 10").IsTold("пн 30.11 10:00").Sees("✓ L-2026-000001",
            "Следующий контакт: пн 30.11 10:00").DoesNotSee("24.11 10:00");
        Assert.Equal([At(30)], await Times());
        await Petrova.Says("/history 1").Sees("Следующий контакт: 30.11 10:00");
    }

    [Fact] // F9
    public async Task An_hour_that_may_be_two_is_asked_once_and_one_tap_answers()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Когда связаться…").Clicks("Другое время…").Says("завтра в 3").Sees("Когда именно?",
            "вт 24.11 15:00", "вт 24.11 03:00");
        await Petrova.Clicks("вт 24.11 15:00").Sees("Следующий контакт: вт 24.11 15:00");
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.FromHours(3)), Assert.Single(await Times()));
    }

    [Fact] // F9, F11
    public async Task A_stretch_asks_for_its_begin_or_its_end_and_a_date_of_the_bots_own_is_read()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Когда связаться…").Clicks("Другое время…").Says("завтра 10-12").Sees("Когда именно?",
            "вт 24.11 10:00", "вт 24.11 12:00").Says("чт 26.11 10:00").Sees("Следующий контакт: чт 26.11 10:00");
    }

    [Fact] // D30, F11b
    public async Task A_time_typed_while_the_times_are_shown_is_the_answer()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Когда связаться…").Sees("Пн в 10").Says("завтра в 14:30")
            .Sees("Следующий контакт: вт 24.11 14:30");
        await Petrova.Says("завтра в 15:30").Sees("Не понял");
    }

    [Fact] // B18
    public async Task On_the_card_it_is_two_taps_and_own_words_are_taken()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Когда связаться…").Sees("Пн в 10",
            "Назад").Clicks("Другое время…").Sees("Когда связаться?").Says("31.02").Sees("не бывает").Says("28.11 12:00");
        await Petrova.Sees("Следующий контакт: сб 28.11 12:00");
        // A time that somebody named themselves holds on a Saturday too.
        await Office.Pass(TimeSpan.FromHours(119));
        await Petrova.Sees("пора связаться");
        await Office.Pass(TimeSpan.FromHours(5));
        await Sidorov.DoesNotSee("не отвечает");
    }

    [Fact] // B18
    public async Task A_stage_written_sets_it_anew_and_a_refusal_ends_it()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Когда связаться…").Clicks("Пн в 10").Clicks("КП").Clicks("Ромашка").Says("Профнастил")
            .Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Petrova.Sees("✓ L-2026-000001: Коммерческое предложение", "Следующий контакт: вт 24.11 10:00", "Пн в 10");
        Assert.Equal([At(24)], await Times());
        await Petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Office.Pass(TimeSpan.FromDays(2));
        await Petrova.DoesNotSee("пора связаться");
        await Orlov.DoesNotSee("не отвечают");
    }

    [Fact] // B18, B14
    public async Task A_meeting_is_a_time_of_its_own_and_once_held_another_follows()
    {
        await Petrova.Clicks("Встреча").Clicks("Ромашка").Says("замер").Clicks("Изменить").Clicks("Начало").Says("завтра в 15")
            .Clicks("Готово").DoesNotSee("Следующий контакт");
        Assert.Empty(await Times());
        await Office.Pass(TimeSpan.FromHours(28));
        await Petrova.Clicks("Встреча состоялась").Says("ждут расчёт").Sees("Следующий контакт: ср 25.11 10:00");
    }

    [Fact] // B18
    public async Task What_was_agreed_stays_when_something_small_is_done()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Когда связаться…").Clicks("Пн в 10").Clicks("Контрагент…").Clicks("Ромашка");
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Комментарий").Says("любит по утрам").Sees("Следующий контакт: пн 30.11 10:00");
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Передать").Clicks("Сидоров");
        Assert.Equal([At(30)], await Times());
        Assert.Equal(
            ["Сидоров"],
            await Office.Read(db => NextContact.Of(db, 1)
                .Join(db.People, contact => contact.PersonId, person => person.Id, (_, person) => person.ShortName)
                .ToListAsync()));
    }

    [Fact] // B18, A18
    public async Task Put_off_till_tomorrow_it_is_the_next_contact()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Clicks("Завтра в 10").Says("/lead 1").Sees("Следующий контакт: вт 24.11 10:00");
        await Petrova.Clicks("Занимаюсь");
        Assert.Equal([At(24)], await Times());
    }

    [Fact] // B18, B22
    public async Task Taken_back_the_time_goes_with_it()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Отменить · 30").DoesNotSee("Следующий контакт");
        Assert.Empty(await Times());
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание · L-2026-000001 ждёт 5 минут");
    }

    [Fact] // B18, A19
    public async Task A_lead_that_is_open_again_has_a_time()
    {
        await Petrova.Clicks("Занимаюсь");
        await Office.Change(async db =>
        {
            foreach (var reminder in await db.Reminders.ToListAsync()) reminder.State = ReminderState.Stopped;
        });
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Горячий").Sees("Следующий контакт: вт 24.11 10:00");
    }

    [Fact] // B18
    public async Task Two_taps_at_once_set_one_time()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Когда связаться…").ClicksAtOnce("Пн в 10", 10);
        Assert.Equal([At(30)], await Times());
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "contact.planned")));
    }

    [Fact] // B11: who leaves leaves no promise behind
    public async Task A_dismissed_managers_heir_has_the_time_and_a_reminder_at_once()
    {
        await Petrova.Clicks("Занимаюсь");
        await Boss.Says("/people").Clicks("Петрова").Clicks("Уволить").Clicks("Уволить");
        await Sidorov.Sees("Следующий контакт: вт 24.11 10:00");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Напоминание · L-2026-000001 ждёт 5 минут");
    }

    [Fact] // «a dismissed employee loses everything at once»
    public async Task Who_has_left_does_not_learn_from_old_cards_who_acts_now()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание · L-2026-000001");
        await Boss.Says("/people").Clicks("Петрова").Clicks("Уволить").Clicks("Уволить");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Clicks("Занимаюсь").Sees("занимается Сидоров");
        await Petrova.DoesNotSee("Сидоров");
    }

    private Task<List<DateTimeOffset?>> Times() =>
        Office.Read(db => NextContact.Of(db, 1).Select(contact => contact.ContactAt).ToListAsync());

    private static DateTimeOffset? At(int day) => new DateTimeOffset(2026, 11, day, 7, 0, 0, TimeSpan.Zero);
}
