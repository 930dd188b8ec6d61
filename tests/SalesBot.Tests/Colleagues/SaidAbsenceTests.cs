namespace SalesBot.Tests.Colleagues;

/// <summary>An absence in the words of a chat: until when, who stands in, and that it is over. It is Monday, 13:00 (O20, B12).</summary>
public sealed class SaidAbsenceTests : OfficeTest
{
    [Theory] // O20: «до конца недели» was not understood in the line, and Friday at ten as an answer
    [InlineData("до конца недели", "30.11 10:00")]
    [InlineData("до конца рабочей недели", "30.11 10:00")]
    [InlineData("до конца следующей недели", "07.12 10:00")]
    [InlineData("до конца месяца", "01.12 10:00")]
    [InlineData("до следующей недели", "30.11 10:00")]
    [InlineData("сегодня", "завтра 10:00")]
    [InlineData("на весь день", "завтра 10:00")]
    [InlineData("до конца дня", "завтра 10:00")]
    [InlineData("по пятницу", "28.11 10:00")]
    [InlineData("до среды включительно", "26.11 10:00")]
    [InlineData("с 12:00 до 15:00", "сегодня 15:00")]
    [InlineData("ухожу в отпуск на две недели", "07.12 10:00")]
    [InlineData("на больничном до 4 декабря", "04.12 10:00")]
    [InlineData("меня не будет до вечера", "сегодня 18:00")]
    [InlineData("rest of the day", "завтра 10:00")]
    [InlineData("through Wednesday", "26.11 10:00")]
    [InlineData("for two weeks", "07.12 10:00")]
    [InlineData("until the end of the month", "01.12 10:00")]
    public async Task It_ends_when_it_was_said_to_end(string said, string back)
    {
        await Petrova.Says($"/away {said} -> Сидоров").Sees($"вернётесь {back}", "Замещает: Сидоров Игорь");
        await Sidorov.Sees($"Вы замещаете Петрову: вернётся {back}");
    }

    [Theory] // O20: the same as an answer to the question
    [InlineData("до конца недели", "30.11 10:00")]
    [InlineData("по среду", "26.11 10:00")]
    [InlineData("сегодня", "завтра 10:00")]
    public async Task An_answer_says_the_same_as_the_line(string said, string back) =>
        await Petrova.Says("/away").Says(said).Clicks("Сидоров").Sees($"вернётесь {back}");

    [Theory] // O20: it began at once, and «с 15 до 17» ended at its begin
    [InlineData("с 15:00 до 17:00", "сегодня 15:00")]
    [InlineData("завтра с 10 до 12", "завтра 10:00")]
    [InlineData("с понедельника", "30.11")]
    [InlineData("сегодня с 16", "сегодня 16:00")]
    [InlineData("с завтрашнего дня по пятницу", "24.11")]
    [InlineData("на следующей неделе", "30.11")]
    [InlineData("next week", "30.11")]
    [InlineData("завтра весь день", "24.11")]
    public async Task Who_goes_later_hands_nothing_over_yet(string said, string when)
    {
        await Petrova.Says($"/away {said} -> Сидоров").Sees($"Отметьте его {when}", "работа остаётся у вас");
        await Sidorov.DoesNotSee("Вы замещаете");
    }

    [Theory] // O20: the name without an arrow was «Не понял дату»
    [InlineData("до 16:00 Сидоров", "сегодня 16:00")]
    [InlineData("за меня Сидоров до среды", "25.11 10:00")]
    [InlineData("до среды, вместо меня Сидоров Игорь", "25.11 10:00")]
    [InlineData("Сидоров замещает до среды", "25.11 10:00")]
    [InlineData("until Wednesday, covered by Sidorov", "25.11 10:00")]
    public async Task The_deputy_may_be_named_in_a_sentence(string said, string back) =>
        await Petrova.Says($"/away {said}").Sees($"вернётесь {back}", "Замещает: Сидоров Игорь");

    [Fact] // O20: who was named and cannot stand in was dropped without a word
    public async Task Who_cannot_stand_in_is_said()
    {
        await Petrova.Says("/away до среды -> Иванова").Sees("Кто замещает?", "«Иванова» среди коллег не нахожу");
        await Sidorov.Says("/away до среды, за меня Крылова").Sees("Кто замещает?", "«Крылова» среди коллег не нахожу");
    }

    [Theory] // O20
    [InlineData("вернулась")]
    [InlineData("я на месте")]
    [InlineData("/away вернулась")]
    [InlineData("/away отмена")]
    [InlineData("Я вернулась раньше!")]
    public async Task Who_is_back_says_so(string said) =>
        await Petrova.Says("/away до среды -> Сидоров").Says(said).Sees("С возвращением").Says("/away").Sees("До какого времени");

    [Fact] // O20: what was asked of the first line was asked again after the second
    public async Task An_absence_said_anew_takes_the_place_of_the_question()
    {
        await Petrova.Says("/away до упора -> Сидоров").Sees("До какого времени").Says("/away до среды -> Сидоров").Sees("вернётесь 25.11");
        Assert.DoesNotContain("До какого времени", Petrova.Last.Screen.PlainText(), StringComparison.Ordinal);
        await Petrova.Says("/cancel").Sees("Отменять нечего");
    }
}
