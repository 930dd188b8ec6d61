using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Tests.Conversations;

/// <summary>Buttons that nobody drew, of others, of yesterday, pressed by a hammer: possession of a button proves nothing.</summary>
public sealed class BadButtonTests : OfficeTest
{
    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("zzz")]
    [InlineData("@d")]
    [InlineData("!done@d1.0")]
    [InlineData("!done@d77.0")]
    [InlineData("!change:nosuch@d1.0")]
    [InlineData("!other@d1.0")]
    [InlineData("who=@d1.0")]
    [InlineData("reach=@d1.0")]
    [InlineData("reach=!skip@d1.0")]
    [InlineData("responsible=77777@d1.3")]
    [InlineData("nosuch=1@d1.0")]
    [InlineData("x@d99999999999.1")]
    [InlineData("/nosuch@0")]
    [InlineData("/lead 1 take@99")]
    [InlineData("/access 1 admin@0")]
    [InlineData("/person 1 dismissed@0")]
    [InlineData("💥=../../etc/passwd")]
    public async Task A_value_that_nobody_drew_does_nothing(string value)
    {
        await Anna.Clicks(new Button("?", value), "m999");
        await Anna.Says("/call").Clicks(new Button("?", value), "m999").DoesNotSee("Ошибка на нашей");
        Assert.Equal(
            (0, 5), await Office.Read(async db => (await db.Leads.CountAsync(), await db.People.CountAsync(person => person.Active))));
        await Anna.Says("/cancel").Says("/call").Says("89123456789").Sees("Кто звонит");
    }

    [Fact]
    public async Task A_button_of_somebody_elses_card_does_not_act_and_tells_nothing_new()
    {
        await Registered();
        var kuznetsov = await Office.Join("Кузнецов Олег", Role.Manager);
        var (take, card) = Petrova.Button("Занимаюсь");
        await kuznetsov.Clicks(take, card).Sees("нет, или оно не ваше").DoesNotSee("Иванов");
        await Anna.Clicks(take, card).IsTold("ведёт Петрова");
        Assert.Null(await Office.Read(db => db.Leads.Select(lead => lead.TouchedAt).SingleAsync()));
    }

    [Fact]
    public async Task A_button_of_a_finished_dialog_says_so_once_and_adds_no_message()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова");
        var (done, card) = Anna.Button("Готово");
        await Anna.Clicks(done, card);
        var before = Anna.Messages.Count;
        for (var i = 0; i < 50; i++) await Anna.Clicks(done, card).IsTold("уже пройден");
        Assert.Equal(before, Anna.Messages.Count);
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task A_button_of_another_step_changes_nothing_and_the_card_is_drawn_as_it_stands()
    {
        await Anna.Says("/call").Says("89123456789");
        var (back, card) = Anna.Button("Назад");
        await Anna.Says("Иванов").Clicks(back, card).Sees("О чём?", "Иванов");
        var (skip, _) = Anna.Button("Пропустить");
        await Anna.Clicks("Пропустить").Clicks(skip, card).Sees("На кого переведён");
    }

    [Fact]
    public async Task A_button_of_last_week_still_acts_after_a_restart()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова");
        var (done, card) = Anna.Button("Готово");
        await Office.Restart();
        await Office.Pass(TimeSpan.FromDays(7));
        await Anna.Clicks(done, card).Sees("L-2026-000001");
        await Anna.Clicks(done, card).IsTold("уже пройден");
    }

    [Fact]
    public async Task Fifty_taps_on_asks_to_call_are_one_request()
    {
        await Registered();
        await Petrova.Clicks("Занимаюсь");
        await Anna.Says("89161234567").ClicksAtOnce("Просит связаться", 50);
        Assert.Equal(
            (1, 1),
            await Office.Read(async db => (
                await db.LeadNotes.CountAsync(),
                await db.Reminders.CountAsync(reminder => reminder.State == ReminderState.Active && reminder.ContactAt == null))));
    }

    [Fact]
    public async Task The_known_callers_buttons_end_their_own_dialog_and_no_other()
    {
        await Registered();
        await Anna.Says("89161234567");
        var (calls, card) = Anna.Button("Просит связаться");
        await Anna.Says("/call").Says("89160000000").Sees("Кто звонит");
        await Anna.Clicks(calls, card).Sees("получает просьбу").Says("Смирнова").Sees("О чём?", "Смирнова");
    }

    [Fact]
    public async Task Fifty_taps_on_a_stage_are_one_dialog()
    {
        await Registered();
        var before = Petrova.Messages.Count;
        await Petrova.ClicksAtOnce("Отказ", 50);
        Assert.Equal(before + 1, Petrova.Messages.Count);
        await Petrova.Clicks("Дорого").Clicks("Пропустить").Sees("закрыто: отказ").DoesNotSee("Причина отказа?");
    }

    [Fact] // A6
    public async Task A_refusal_in_own_words_of_any_length_that_fits_is_kept()
    {
        await Registered();
        var words = "Решили подождать до весны, потому что бюджет на этот год уже закрыт, а подрядчик занят";
        await Petrova.Clicks("Отказ").Says(words).Clicks("Пропустить").Sees("закрыто: отказ", words);
        await Petrova.DoesNotSee("Ошибка на нашей");
    }

    [Fact]
    public async Task The_dialog_of_a_document_that_was_begun_goes_on_when_its_button_is_pressed_again()
    {
        await Registered();
        await Petrova.Clicks("Встреча").Says("ООО Ромашка").Sees("О чём встреча?", "+7 916 123-45-67").DoesNotSee("в базе нет");
        var count = await Office.Read(db => db.Conversations.SumAsync(conversation => conversation.DialogCount));
        await Petrova.Clicks("Встреча");
        Assert.Equal(count, await Office.Read(db => db.Conversations.SumAsync(conversation => conversation.DialogCount)));
    }

    private async Task Registered() => await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
}
