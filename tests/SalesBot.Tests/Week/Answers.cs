namespace SalesBot.Tests.Week;

/// <summary>What people answer to the bot's questions.</summary>
internal static class Answers
{
    private const int Most = 20;
    private static readonly string[] Outcomes = ["Ждут договор", "Договорились о цене", "Думают до понедельника"];

    private static readonly (string Question, Func<Colleague, Card, Task> Answer)[] All =
    [
        ("Кто звонит?", (who, _) => Type(who, "Лис Олег")),
        ("От кого письмо?", Offered),
        ("Кому письмо?", Offered),
        ("О чём? Коротко", (who, _) => Type(who, "навес у склада")),
        ("На кого переведён звонок?", Offered),
        ("Кому передать", Offered),
        ("На кого передать", Offered),
        ("Какой контрагент?", Offered),
        ("Текст письма?", (who, _) => Type(who, "Профнастил С21, 120 м², 72 000 руб.")),
        ("Файл предложения?", async (who, _) => await who.Chat.Attaches("кп.pdf").Clicks("Дальше")),
        ("Кто согласует?", Offered),
        ("Кто проконсультирует?", Offered),
        ("О чём спросить?", (who, _) => Type(who, "Выдержит ли снег?")),
        ("Что посоветовали?", (who, _) => Type(who, "Выдержит, с шагом 1,2 м")),
        ("О чём встреча?", (who, _) => Type(who, "замер")),
        ("Номер договора?", (who, _) => Type(who, "17/11")),
        ("Дата отгрузки?", (who, _) => Type(who, "05.12")),
        ("Что и сколько?", async (who, _) => await who.Chat.Says("С21 120").Clicks("Дальше")),
        ("Кто исполняет заказ?", Offered),
        ("Откуда клиент о нас узнал?", Offered),
        ("Нужно согласование?", Offered),
        ("Причина отказа", Offered),
        ("Комментарий?", (_, card) => card.Press("Пропустить")),
        ("Почему не перезваниваем?", Offered),
        ("Почему?", Offered),
        ("Что записать?", (who, _) => Type(who, "просил прайс")),
        ("Чем закончилась встреча?", (who, _) => Type(who, who.Any(Outcomes))),
        ("На какой e-mail", (who, _) => Type(who, "client@example.org")),
        ("Если не обращение, то что это?", Offered),
        ("Проверьте", Check),
    ];

    /// <summary>Answers until nothing is asked any more.</summary>
    public static async Task Give(Colleague who)
    {
        for (var i = 0; i < Most; i++)
        {
            if (Asked(who) is not { } asked) return;
            await asked.Answer(who, asked.Card);
        }

        Assert.Fail($"{who.Name} is asked and asked:\n{who.Chat.Transcript()}");
    }

    private static (Card Card, Func<Colleague, Card, Task> Answer)? Asked(Colleague who)
    {
        foreach (var message in who.Chat.Messages.Reverse().Take(6))
        {
            var card = new Card(who, message);
            if (!card.Has("Отмена") && !card.Has("Назад") && !card.Has("Пропустить")) continue;
            foreach (var (question, answer) in All)
                if (card.Says(question)) return (card, answer);
        }

        return null;
    }

    private static async Task Type(Colleague who, string text) => await who.Chat.Says(text);

    private static Task Offered(Colleague who, Card card) => card.Press(who.Any(card.Answers).Label);

    /// <summary>A meeting is agreed upon for one of the next days, on Friday not for its evening; all else is right as it is.</summary>
    private static async Task Check(Colleague who, Card card)
    {
        if (card.Says("замер") && card.Says("Начало"))
        {
            string[] times = who.Local.DayOfWeek == DayOfWeek.Friday ? ["завтра в 11", "завтра в 15"]
                : ["сегодня в 17:30", "завтра в 11", "завтра в 15"];
            await who.Chat.Clicks("Изменить").Clicks("Начало").Says(who.Any(times));
        }

        await who.Chat.Clicks("Готово");
    }
}
