using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.DeliveryDesk;
using SalesBot.People;

namespace SalesBot.Tests.DeliveryDesk;

/// <summary>Quiet otherwise: notices that are not urgent come together, and never outside working hours.</summary>
public sealed class GatheringTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Занимаюсь");
    }

    [Fact]
    public async Task What_was_added_to_the_history_comes_in_one_message_after_half_an_hour_in_its_order()
    {
        await Note(Orlov, "первое");
        await Office.Pass(TimeSpan.FromMinutes(20));
        await Note(Boss, "второе");
        await Office.Pass(TimeSpan.FromMinutes(9));
        await Petrova.DoesNotSee("пишет");
        await Boss.Says("/delivery").Sees("Копятся, не срочно: 2");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Petrova.Sees("Не срочно: 2 сообщения", "пишет Орлов", "первое", "пишет Админова",
            "второе").Clicks("L-2026-000001").Sees("первый контакт");
        var told = Petrova.Messages.Single(message => message.Shows("Не срочно")).Screen.PlainText();
        Assert.True(told.IndexOf("первое", StringComparison.Ordinal) < told.IndexOf("второе", StringComparison.Ordinal));
        Assert.Equal(
            0,
            await Office.Read(db => db.Outbox.CountAsync(message => message.State == OutboxState.Gathered
                || message.State == OutboxState.Pending && message.DueAt <= Office.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task One_alone_comes_as_it_is()
    {
        await Note(Orlov, "скидка согласована");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("L-2026-000001, пишет Орлов Павел:", "скидка согласована").DoesNotSee("Не срочно");
    }

    [Fact]
    public async Task Outside_working_hours_it_waits_for_the_morning_of_where_the_person_is()
    {
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).Zone = "Europe/Kaliningrad");
        await Office.Pass(TimeSpan.FromHours(4.75));
        await Note(Orlov, "вечернее");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("пишет", "вечернее");
        await Office.Pass(TimeSpan.FromHours(2));
        await Note(Orlov, "ночное");
        await Office.Pass(TimeSpan.FromHours(13.5));
        Assert.DoesNotContain(Petrova.Messages, message => message.Shows("пишет") && message.Shows("ночное"));
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("пишет", "ночное");
    }

    [Fact] // B11, A18
    public async Task What_is_urgent_goes_at_once_and_does_not_take_the_rest_along()
    {
        await Note(Orlov, "к сведению");
        await Anna.Says("89165550000 Лис Олег фасад -> Петрова").Clicks("Готово");
        await Petrova.Sees("Лис Олег").DoesNotSee("пишет");
    }

    [Fact]
    public async Task A_restart_loses_none_and_two_processes_send_it_once()
    {
        await Note(Orlov, "первое");
        await Note(Boss, "второе");
        await Office.Restart();
        Office.Clock.Advance(TimeSpan.FromMinutes(30));
        var second = new DueGathered(Office.Database, Office.Office, () => { });
        Assert.Equal(1, (await Task.WhenAll(Office.Gathered.Send(default), second.Send(default))).Sum());
        await Petrova.Sees("Не срочно: 2 сообщения");
    }

    [Fact] // B19
    public async Task Who_left_meanwhile_is_told_nothing()
    {
        await Note(Orlov, "к сведению");
        await Boss.Says("/people").Clicks("Петрова").Clicks("Уволить").Clicks("Уволить");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.DoesNotSee("пишет");
        await Boss.Says("/delivery").Sees("Не доставлено: нет");
    }

    [Theory]
    [InlineData("note", true)]
    [InlineData("task-done", true)]
    [InlineData("order-done", true)]
    [InlineData("back", true)]
    [InlineData("first-contact", false)]
    [InlineData("reminder", false)]
    [InlineData("approval", false)]
    [InlineData("broadcast", false)]
    [InlineData("client-note", false)]
    public void Only_what_informs_can_wait(string kind, bool waits) => Assert.Equal(waits, NoticeKinds.CanWait(kind));

    private static async Task Note(Chat who, string text) => await who.Says("/lead 1").Clicks("Ещё…").Clicks("Комментарий").Says(text);
}
