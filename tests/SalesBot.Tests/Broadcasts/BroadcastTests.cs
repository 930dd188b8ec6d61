using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Broadcasts;

public sealed class BroadcastTests : OfficeTest
{
    private const string Typed = "/broadcast manager Планёрка в 15:00\nВозьмите отчёты";

    [Fact] // B19
    public async Task It_is_asked_first_to_how_many_it_goes()
    {
        await Boss.Says(Typed).Sees("Разослать 2 сотрудникам (менеджер)?", "Планёрка в 15:00");
        await Petrova.DoesNotSee("Планёрка");
        await Boss.Clicks("Отмена").Sees("никому ничего не отправлено");
        await Petrova.DoesNotSee("Планёрка");
    }

    [Theory] // D29: it went to all of them, «кроме секретарей» in the text
    [InlineData("/broadcast всем кроме секретарей Планёрка")]
    [InlineData("/broadcast все, кроме секретаря: Планёрка")]
    [InlineData("/broadcast everybody except secretaries Планёрка")]
    public async Task Who_is_left_out_gets_nothing(string typed)
    {
        await Boss.Says(typed).Sees("Разослать 3 сотрудникам", "Планёрка").DoesNotSee("кроме").Clicks("Разослать");
        await Petrova.Sees("Планёрка");
        await Anna.DoesNotSee("Планёрка");
    }

    [Fact] // D29
    public async Task Who_cannot_be_left_out_is_asked_about() =>
        await Boss.Says("/broadcast всем кроме Петровой Планёрка").Sees("Такой роли нет. Кому разослать?");

    [Theory] // D29
    [InlineData("/broadcast отделу продаж Планёрка", "Разослать 2 сотрудникам (менеджер)?")]
    [InlineData("/broadcast продавцам: Планёрка", "Разослать 2 сотрудникам (менеджер)?")]
    [InlineData("/broadcast менеджерам по продажам Планёрка", "Разослать 2 сотрудникам (менеджер)?")]
    [InlineData("/broadcast sales team Планёрка", "Разослать 2 сотрудникам (менеджер)?")]
    [InlineData("/broadcast коллегам Планёрка", "Разослать 4 сотрудникам (все)?")]
    [InlineData("/broadcast всей команде: Планёрка", "Разослать 4 сотрудникам (все)?")]
    public async Task Roles_are_said_in_other_words_too(string typed, string asked)
    {
        await Boss.Says(typed).Sees(asked);
        Assert.Contains("\nПланёрка", Boss.Last.Screen.PlainText(), StringComparison.Ordinal);
    }

    [Fact] // B19
    public async Task It_reaches_everybody_with_the_role_and_nobody_else_and_the_card_counts()
    {
        await Boss.Says(Typed).Clicks("Разослать").Clicks("Обновить").Sees("Отправлено: 2", "ждут отправки: 0", "не доставлено: 0");
        await Petrova.Sees("Админова Вера, всем с ролью «менеджер»", "Планёрка в 15:00\nВозьмите отчёты");
        await Sidorov.Sees("Планёрка");
        await Anna.DoesNotSee("Планёрка");
        Assert.All(await Office.Read(db => db.Outbox.Where(message => message.Kind == "broadcast").ToListAsync()),
            message => Assert.Equal(Priority.Bulk, message.Priority));
        await Boss.Says("/audit").Sees("Рассылка (менеджер), получателей: 2");
    }

    [Fact] // B19
    public async Task What_waits_and_what_could_not_be_delivered_is_counted_apart()
    {
        Office.Channel.Answer = message => message.Account == Petrova.Account ? new SendResult.Gone("blocked")
            : message.Account == Sidorov.Account ? new SendResult.Later("busy") : null;
        await Boss.Says(Typed).Clicks("Разослать").Clicks("Обновить").Sees("Отправлено: 0", "ждут отправки: 1", "не доставлено: 1");
        Office.Channel.Answer = _ => null;
        await Office.Pass(TimeSpan.FromMinutes(2));
        await Boss.Clicks("Обновить").Sees("Отправлено: 1", "ждут отправки: 0", "не доставлено: 1");
        await Boss.Clicks("Недоставленные").Sees("Петрова Ольга (Telegram): рассылка");
    }

    [Fact] // B19
    public async Task Who_has_no_address_is_counted_as_not_delivered()
    {
        await Office.Change(db =>
        {
            db.People.Add(new Person { Name = "Новиков Глеб", Roles = Role.Manager, JoinedAt = Office.Clock.GetUtcNow() });
            return Task.CompletedTask;
        });
        await Boss.Says(Typed).Sees("Разослать 3 сотрудникам").Clicks("Разослать").Clicks("Обновить").Sees("Отправлено: 2",
            "не доставлено: 1");
    }

    [Fact] // B19
    public async Task It_is_written_step_by_step_too()
    {
        await Boss.Says("/broadcast").Sees("Кому разослать?").Clicks("секретарь").Sees("Что разослать?").Says("Завтра не работаем");
        await Boss.Sees("Разослать 1 сотруднику (секретарь)?").Clicks("Разослать");
        await Anna.Sees("Завтра не работаем");
    }

    [Fact] // B19
    public async Task An_impatient_thumb_sends_it_once()
    {
        await Boss.Says(Typed).ClicksAtOnce("Разослать", 10);
        Assert.Equal(2, await Office.Read(db => db.Outbox.CountAsync(message => message.Kind == "broadcast")));
    }

    [Fact] // B19
    public async Task When_the_people_have_changed_since_the_new_number_is_shown_first()
    {
        await Boss.Says(Typed).Sees("Разослать 2 сотрудникам");
        await Office.Join("Новиков Глеб", Role.Manager);
        await Boss.Clicks("Разослать").IsTold("Состав изменился").Sees("Разослать 3 сотрудникам");
        await Petrova.DoesNotSee("Планёрка");
        await Boss.Clicks("Разослать");
        await Petrova.Sees("Планёрка");
    }

    [Fact] // B19
    public async Task A_role_nobody_has_and_a_role_there_is_none_of_are_answered()
    {
        await Boss.Says("/broadcast accountant Сдайте отчёты").Sees("Разослать некому");
        await Boss.Says("/broadcast царь Сдайте отчёты").Sees("Такой роли нет", "Кому разослать?");
        await Boss.Says("/broadcast 99").Sees("Такой рассылки нет");
        await Boss.Says($"/broadcast manager {new string('а', 3600)}").Sees("3 600", "3 500");
    }

    [Fact] // B19
    public async Task What_went_out_still_counts_when_its_messages_have_been_cleared_away()
    {
        await Boss.Says(Typed).Clicks("Разослать");
        Office.Clock.Advance(OutboxRetention.Kept + TimeSpan.FromDays(1));
        await OutboxRetention.Clear(Office.Database, Office.Clock.GetUtcNow(), CancellationToken.None);
        await Boss.Says("/broadcast 1").Sees("Отправлено: 2");
    }

    [Fact] // B19
    public async Task Only_an_admin_may()
    {
        await Petrova.Says(Typed).DoesNotSee("Разослать");
        await Boss.Says(Typed);
        var (send, card) = Boss.Button("Разослать");
        await Petrova.Clicks(send, card);
        await Sidorov.DoesNotSee("Планёрка");
    }

    [Fact] // D29: it went to the executors, with «руководителям» in its text
    public async Task To_whom_has_no_role_here_is_asked() =>
        await Boss.Says("/broadcast исполнителям, руководителям планёрка в 10").Sees("Такой роли нет. Кому разослать?");

    [Fact] // D29
    public async Task The_department_is_its_head_and_its_people() =>
        await Boss.Says("/broadcast отделу исполнения планёрка в 10").Sees("рук. исполнения, исполнитель");
}
