namespace SalesBot.Tests.Week;

/// <summary>What people do about a card, by the buttons they see on it; the first that fits.</summary>
internal static class Habits
{
    private static readonly (string Label, Func<Colleague, Card, Mood, Task> Do)[] All =
    [
        ("✓ Согласовать", Decide),
        ("Ответить", Answer),
        ("Дозвонились", CallBack),
        ("Беру", TakeContact),
        ("К обращению…", SortLetter),
        ("Встреча состоялась", TellOfMeeting),
        ("В работу", (_, card, _) => card.Press("В работу")),
        ("Выполнен", (who, card, _) => who.Chance(0.3) ? card.Press("Выполнен") : Task.CompletedTask),
        ("Показать", Show),
        ("Через 15 мин", Reminded),
        ("Занимаюсь", Lead),
        ("Когда связаться…", Lead),
        ("Готово", Finish),
        ("Сделано", Finish),
        ("Изменить…", Correct),
    ];

    /// <summary>Acts on a message, or lets it be.</summary>
    public static async Task React(Colleague who, ShownMessage message, Mood mood)
    {
        var card = new Card(who, message);
        foreach (var (label, act) in All)
            if (card.Has(label))
            {
                await act(who, card, mood);
                await Answers.Give(who);
                return;
            }
    }

    private static Task Decide(Colleague who, Card card, Mood mood) => card.Press(who.Chance(0.75) ? "✓ Согласовать" : "✗ Отклонить");

    private static Task Answer(Colleague who, Card card, Mood mood) => card.Press("Ответить");

    /// <summary>Once within the hour, then once a day at the client's hour, as the card says.</summary>
    private static async Task CallBack(Colleague who, Card card, Mood mood)
    {
        if (card.Has("Указать почту")) await card.Press(who.Chance(0.5) ? "Указать почту" : "Закрыть…");
        else if (card.Says("Попытка 1 из") || card.Says("Пора перезвонить") || card.IsOver("срок:"))
            await card.Press(who.Chance(0.3) ? "Дозвонились" : "Нет ответа");
    }

    private static async Task TakeContact(Colleague who, Card card, Mood mood)
    {
        await card.Press("Беру");
        if (new Card(who, who.Chat.Messages.Last(message => message.Shows("C-2026-"))) is { } taken && taken.Has("Готово"))
            await taken.Press("Готово");
    }

    private static async Task SortLetter(Colleague who, Card card, Mood mood)
    {
        if (who.Chance(0.7)) await card.Press("Новое обращение");
        else if (who.Chance(0.6) || mood == Mood.Friday) await card.Press("Не обращение");
        else await card.Press("Передать");
    }

    private static async Task TellOfMeeting(Colleague who, Card card, Mood mood)
    {
        if (card.Says("Какой итог?") || card.IsOver("Встреча: ")) await card.Press("Встреча состоялась");
        else if (card.Has("Занимаюсь")) await card.Press("Занимаюсь");
        else if (mood == Mood.Friday || card.IsOver("было назначено на")) await Leads.MoveContact(who, card);
    }

    /// <summary>A reminder of a colleague's question or of a task: what it is about is one tap away.</summary>
    private static async Task Show(Colleague who, Card card, Mood mood)
    {
        if (mood == Mood.Usual && card.Has("Завтра в 10") && who.Chance(who.Temper.PutsOff))
        {
            await card.Press("Завтра в 10");
            return;
        }

        await Open(who, card, "Показать", mood);
    }

    private static async Task Reminded(Colleague who, Card card, Mood mood)
    {
        if (mood == Mood.Usual && who.Chance(who.Temper.PutsOff)) await card.Press(who.Chance(0.4) ? "Через 15 мин" : "Завтра в 10");
        else if (who.Chance(0.5) && card.Has("Занимаюсь")) await card.Press("Занимаюсь");
        else if (card.Has("Открыть")) await Open(who, card, "Открыть", mood);
    }

    /// <summary>Acts on what the button has opened, unless that is only another way to it.</summary>
    private static async Task Open(Colleague who, Card card, string label, Mood mood)
    {
        await card.Press(label);
        var opened = new Card(who, who.Chat.Last);
        if (!opened.Has("Показать") && !opened.Has("Через 15 мин")) await React(who, who.Chat.Last, mood);
    }

    private static Task Lead(Colleague who, Card card, Mood mood) => Leads.GoOn(who, card, mood);

    /// <summary>A contact that was taken; the signed documents of a won lead: at once, or when it is time.</summary>
    private static async Task Finish(Colleague who, Card card, Mood mood)
    {
        if (card.Says("C-2026-")) await card.Press("Готово");
        else if (card.Says("Собрать подписанные") && (mood == Mood.Friday || who.Chance(0.5) || card.IsOver("Срок:")))
            await card.Press("Сделано");
    }

    private static async Task Correct(Colleague who, Card card, Mood mood)
    {
        if (!card.Says("Отклонен")) return;
        await card.Press("Изменить…");
    }
}
