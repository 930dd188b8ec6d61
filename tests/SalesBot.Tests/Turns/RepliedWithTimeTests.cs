using Microsoft.EntityFrameworkCore;
using SalesBot.Reminders;

namespace SalesBot.Tests.Turns;

/// <summary>A time sent as an answer to a card of a lead plans the next contact; it was offered as a comment (B18, O17).</summary>
public sealed class RepliedWithTimeTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
    }

    [Theory]
    [InlineData("через час", "сегодня 14:00")]
    [InlineData("завтра в 11", "вт 24.11 11:00")]
    [InlineData("перезвонить в пятницу после обеда", "пт 27.11 13:00")]
    public async Task A_time_alone_is_the_next_contact(string said, string when)
    {
        await Petrova.Answers("L-2026-000001", said).DoesNotSee("Записать это комментарием").Sees("✓ L-2026-000001", "Следующий контакт");
        var at = await Office.Read(db => db.Reminders.Where(x => x.State == ReminderState.Active && x.ContactAt != null)
            .Select(x => x.ContactAt).SingleAsync());
        Assert.Equal(when[^5..], Office.Office.Calendar.ToLocal(at!.Value).ToString("HH:mm", null));
    }

    [Fact] // which day is asked, and nothing is set before
    public async Task Two_days_are_asked_about() =>
        await Petrova.Answers("L-2026-000001", "в среду или четверг").Sees("Следующий контакт", "25.11", "26.11").Clicks("26.11")
            .Sees("чт 26.11 10:00");

    [Theory] // the words of a button with figures
    [InlineData("через 15 мин")]
    [InlineData("Через 15 минут.")]
    public async Task The_words_of_a_reminders_button_press_it(string said)
    {
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Petrova.Answers("Напоминание", said).Sees("Напомню сегодня 13:21").DoesNotSee("комментарием").DoesNotSee("Напоминание ·");
        await Office.Pass(TimeSpan.FromMinutes(16));
        await Petrova.Sees("Напоминание · L-2026-000001");
    }

    [Theory] // what has more to say stays a comment, and so does what is no time
    [InlineData("созвонились, договорились на 27.11 в 12")]
    [InlineData("клиент просил перезвонить завтра")]
    [InlineData("12")]
    public async Task Other_words_are_a_comment(string said) =>
        await Petrova.Answers("L-2026-000001", said).Sees("Записать это комментарием");

    [Fact] // nobody plans on another's lead
    public async Task Who_may_not_act_writes_a_comment() =>
        await Anna.Answers("L-2026-000001", "завтра в 11").Sees("Записать это комментарием");
}
