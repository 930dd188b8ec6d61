namespace SalesBot.Tests.Week;

/// <summary>What a manager does next about a lead, by what its card offers.</summary>
internal static class Leads
{
    private static readonly (string Label, double Likely)[] Steps =
    [
        ("На согласование", 0.4), ("КП", 0.35), ("Встреча", 0.2), ("Заказ", 0.3), ("Консультация", 0.1), ("Отказ",
            0.15), ("Когда связаться…", 0.3),
    ];

    public static async Task GoOn(Colleague who, Card card, Mood mood)
    {
        if (mood == Mood.Friday)
        {
            await (card.Has("Занимаюсь") ? card.Press("Занимаюсь") : MoveContact(who, card));
            return;
        }

        if (card.Has("Занимаюсь") && who.Chance(0.5)) await card.Press("Занимаюсь");
        else if (who.Chance(0.15)) await Aside(who, card);
        else if (Steps.FirstOrDefault(step => card.Has(step.Label) && who.Chance(step.Likely)) is { Label: { } label })
            await Step(who, card, label);
        else if (card.IsOver("было назначено на")) await MoveContact(who, card);
    }

    /// <summary>Another time for the next contact, by buttons alone.</summary>
    public static async Task MoveContact(Colleague who, Card card)
    {
        if (!card.Has("Когда связаться…")) return;
        await card.Press("Когда связаться…");
        var times = new Card(who, who.Chat.Messages.Last(message => message.Shows("Другое время…"))).Answers;
        await who.Chat.Clicks(who.Any([.. times.Where(time => time.Label != "Другое время…")]).Label);
    }

    private static Task Step(Colleague who, Card card, string label) =>
        label == "Когда связаться…" ? MoveContact(who, card) : card.Press(label);

    private static async Task Aside(Colleague who, Card card)
    {
        if (!card.Has("Ещё…")) return;
        await card.Press("Ещё…");
        await who.Chat.Clicks(who.Any(["Комментарий", "Передать…", "Срочно", "Горячий", "Холодный"]));
    }
}
