using SalesBot.Calls;
using SalesBot.Conversations;
using SalesBot.Letters;
using SalesBot.Values;

namespace SalesBot.Tests.Week;

/// <summary>The world outside: clients who call, write and are missed, and what the secretaries do about them.</summary>
internal sealed class Outside(TestOffice office, Random dice, Func<string, Colleague?> here)
{
    private static readonly string[] Names =
    [
        "Иванов Пётр", "Смирнова Ольга", "Лис Олег", "Зайцев Семён", "Орехова Инна", "Жуков Иван", "Соколова Мария", "Белый Антон",
    ];
    private static readonly string[] Companies = ["ООО Ромашка", "ООО Вектор", "АО Мосстрой", "ООО Парус", "ИП Волков", "ООО Север"];
    private static readonly string[] Topics = ["кровля ангара", "забор", "фасад склада", "навес", "утеплитель"];
    private readonly List<string> known = [];
    private int phones;
    private int calls;
    private Colleague? last;

    /// <summary>How many inputs each way of registering took.</summary>
    public List<(string Way, int Inputs)> Registrations { get; } = [];

    /// <summary>Something happens.</summary>
    public Task Happen() => dice.Next(100) switch
    {
        < 30 => Line(),
        < 45 => StepByStep(),
        < 57 when known.Count > 0 => Known(),
        < 65 => NoLead(),
        < 75 => Missed(),
        < 86 => MissedByTheExchange(),
        < 90 => Rings(),
        _ => Letter(),
    };

    private Colleague Secretary => here(dice.Next(2) == 0 ? "Белова" : "Ветрова") ?? here("Белова") ?? here("Ветрова")!;

    private string Manager =>
        new[] { "Петрова", "Сидоров", "Климов", "Мухина" }.Where(name => here(name) is not null).OrderBy(_ => dice.Next()).First();

    private string Any(string[] these) => these[dice.Next(these.Length)];

    private string Phone() => $"+7916{++phones:0000000}";

    private async Task Line()
    {
        var phone = Phone();
        await Count(
            "one line",
            async anna => await anna.Chat.Says($"{phone} {Any(Names)} {Any(Companies)} {Any(Topics)} -> {Manager}").Clicks("Готово"));
        if (dice.Next(4) == 0) await last!.Chat.Clicks("Открыть").Clicks("Срочно");
        known.Add(phone);
    }

    private async Task StepByStep()
    {
        var phone = Phone();
        await Count(
            "step by step",
            async anna => await anna.Chat.Says("/call").Says(phone).Says($"{Any(Names)}, {Any(Companies)}").Says(Any(Topics))
                .Clicks(Manager).Clicks("Готово"));
        known.Add(phone);
    }

    /// <summary>They ask for their manager, or add something, or want something new.</summary>
    private async Task Known()
    {
        var anna = Secretary;
        await anna.Chat.Says(known[dice.Next(known.Count)]);
        var card = new Card(anna, anna.Chat.Last);
        if (card.Has("Просит связаться") && dice.Next(2) == 0) await card.Press("Просит связаться");
        else if (card.Has("Добавить к открытому")) await card.Press("Добавить к открытому");
        else await card.Press("Новое");
        await Answers.Give(anna);
    }

    private async Task NoLead()
    {
        var category = Any(["Поставщик", "Рекламация", "Соискатель", "Спам", "По текущему заказу"]);
        await Secretary.Chat.Says($"{Phone()} {Any(Names)} листы").Clicks(Manager).Clicks("Не обращение").Clicks(category);
    }

    private async Task Missed() => await Secretary.Chat.Says(
        $"/missed {(known.Count > 0 && dice.Next(3) == 0 ? known[dice.Next(known.Count)] : Phone())} {Any(Names)}");

    private Task MissedByTheExchange() => Exchange(ended: true, Phone());

    private Task Rings() => Exchange(ended: false, known.Count > 0 ? known[dice.Next(known.Count)] : Phone());

    private Task Exchange(bool ended, string phone) => Arrives(work =>
        AnnounceCall.Do(work, new CallNews($"week-{++calls}", ended ? CallStage.Ended : CallStage.Ringing)
        {
            Client = new CallParty(PhoneNumber.TryParse(phone)!),
            Who = Any(Names),
            Seconds = ended ? 12 : null,
        }, CallTasks.Missed));

    private Task Letter() => Arrives(work =>
    {
        var (name, topic) = (Any(Names), Any(Topics));
        var from = EmailAddress.TryParse($"client{++phones}@example.org");
        var text = $"Здравствуйте, нужен расчёт: {topic}.";
        return ReceiveLetter.Do(work, new ArrivedLetter(name, from, null, topic, text, work.Now));
    });

    private async Task Arrives(Func<Work, Task> what)
    {
        await using (var db = office.Database.Open())
        {
            await using var write = await office.Database.BeginWrite(db, CancellationToken.None);
            var work = new Work(db, office.Office);
            await what(work);
            await work.Save();
            await write.Commit(CancellationToken.None);
        }

        await office.Settle();
    }

    private async Task Count(string way, Func<Colleague, Task> register)
    {
        var anna = last = Secretary;
        var before = anna.Chat.Inputs;
        await register(anna);
        Assert.True(anna.Chat.Messages.Any(message => message.Shows("зарегистрирован")),
            $"{anna.Name} has registered nothing:\n{anna.Chat.Transcript()}");
        Registrations.Add((way, anna.Chat.Inputs - before));
    }
}
