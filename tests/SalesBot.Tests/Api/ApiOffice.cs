using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Programs;
using SalesBot.Records;
using SalesBot.Tests.Data;
using SalesBot.Tests.Hosting;

namespace SalesBot.Tests.Api;

/// <summary>The built host with an API, and behind it the office that the examples of openapi.json speak of.</summary>
public sealed class ApiOffice : IAsyncLifetime
{
    /// <summary>The key of the settings, which may all.</summary>
    public const string Key = "a-key-of-sixteen-or-more";

    /// <summary>The key of a form on the web site, which may hand in leads.</summary>
    public const string FormKey = "sb_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    /// <summary>The web site.</summary>
    public const string Origin = "https://www.example.com";

    private static readonly DateTimeOffset Then = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
    private HostProcess process = null!;

    /// <summary>Its database.</summary>
    public Database Database => new(Sales.Features, StorageProvider.Sqlite, $"Data Source={Path.Combine(folder, "salesbot.db")}");

    public async Task InitializeAsync()
    {
        MigratedFile.CopyTo(Path.Combine(folder, "salesbot.db"));
        await using (var db = Database.Open()) await Sow(db);
        process = HostProcess.Start(folder, ("Api:Key", Key), ("Api:Origins", Origin), ("Demo:Enabled", "false"),
            ("Calls:Mango:Key", "qwerty123"), ("Calls:Mango:Salt", "salt"), ("Calls:Zadarma:Secret", "secret"));
        await process.Address();
    }

    public Task DisposeAsync()
    {
        process.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A program with a key; null: a stranger.</summary>
    public async Task<HttpClient> Program(string? key = Key)
    {
        var client = new HttpClient { BaseAddress = await process.Address() };
        if (key is not null) client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }

    /// <summary>Number of the last record.</summary>
    public async Task<long> LastRecord()
    {
        await using var db = Database.Open();
        return await db.Audit.MaxAsync(record => (long?)record.Sequence) ?? 0;
    }

    /// <summary>What persons and programs did after a record, in order. What the bot does by itself is left out: by the machine's
    /// clock the lead of the examples waits longer every day, and the bot warns of it when the hour comes.</summary>
    public async Task<List<AuditRecord>> DoneAfter(long record)
    {
        await using var db = Database.Open();
        return await db.Audit.Where(one => one.Sequence > record && one.Channel != "bot").OrderBy(one => one.Sequence).ToListAsync();
    }

    /// <summary>A new key with these rights.</summary>
    public async Task<string> NewKey(string name, ApiRights rights)
    {
        var key = "sb_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(22))[..43];
        await using var db = Database.Open();
        db.ApiKeys.Add(Row(name, key, rights));
        await db.SaveChangesAsync();
        return key;
    }

    private static ApiKey Row(string name, string key, ApiRights rights) => new()
    {
        Name = name,
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))),
        Ending = key[^4..],
        Rights = rights,
        CreatedById = 1,
        CreatedAt = Then,
    };

    /// <summary>Puts that office into a database.</summary>
    internal static async Task Sow(SalesBotDb db)
    {
        db.People.AddRange(Person(1, "Админова Вера", Role.Admin), Person(2, "Белова Анна", Role.Secretary),
            Person(3, "Петрова Ольга", Role.Manager), Person(4, "Кузнецов Денис", Role.Executor));
        db.ApiKeys.Add(Row("Форма на сайте", FormKey, ApiRights.AddLeads));
        db.Clients.Add(new Client { Id = 17, Name = "ООО «Ромашка»", Inn = "7707083893", Kpp = "770701001", CreatedAt = Then });
        db.Contacts.Add(new Contact { Id = 21, ClientId = 17, Name = "Иванов Пётр", Company = "ООО «Ромашка»", CreatedAt = Then });
        db.ContactPoints.AddRange(new ContactPoint { ContactId = 21, Value = "+79161234567" },
            new ContactPoint { ContactId = 21, Value = "ivan@romashka.example" });
        db.Items.Add(new Item { Id = 1, Key = "профнастил с21", Name = "Профнастил С21", Unit = "м²", Price = 600, Code = "С21-0.5" });
        db.Files.AddRange(File(5), File(6));
        db.FileContents.AddRange(new StoredFileContent { FileId = 5, Bytes = [1, 2, 3] },
            new StoredFileContent { FileId = 6, Bytes = [4] });
        AddLead(db, 122, LeadState.Won, "order");
        AddLead(db, 123, LeadState.Open, "first-contact");
        AddOrder(db);
        await db.SaveChangesAsync();
    }

    private static Person Person(int id, string name, Role roles) => new() { Id = id, Name = name, Roles = roles, JoinedAt = Then };

    private static StoredFile File(long id) => new()
    {
        Id = id,
        Name = $"файл {id}.pdf",
        MediaType = "application/pdf",
        Size = 3,
        Sha256 = new string('0', 64),
        At = Then,
    };

    private static void AddLead(SalesBotDb db, long number, LeadState state, string stage)
    {
        db.Leads.Add(new Lead
        {
            Id = number,
            Number = $"L-2026-000{number}",
            ProcessVersion = 1,
            Stage = stage,
            State = state,
            ResponsibleId = 3,
            AuthorId = 2,
            ContactId = 21,
            ClientId = 17,
            Topic = "Кровля ангара",
            CreatedAt = Then,
            WaitingSince = Then,
            ClosedAt = state == LeadState.Open ? null : Then,
        });
        db.Events.AddRange(Document(number * 10, number, null, "registration"), Document((number * 10) + 1, number, number * 10,
            "first-contact"));
        db.EventFiles.Add(new EventFile { EventId = number * 10, FileId = 5 });
    }

    private static Event Document(long id, long lead, long? basis, string stage) => new()
    {
        Id = id,
        LeadId = lead,
        Stage = stage,
        Kind = EventKind.Letter,
        Subject = stage == "registration" ? "letter-from-prospect" : "first-contact",
        ContactWho = "Иванов Пётр, ООО «Ромашка»",
        ContactPhone = "+79161234567",
        ContactId = 21,
        ClientId = 17,
        Content = "Кровля ангара",
        BeganAt = Then,
        EndedAt = basis is null ? Then : null,
        State = basis is null ? EventState.Completed : EventState.Open,
        ResponsibleId = 3,
        AuthorId = 2,
        BasisId = basis,
    };

    private static void AddOrder(SalesBotDb db)
    {
        db.Orders.Add(new Order
        {
            Id = 45,
            Number = "O-2026-000045",
            LeadId = 122,
            Stage = "order",
            ClientId = 17,
            Contract = "17/11",
            ShipmentDate = new DateOnly(2026, 12, 5),
            ExecutorId = 4,
            ManagerId = 3,
            State = OrderState.Posted,
            StateAt = Then,
            OpenedAt = Then,
            CreatedAt = Then,
            VatPercent = 22,
            VatIncluded = true,
            Total = 72_000,
        });
        db.OrderLines.Add(new OrderLine
        {
            OrderId = 45,
            Position = 1,
            ItemId = 1,
            Name = "Профнастил С21",
            Unit = "м²",
            Quantity = 120,
            Price = 600,
            Sum = 72_000,
        });
        db.OrderFiles.Add(new OrderFile { OrderId = 45, FileId = 6 });
    }
}
