namespace SalesBot.Tests.Turns;

/// <summary>The words of a button, sent as an answer to the card that has it, press it (O17).</summary>
public sealed class RepliedWithButtonTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // O17: it was asked whether «занимаюсь» is to be written into the history
    public async Task Words_of_a_reminders_button_press_it()
    {
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Petrova.Sees("Напоминание").Answers("Напоминание", "занимаюсь").DoesNotSee("Записать это комментарием").Sees("в работе");
    }

    [Fact] // O17
    public async Task Words_of_a_leads_button_press_it() =>
        await Petrova.Answers("L-2026-000001", "отказ").Sees("Причина отказа?").DoesNotSee("Записать это комментарием");

    [Fact] // O17: other words stay what they were
    public async Task Other_words_are_a_comment() =>
        await Petrova.Answers("L-2026-000001", "отказ был по телефону").Sees("Записать это комментарием");

    [Theory] // D30: what speaks of a time and is not understood is told of, and the question stays
    [InlineData("в декабре")]
    [InlineData("через час-полтора")]
    [InlineData("half past two")]
    public async Task A_time_that_is_not_understood_is_asked_again(string said) =>
        await Petrova.Clicks("Занимаюсь").Clicks("Когда связаться").Says(said).Sees("Следующий контакт", "Когда связаться?")
            .DoesNotSee("Не понял: «");
}
