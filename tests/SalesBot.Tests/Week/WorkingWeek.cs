using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.People;

namespace SalesBot.Tests.Week;

/// <summary>An office of twelve from Monday 8:30 to Friday 19:00, ten minutes at a time. The same seed is the same week.</summary>
internal sealed class WorkingWeek : IAsyncDisposable
{
    private static readonly TimeSpan Moscow = TimeSpan.FromHours(3);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);
    private readonly Random dice;
    private readonly List<Colleague> colleagues = [];
    private Outside outside = null!;

    private WorkingWeek(TestOffice office, int seed) => (Office, dice) = (office, new Random(seed));

    /// <summary>The office.</summary>
    public TestOffice Office { get; }

    /// <summary>Everybody, the dismissed one too.</summary>
    public IReadOnlyList<Colleague> Colleagues => colleagues;

    /// <summary>Everybody but the dismissed one and the external executor, who has orders and no leads.</summary>
    public IEnumerable<Colleague> Present => colleagues.Where(one => one != Left?.Who && one.Surname != "Зимин");

    /// <summary>What was wrong on one of the evenings.</summary>
    public List<string> Evenings { get; } = [];

    /// <summary>How many inputs each way of registering took.</summary>
    public IReadOnlyList<(string Way, int Inputs)> Registrations => outside.Registrations;

    /// <summary>Who was dismissed, and when.</summary>
    public (Colleague Who, DateTimeOffset At, int Messages)? Left { get; private set; }

    /// <summary>Somebody who is no colleague and wrote once.</summary>
    public Chat Stranger { get; private set; } = null!;

    /// <summary>The clock on the office's wall.</summary>
    public DateTimeOffset Local => Office.Clock.GetUtcNow().ToOffset(Moscow);

    /// <summary>Monday morning: everybody has joined, the catalogue is there.</summary>
    public static async Task<WorkingWeek> Open(int seed)
    {
        var week = new WorkingWeek(await TestOffice.Open(clock: new ManualClock(At(0, 8, 30)), watched: false), seed);
        // How soon they look, how often they act on what they see, how often they put off what can be put off, how often they open their
        // list.
        await week.Join("Белова Анна", Role.Secretary, new Temper(0.9, 0.9, 0, 0.1));
        await week.Join("Ветрова Вера", Role.Secretary, new Temper(0.6, 0.7, 0, 0.05));
        await week.Join("Петрова Ольга", Role.Manager, new Temper(0.8, 0.8, 0.1, 0.1));
        await week.Join("Сидоров Игорь", Role.Manager, new Temper(0.5, 0.6, 0.2, 0.05));
        await week.Join("Климов Артём", Role.Manager, new Temper(0.4, 0.5, 0.3, 0.05));
        await week.Join("Мухина Дарья", Role.Manager, new Temper(0.15, 0.4, 0.8, 0.01));
        await week.Join("Орлов Павел", Role.Approver, new Temper(0.5, 0.6, 0.3, 0.05));
        await week.Join("Громова Елена", Role.Approver, new Temper(0.2, 0.5, 0.4, 0.02));
        await week.Join("Лебедев Юрий", Role.ExecutionHead, new Temper(0.4, 0.6, 0.2, 0.05));
        await week.Join("Носов Денис", Role.Executor, new Temper(0.3, 0.6, 0.3, 0.05));
        await week.Join("Зимин Олег", Role.External, new Temper(0.5, 0.7, 0.2, 0.05));
        await week.Join("Романова Нина", Role.Admin | Role.Accountant, new Temper(0.5, 0.6, 0.2, 0.05));
        await week.Appoint();
        week.Stranger = week.Office.Stranger("9", "Чужой");
        week.outside = new Outside(week.Office, week.dice, week.Here);
        return week;
    }

    /// <summary>The colleague with this surname.</summary>
    public Colleague Who(string surname) => colleagues.Single(one => one.Name.StartsWith(surname, StringComparison.Ordinal));

    /// <summary>
    /// Five days. On Wednesday Sidorov goes away until Friday, on Thursday somebody is dismissed, from Friday 15:00 everybody works off
    /// their list.
    /// </summary>
    public async Task Run(string leaver)
    {
        for (var day = 0; day < 5; day++)
        {
            await Until(At(day, 8, 30));
            while (Local < At(day, 19, 0))
            {
                if (Local == At(2, 9, 30)) await Who("Сидоров").Chat.Says("/away до пятницы -> Петрова");
                if (Local == At(3, 11, 0)) await Dismiss(leaver);
                if (Local == At(3, 12, 0)) await Stranger.Says("Здравствуйте, сколько стоит кровля?");
                await Minutes();
                await Office.Pass(Step);
            }

            Evenings.AddRange((await Laws.EverythingHasSomebodyAndATime(this)).Select(wrong => $"{Local:ddd dd.MM}: {wrong}"));
        }
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, 23 + day, hour, minute, 0, Moscow);

    private Colleague? Here(string surname) =>
        Left?.Who is { } gone && gone.Name.StartsWith(surname, StringComparison.Ordinal) ? null : Who(surname);

    /// <summary>What people do within ten minutes of this moment.</summary>
    private async Task Minutes()
    {
        var working = Local.Hour is >= 9 and < 18;
        var cleaning = Local >= At(4, 15, 0);
        if (working && Local < At(4, 16, 30) && dice.NextDouble() < 0.22) await outside.Happen();
        foreach (var one in colleagues.Where(one => one != Left?.Who && (working || one.Name.StartsWith(
            "Петрова", StringComparison.Ordinal))))
        {
            if (one.Name.StartsWith("Сидоров", StringComparison.Ordinal) && Local >= At(2, 9, 30) && Local < At(4, 10, 0)) continue;
            if (!cleaning) await one.Look();
            else if (Local.Minute is 0 or 30 || Local.Hour == 17) await one.WorkOff();
        }
    }

    private async Task Until(DateTimeOffset at) => await Office.Pass(at - Office.Clock.GetUtcNow());

    private async Task Dismiss(string surname)
    {
        var gone = Who(surname);
        await Who("Романова").Chat.Says("/people").Clicks(surname).Clicks("Уволить").Clicks("Уволить");
        Left = (gone, Office.Clock.GetUtcNow(), gone.Chat.Messages.Sum(message => 1 + message.Edits));
    }

    private async Task Join(string name, Role roles, Temper temper) =>
        colleagues.Add(new Colleague(Office, await Office.Join(name, roles), name, temper, dice));

    /// <summary>Deputies in pairs, a head for everybody but the administrator; what is sold.</summary>
    private Task Appoint() => Office.Change(async db =>
    {
        var people = db.People.ToDictionary(person => person.ShortName);
        var pairs = new[]
        {
            ("Белова", "Ветрова", "Романова"),
            ("Петрова", "Сидоров", "Орлов"),
            ("Климов", "Мухина", "Громова"),
            ("Орлов", "Громова", "Романова"),
        };
        foreach (var (one, other, head) in pairs)
        {
            (people[one].DeputyId, people[one].HeadId) = (people[other].Id, people[head].Id);
            (people[other].DeputyId, people[other].HeadId) = (people[one].Id, people[head].Id);
        }

        (people["Носов"].DeputyId, people["Носов"].HeadId) = (people["Лебедев"].Id, people["Лебедев"].Id);
        (people["Лебедев"].DeputyId, people["Лебедев"].HeadId) = (people["Носов"].Id, people["Романова"].Id);
        people["Зимин"].HeadId = people["Лебедев"].Id;
        var item = new Item
        {
            Key = Item.KeyOf("Профнастил С21"),
            Name = "Профнастил С21",
            Unit = "м²",
            Price = 600m,
            Department = "Производство",
            ResponsibleId = people["Носов"].Id,
            PlannedCost = 425m,
            PlannedMinutes = 2m,
            AccountingClass = "Товар",
        };
        db.Items.Add(item);
        await db.SaveChangesAsync();
        foreach (var word in SearchWords.Of(item.Name)) db.ItemWords.Add(new ItemWord { Word = word, ItemId = item.Id });
    });
}
