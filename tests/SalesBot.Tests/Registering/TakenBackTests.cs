using Microsoft.EntityFrameworkCore;
using SalesBot.OtherContacts;
using SalesBot.People;

namespace SalesBot.Tests.Registering;

/// <summary>A contact that was logged as no sale, and whoever administers alone.</summary>
public sealed class TakenBackTests : OfficeTest
{
    private const string Undo = "Отменить · 30 с";

    [Fact] // D35, B22
    public async Task A_slip_on_spam_is_taken_back_and_blocks_nobody()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля").Clicks("Не обращение").Clicks("Спам").Sees("Номер заблокирован", Undo)
            .Clicks(Undo).Sees("C-2026-000001: отменено");
        await Anna.Says("8 916 123 45 67").DoesNotSee("заблокирован");
        await Boss.Says("/audit").Sees("Контакт C-2026-000001: отменено");
    }

    [Fact] // D35
    public async Task Whoever_had_it_to_deal_with_need_not()
    {
        await Anna.Says("89161234567 Иванов Пётр течёт крыша").Clicks("Не обращение").Clicks("Рекламация");
        Assert.Equal(1, await Office.Read(db => db.ContactTasks.CountAsync(task => task.DoneAt == null)));
        await Anna.Clicks(Undo);
        Assert.Equal(0, await Office.Read(db => db.ContactTasks.CountAsync(task => task.DoneAt == null)));
    }

    [Fact] // D35
    public async Task Later_it_stays()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля").Clicks("Не обращение").Clicks("Спам");
        var (undo, card) = Anna.Button(Undo);
        await Office.Pass(TimeSpan.FromSeconds(31));
        await Anna.Clicks(undo, card).IsTold("30");
        await Anna.Says("8 916 123 45 67").Sees("заблокирован");
    }

    [Fact] // W7
    public async Task Who_administers_takes_the_role_that_is_needed()
    {
        await Boss.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Sees("нужна роль", "секретарь").Clicks("секретарь");
        await Boss.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово").Sees("L-2026-000001");
        Assert.True(await Office.Read(db => db.People.AnyAsync(person => person.Name == "Админова Вера"
            && (person.Roles & Role.Secretary) != 0)));
    }

    [Fact] // W7
    public async Task Who_does_not_administer_asks_an_administrator()
    {
        await Petrova.Says("/audit").Sees("попросите администратора").DoesNotSee("Взять её?");
    }

    [Fact] // W7
    public async Task A_number_alone_looks_somebody_up_for_who_administers()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Boss.Says("8 916 123 45 67").Sees("Иванов Пётр", "L-2026-000001");
    }

    [Fact] // help names the role
    public async Task Help_says_the_role() => await Anna.Says("/help").Sees("Белова Анна", "Ваша роль: секретарь");

    [Fact] // O20
    public async Task A_call_for_who_is_away_says_so()
    {
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).AwayUntil = Office.Clock.GetUtcNow().AddDays(3));
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово")
            .Sees("L-2026-000001", "Петрова вернётся", "замещает Сидоров");
    }

    [Fact] // O20
    public async Task Handed_on_the_reminder_says_to_whom_and_the_present_one_is_not_offered()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание").Says("/lead 1").Clicks("Ещё…").Clicks("Передать…")
            .Also(chat => Assert.DoesNotContain(chat.Last.Screen.Rows.SelectMany(row => row), button =>
                button.Label.StartsWith("Петрова", StringComparison.Ordinal)))
            .Clicks("Сидоров").DoesNotSee("занимается Петрова").Sees("передан", "Сидоров");
    }

    [Fact] // O22
    public async Task The_card_of_a_reminder_that_is_over_loses_its_buttons()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Office.Pass(TimeSpan.FromMinutes(5));
        var (take, card) = Petrova.Button("Через 15 мин");
        await Office.Change(async db => (await db.Set<SalesBot.Leads.Lead>().SingleAsync()).State = SalesBot.Leads.LeadState.Won);
        await Petrova.Clicks(take, card).Also(chat => Assert.DoesNotContain(
            chat.Messages.Single(message => message.Id == card).Screen.Rows.SelectMany(row => row), button => button.Label == "Занимаюсь"));
    }

    [Fact] // O19
    public async Task The_leads_of_a_present_colleague_are_not_on_the_deputys_list()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Sidorov.Says("/leads").Sees("Открытых обращений нет");
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).AwayUntil = Office.Clock.GetUtcNow().AddDays(3));
        await Sidorov.Says("/leads").Sees("L-2026-000001");
    }
}
