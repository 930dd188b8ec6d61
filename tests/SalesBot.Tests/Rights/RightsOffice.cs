using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Broadcasts;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.ClientLists;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Letters;
using SalesBot.Materials;
using SalesBot.People;
using SalesBot.Reminders;
using SalesBot.Undoing;
using SalesBot.Values;

namespace SalesBot.Tests.Rights;

/// <summary>
/// An office with everybody in rights.txt, whose one lead is led by chat through every state there; each is kept and can be returned to.
/// </summary>
public sealed class RightsOffice : IAsyncLifetime
{
    private readonly Dictionary<string, SqliteConnection> kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Chat> chats = new(StringComparer.Ordinal);

    /// <summary>The office.</summary>
    public TestOffice Office { get; private set; } = null!;

    /// <summary>What updates were answered with.</summary>
    internal Answers Answers { get; } = new();

    /// <summary>The rows of the business as they are.</summary>
    internal string Rows
    {
        get
        {
            using var file = Open();
            return BusinessRows.Of(file);
        }
    }

    /// <summary>Whose chat.</summary>
    internal Chat Chat(string person) => chats[person];

    public async Task InitializeAsync()
    {
        // Other tests put the same questions: what listens for them would cost as much as the answers.
        Office = await TestOffice.Open(watched: false, interceptors: Answers);
        await Gather();
        await Lead();
    }

    public async Task DisposeAsync()
    {
        foreach (var one in kept.Values) await one.DisposeAsync();
        await Office.DisposeAsync();
    }

    /// <summary>Everything as it was in a state; no card is shown anywhere, so that nothing need be drawn anew.</summary>
    internal void Return(string state)
    {
        using (var file = Open()) kept[state].BackupDatabase(file);
        Run("DELETE FROM Cards; DELETE FROM Outbox; UPDATE Conversations SET Dialog = NULL;");
    }

    /// <summary>The dialogs under way are forgotten.</summary>
    internal void ForgetDialogs() => Run("UPDATE Conversations SET Dialog = NULL;");

    /// <summary>Puts the ids of the present state in place of the names in braces; 0 where there is none.</summary>
    internal async Task<Func<string, string>> Names()
    {
        var active = await Office.Read(db => db.Reminders.Where(reminder => reminder.State == ReminderState.Active)
            .Select(reminder => new
            {
                reminder.Id,
                reminder.OrderId,
                Beside = db.Set<Event>().Any(document => document.Id == reminder.EventId && document.Beside),
            }).ToListAsync());
        var (undo, asked, sent) = await Office.Read(async db => (
            await db.UndoSteps.MaxAsync(step => (long?)step.Id),
            await db.Approvals.MaxAsync(approval => (long?)approval.Id),
            await db.Files.Where(stored => stored.Name == "кп.pdf").Select(stored => (long?)stored.Id).FirstOrDefaultAsync()));
        var ids = new Dictionary<string, long?>(StringComparer.Ordinal)
        {
            ["{lead-reminder}"] = active.Find(reminder => reminder is { OrderId: null, Beside: false })?.Id,
            ["{beside-reminder}"] = active.Find(reminder => reminder.Beside)?.Id,
            ["{order-reminder}"] = active.Find(reminder => reminder.OrderId is not null)?.Id,
            ["{undo}"] = undo,
            ["{approval}"] = asked,
            ["{file}"] = sent,
        };
        return button => ids.Aggregate(button, (text, id) => text.Replace(id.Key, $"{id.Value ?? 0}", StringComparison.Ordinal));
    }

    private async Task Gather()
    {
        foreach (var (name, roles) in WhoMayWhat.Table.Roles)
            chats[name] = roles == Role.None ? Office.Stranger("99", name) : await Office.Join(name, roles);
        await Office.Change(async db =>
        {
            var people = db.People.ToDictionary(person => person.ShortName);
            (people["Петрова"].DeputyId, people["Петрова"].HeadId) = (people["Сидоров"].Id, people["Орлов"].Id);
            people["Громова"].DeputyId = people["Мухина"].Id;
            people["Лебедев"].DeputyId = people["Романова"].Id;
            people["Ушаков"].Active = false;
            db.Broadcasts.Add(new Broadcast
            {
                AuthorId = people["Админова"].Id,
                Roles = Role.Manager,
                Text = "Завтра инвентаризация",
                CreatedAt = Office.Clock.GetUtcNow(),
            });
            db.Materials.Add(new Material { Name = "Прайс-лист", Text = "Высылаем прайс-лист", Files = "" });
            AddCampaigns(db, people);
            await AddLists(db, people["Админова"]);
            var item = new Item
            {
                Key = Item.KeyOf("Профнастил С21"),
                Name = "Профнастил С21",
                Unit = "м²",
                Price = 600m,
                Department = "Производство",
                AccountingClass = "Товар",
            };
            db.Items.Add(item);
            await db.SaveChangesAsync();
            foreach (var word in SearchWords.Of(item.Name)) db.ItemWords.Add(new ItemWord { Word = word, ItemId = item.Id });
        });
        await Letters();
        await Chat("Чужой").Says("Здравствуйте").Clicks("Запросить доступ");
    }

    /// <summary>
    /// A letter that waits with a rule of Белова's about its sender, one that Третьяков has, and an applicant's, for the administrators to
    /// take.
    /// </summary>
    private async Task Letters()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var db = Office.Database.Open();
            var work = new Work(db, Office.Office);
            var (from, text) = (EmailAddress.TryParse($"zaitsev{i}@zabor.ru"), new string('а', 800));
            await ReceiveLetter.Do(work, new ArrivedLetter("Зайцев", from, null, "Забор", text, work.Now)
            {
                Files = [("план.pdf", "application/pdf", [1])],
            });
            await work.Save();
        }

        await Chat("Белова").Says("/rule 1 sp4 make").Says("/letters 2 hand").Says("Третьяков").Says("/letters 3 log applicant");
    }

    /// <summary>Two lists of clients that were shown, and one on its way in.</summary>
    private async Task AddLists(SalesBot.Data.SalesBotDb db, Person sender)
    {
        var file = new StoredFile { Name = "список.csv", MediaType = "text/csv", Sha256 = "", PersonId = sender.Id };
        db.Files.Add(file);
        await db.SaveChangesAsync();
        foreach (var state in new[] { ClientImportState.Shown, ClientImportState.Shown, ClientImportState.Running })
            db.ClientImports.Add(new ClientImport
            {
                Id = db.ClientImports.Local.Count + 1,
                FileId = file.Id,
                Name = file.Name,
                PersonId = sender.Id,
                Preview = JsonSerializer.Serialize(new ImportPreview(new(1, 0, 0), new(1, 0, 0), 0, 0, 0, [])),
                Total = 1,
                State = state,
                CreatedAt = Office.Clock.GetUtcNow(),
            });
    }

    /// <summary>One that is being prepared; one under way with calls in hand, waiting, promised and ended; one that is stopped.</summary>
    private void AddCampaigns(SalesBot.Data.SalesBotDb db, Dictionary<string, Person> people)
    {
        var now = Office.Clock.GetUtcNow();
        foreach (var state in new[] { CampaignState.Draft, CampaignState.Running, CampaignState.Stopped })
            db.Campaigns.Add(new Campaign
            {
                Id = db.Campaigns.Local.Count + 1,
                Name = "Осень",
                Brief = "О ценах",
                AuthorId = people["Админова"].Id,
                CreatedAt = now,
                StartedAt = now,
                State = state,
            });
        Call(1);
        Call(2).TakenById = people["Белова"].Id;
        Call(2);
        var promised = Call(2);
        (promised.CallerId, promised.Promised) = (people["Петрова"].Id, true);
        (Call(2).EndedById, db.CampaignCalls.Local.Last().EndedAt) = (people["Ветрова"].Id, now);
        Call(3);
        foreach (var call in db.CampaignCalls.Local) call.State = call.EndedById is not null ? CallState.NotInterested
            : call.TakenById is not null ? CallState.InHand : CallState.Waiting;

        CampaignCall Call(int campaign)
        {
            var call = new CampaignCall
            {
                Id = db.CampaignCalls.Local.Count + 1,
                CampaignId = campaign,
                Row = db.CampaignCalls.Local.Count,
                Priority = CallPriority.Normal,
                Phone = $"+7999000000{db.CampaignCalls.Local.Count}",
                DueAt = now,
            };
            db.CampaignCalls.Add(call);
            return call;
        }
    }

    /// <summary>From the call to the order, and aside into every way it may end.</summary>
    private async Task Lead()
    {
        var (anna, petrova, gromova, kuznetsov) = (Chat("Белова"), Chat("Петрова"), Chat("Громова"), Chat("Кузнецов"));
        await anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Климов").Clicks("Готово");
        Keep("registered");
        await anna.Clicks("Отменить · 30");
        Keep("undone");
        Return("registered");
        await Chat("Климов").Says("/lead 1").Clicks("Ещё…").Clicks("Передать").Clicks("Петрова");
        Keep("new");
        await petrova.Says("/lead 1").Clicks("Занимаюсь").Clicks("Консультация").Clicks("Носов").Says("Выдержит ли снег?");
        Keep("consulting");
        await Chat("Носов").Says("/assignment 1").Clicks("Ответить").Says("Выдержит");
        await petrova.Says("/lead 1").Clicks("КП").Clicks("Ромашка").Says("Профнастил, 120 м²").Attaches("кп.pdf").Clicks("Дальше")
            .Clicks("Готово");
        Keep("proposed");
        await petrova.Says("/lead 1").Clicks("На согласование").Clicks("Громова");
        await Aside("asking", "standing-in", () => GoAway("Громова"));
        await Aside("asking", "refused", async () => await petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить"));
        await Aside("asking", "changed", async () =>
            await petrova.Says("/lead 1").Clicks("Изменить…").Clicks("Изменить…").Clicks("Содержание").Says("Со скидкой").Clicks("Готово"));
        await gromova.Says("/approval 1").Clicks("Согласовать");
        Keep("agreed");
        await petrova.Says("/lead 1").Clicks("Встреча").Says("замер").Clicks("Готово");
        await Aside("meeting", "posted", async () => await Order().Clicks("Не требуется").Clicks("Готово"));
        await Order().Clicks("Требуется").Clicks("Громова").Clicks("Готово");
        await Aside("ordering", "returned", async () => await gromova.Says("/approval 2").Clicks("Отклонить").Clicks("Цена"));
        await gromova.Says("/approval 2").Clicks("Согласовать");
        await Aside("approved", "head-away", () => GoAway("Лебедев"));
        await Aside("approved", "cancelled", async () => await petrova.Says("/order 1").Clicks("Отменить заказ").Says("передумали"));
        await kuznetsov.Says("/order 1").Clicks("В работу");
        Keep("in-work");
        await kuznetsov.Clicks("Выполнен");
        Keep("done");
    }

    private Chat Order() => Chat("Петрова").Says("/lead 1").Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Clicks("Дальше")
        .Clicks("Кузнецов").Clicks("По рекомендации");

    private Task GoAway(string person) =>
        Office.Change(async db => (await db.People.SingleAsync(one => one.Name == person)).AwayUntil = Office.Clock.GetUtcNow().AddDays(2));

    /// <summary>Keeps the state, and what a step from it comes to; then goes on from the state.</summary>
    private async Task Aside(string from, string state, Func<Task> step)
    {
        if (!kept.ContainsKey(from)) Keep(from);
        await step();
        Keep(state);
        Return(from);
    }

    private void Keep(string state)
    {
        var copy = new SqliteConnection("Data Source=:memory:");
        copy.Open();
        using var file = Open();
        file.BackupDatabase(copy);
        kept[state] = copy;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(Office.Database.ConnectionString);
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using var file = Open();
        using var command = file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
