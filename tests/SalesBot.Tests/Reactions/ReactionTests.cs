using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Reactions;

namespace SalesBot.Tests.Reactions;

/// <summary>How soon a client is answered, by the client's class (B13). Monday 13:00, the office works from nine to six.</summary>
public sealed class ReactionTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // B13
    public async Task The_card_and_the_row_say_what_is_left_in_working_time()
    {
        await Petrova.Sees("Ответить до вт 24.11 14:00: осталось 10 ч").Says("/leads").Sees("L-2026-000001 «кровля»", "осталось 10 ч");
        await Office.Pass(TimeSpan.FromHours(2));
        // Of what is listed as overdue the row does not say that there is time left (O19).
        await Petrova.Says("/lead 1").Sees("осталось 8 ч").Says("/leads").Sees("L-2026-000001 «кровля»", "просрочено");
        await Office.Pass(TimeSpan.FromHours(12));
        await Petrova.Says("/lead 1").Sees("Ответить до сегодня 14:00: осталось 5 ч");
    }

    [Fact] // B13
    public async Task The_first_action_ends_it()
    {
        await Petrova.Clicks("Занимаюсь").Says("/lead 1").DoesNotSee("Ответить до");
        await Office.Pass(TimeSpan.FromDays(2));
        await Orlov.DoesNotSee("не дождался");
    }

    [Fact] // B13, B22
    public async Task An_action_that_is_taken_back_ended_nothing()
    {
        await Petrova.Clicks("Занимаюсь").Clicks("Отменить · 30").Sees("Ответить до вт 24.11 14:00");
        Assert.Single(await Office.Read(db => db.Leads.Where(lead => lead.ReactBy != null).ToListAsync()));
    }

    [Fact] // B13
    public async Task Whoever_took_the_call_says_that_it_is_urgent_and_the_manager_hears_of_it()
    {
        await Anna.Clicks("Открыть").Clicks("Срочно").IsTold("срочно").Sees("Не срочно", "срочно", "осталось 5 ч");
        await Petrova.Sees("новое", "срочно", "Ответить до сегодня 18:00: осталось 5 ч");
        await Anna.Clicks("Не срочно").Sees("осталось 10 ч");
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Срочно").Says("/history 1").Sees("Отмечено: срочно", "Отметка «срочно» снята");
    }

    [Fact] // B13, B7
    public async Task Who_only_sees_the_lead_cannot_make_it_urgent()
    {
        var head = await Office.Join("Лебедев Юрий", SalesBot.People.Role.ExecutionHead);
        var (urgent, _) = (await Seen()).Button("Срочно");
        await head.Clicks(urgent, "m0").IsTold("ведёт Петрова");
        Assert.False(await Office.Read(db => db.Leads.Select(lead => lead.Urgent).SingleAsync()));
        async Task<Chat> Seen()
        {
            await Anna.Says("/lead 1");
            return Anna;
        }
    }

    [Fact] // B13
    public async Task The_class_of_the_client_decides_and_is_chosen_on_its_card()
    {
        await Petrova.Clicks("Контрагент…").Clicks("Ромашка").Says("/client 1").Sees("Класс: Обычный").Clicks("Класс…")
            .Sees("Ключевой: ответить за 6 ч, срочно — за 3 ч").Clicks("Ключевой").Sees("Класс: Ключевой");
        await Anna.Says("89161234567").Clicks("Новое обращение").Says("забор").Clicks("Готово");
        await Petrova.Sees("L-2026-000002", "Ответить до вт 24.11 10:00: осталось 6 ч");
        await Petrova.Says("/client 1").Clicks("Класс…").Clicks("Постоянный").Sees("L-2026-000002", "осталось 8 ч");
        await Boss.Says("/audit").Sees("Класс контрагента «ООО «Ромашка»»");
    }

    [Fact] // B13
    public async Task A_breach_is_told_to_the_deputy_and_the_head_once_and_counted_as_overdue()
    {
        await Petrova.Clicks("Ещё…").Clicks("Срочно");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Clicks("Завтра в 10");
        await Office.Pass(TimeSpan.FromHours(20) + TimeSpan.FromMinutes(35));
        foreach (var above in new[] { Sidorov, Orlov }) await above.Sees("L-2026-000001: клиент не дождался ответа, ответственный Петрова",
            "Начало ожидания: вчера 13:00", "вчера 18:00");
        await Petrova.Says("/lead 1").Sees("просрочено на 40 мин").Says("/leads overdue").Sees("Просрочены: 1",
            "просрочено на 40 мин").Says("/today").Sees("Просрочено: 1", "ответить надо было вчера 18:00");
        await Office.Pass(TimeSpan.FromHours(3));
        Assert.Single(Orlov.Messages, message => message.Shows("не дождался ответа"));
        await Boss.Says("/history 1").Sees("Клиент не дождался ответа вовремя. Ответственный: Петрова");
        await Orlov.Clicks("Занимаюсь");
        await Petrova.Says("/lead 1").DoesNotSee("Ответить до");
    }

    [Fact] // B13: outside working hours nobody is disturbed
    public async Task A_breach_at_the_end_of_the_day_is_told_in_the_morning()
    {
        await Petrova.Clicks("Ещё…").Clicks("Срочно");
        await Office.Pass(TimeSpan.FromHours(6));
        await Orlov.DoesNotSee("не дождался");
        await Office.Pass(TimeSpan.FromHours(14));
        await Orlov.Sees("не дождался ответа");
    }

    [Fact] // B13, B1
    public async Task The_clients_next_call_begins_it_anew_and_reaches_the_manager_at_once()
    {
        await Petrova.Clicks("Занимаюсь");
        await Office.Pass(TimeSpan.FromHours(1));
        await Anna.Says("89161234567").Clicks("Добавить к открытому").Says("просит счёт");
        await Petrova.Sees("пишет Белова", "просит счёт").Says("/lead 1").Sees("Ответить до вт 24.11 15:00: осталось 10 ч");
    }

    [Fact] // B11, B13
    public async Task Handing_on_answers_nobody()
    {
        await Office.Pass(TimeSpan.FromHours(1));
        await Petrova.Clicks("Передать").Clicks("Сидоров");
        await Sidorov.Sees("Ответить до вт 24.11 14:00: осталось 9 ч");
    }

    [Fact] // two processes on one database
    public async Task Two_clockworks_at_once_tell_once()
    {
        Office.Clock.Advance(TimeSpan.FromHours(26));
        var second = new DueReactions(Office.Database, Office.Office,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<DueReactions>.Instance, () => { });
        Assert.Equal(1, (await Task.WhenAll(Office.Reactions.Tell(default), second.Tell(default))).Sum());
    }
}
