using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Finding;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Values;

namespace SalesBot.Benchmarks;

/// <summary>Fills an empty database with three years of an office's work: the same scale gives the same rows.</summary>
internal sealed class Generator(Database database, Scale scale)
{
    private readonly Random random = new(20261120);
    // Behind those of contacts and clients.
    private const long WordsOfLeads = 100_000_000;

    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);

    /// <summary>The phone of a contact.</summary>
    public static string Phone(long contact) =>
        string.Create(CultureInfo.InvariantCulture, $"+79{contact * 7_919 % 1_000_000_000:000000000}");

    /// <summary>A right ИНН for a client.</summary>
    public static string Inn(long client)
    {
        var nine = string.Create(CultureInfo.InvariantCulture, $"{770_000_000 + client}");
        return Enumerable.Range(0, 10).Select(digit => nine + digit.ToString(CultureInfo.InvariantCulture))
            .First(inn => SalesBot.Values.Inn.Check(inn) == InnCheck.Ok);
    }

    /// <summary>Creates the database and everything in it.</summary>
    public async Task Run()
    {
        await database.Migrate();
        await using var db = database.Open();
        await People(db);
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA foreign_keys=OFF;");
        var indexes = DropIndexes(connection);
        Execute(connection, "BEGIN");
        Directory(db);
        Leads(db);
        Messages(db);
        Execute(connection, "COMMIT");
        foreach (var index in indexes) Execute(connection, index);
    }

    // Making an index once is much quicker than keeping it up row by row.
    private static List<string> DropIndexes(SqliteConnection connection)
    {
        var found = new List<(string Name, string Sql)>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
            using var rows = command.ExecuteReader();
            while (rows.Read()) found.Add((rows.GetString(0), rows.GetString(1)));
        }

        foreach (var (name, _) in found) Execute(connection, $"DROP INDEX \"{name}\"");
        return [.. found.Select(index => index.Sql)];
    }

    private async Task People(SalesBotDb db)
    {
        Role[] roles =
        [
            .. Enumerable.Repeat(Role.Manager, scale.Managers), .. Enumerable.Repeat(Role.Secretary, scale.Secretaries), Role.Approver,
            Role.Executor, Role.Executor, Role.ExecutionHead, Role.Admin,
        ];
        var names = new Names(random);
        db.People.AddRange(roles.Select((role, at) => new Person
        {
            Id = at + 1,
            Name = names.Person(),
            Roles = role,
            JoinedAt = scale.At(0),
            DeputyId = at < scale.Managers ? at / 2 * 2 + 2 - at % 2 : null,
        }));
        await db.SaveChangesAsync();
        db.Addresses.AddRange(roles.Select((_, at) => new Address
        {
            Id = at + 1,
            PersonId = at + 1,
            Channel = "telegram",
            Account = $"{at + 1}",
            Route = $"{at + 1}",
            LastSeenAt = Scale.Now,
        }));
        db.NumberSeries.AddRange(Enumerable.Range(2023, 4).Select(year => new NumberSeries { Key = $"L-{year}", Last = scale.Contacts }));
        await db.SaveChangesAsync();
    }

    private void Directory(SalesBotDb db)
    {
        using var clients = new Bulk<Client>(db);
        using var contacts = new Bulk<Contact>(db);
        using var points = new Bulk<ContactPoint>(db);
        using var words = new Bulk<SearchWord>(db);
        var names = new Names(random);
        long word = 0;
        for (var id = 1L; id <= scale.Contacts; id++)
        {
            var client = id <= scale.Clients ? id : random.Next(5) == 0 ? random.NextInt64(1, scale.Clients + 1) : (long?)null;
            var contact = new Contact
            {
                Id = id,
                ClientId = client,
                Name = names.Person(),
                Company = random.Next(2) == 0 ? names.Company() : "",
                CreatedAt = scale.At(id),
            };
            contacts.Add(contact);
            points.Add(new ContactPoint { Id = id, ContactId = id, Value = Phone(id) });
            foreach (var text in SearchWords.Of(contact.Name, contact.Company))
                words.Add(new SearchWord { Id = ++word, Word = Learnt(text), ContactId = id });
            if (id > scale.Clients) continue;
            var company = new Client
            {
                Id = id,
                Name = contact.Company.Length > 0 ? contact.Company : names.Company(),
                Inn = Inn(id),
                CreatedAt = contact.CreatedAt,
            };
            clients.Add(company);
            foreach (var text in SearchWords.Of(company.Name))
                words.Add(new SearchWord { Id = ++word, Word = Learnt(text), ClientId = id });
        }

        using var shapes = new Bulk<WordShape>(db);
        var shape = 0L;
        foreach (var known in vocabulary.Where(known => known.Length >= 4))
            foreach (var without in Vocabulary.Shapes(known)) shapes.Add(new WordShape { Id = ++shape, Shape = without, Word = known });
    }

    private string Learnt(string word)
    {
        vocabulary.Add(word);
        return word;
    }

    private void Leads(SalesBotDb db)
    {
        using var leads = new Bulk<Lead>(db);
        using var parties = new Bulk<LeadParty>(db);
        using var words = new Bulk<SearchWord>(db);
        using var trail = new LeadTrail(db, scale, random);
        for (var id = 1L; id <= scale.Contacts; id++)
        {
            var lead = Lead(id);
            leads.Add(lead);
            foreach (var (text, at) in SearchWords.Of(lead.Topic).Select((text, at) => (text, at)))
                words.Add(new SearchWord { Id = WordsOfLeads + id * 4 + at, Word = text, LeadId = id });
            if (random.Next(10) == 0 && lead.ResponsibleId > 1)
                parties.Add(new LeadParty { LeadId = id, PersonId = lead.ResponsibleId - 1 });
            trail.Write(lead);
        }
    }

    private Lead Lead(long id)
    {
        var at = scale.At(id);
        var open = Scale.Now - at < TimeSpan.FromDays(60) && random.Next(10) < 3;
        var state = open ? LeadState.Open
            : random.Next(10) switch { < 2 => LeadState.Won, < 9 => LeadState.Refused, _ => LeadState.Cancelled };
        return new Lead
        {
            Id = id,
            Number = string.Create(CultureInfo.InvariantCulture, $"L-{at.Year}-{id:000000}"),
            ProcessVersion = 1,
            Stage = state == LeadState.Won ? "order" : new[] { "first-contact", "proposal", "meeting" }[random.Next(3)],
            State = state,
            ResponsibleId = random.Next(1, scale.Managers + 1),
            AuthorId = scale.Managers + 1 + random.Next(scale.Secretaries),
            ClientId = id <= scale.Clients ? id : null,
            ContactId = id,
            Topic = id % 5_000 == 0 ? "теплица и навес" : "кровля ангара",
            WordsMade = LeadTexts.Version,
            CreatedAt = at,
            WaitingSince = at,
            TouchedAt = open && random.Next(4) == 0 ? null : at,
            ClosedAt = open ? null : at.AddDays(5),
            Temperature = open && random.Next(3) == 0 ? (Temperature)random.Next(3) : null,
            RefusalReason = state == LeadState.Refused ? "expensive" : null,
        };
    }

    private void Messages(SalesBotDb db)
    {
        using var outbox = new Bulk<OutboxMessage>(db);
        for (var id = 1L; id <= scale.Contacts / 5; id++)
        {
            var at = scale.At(scale.Contacts - scale.Contacts / 5 + id);
            outbox.Add(new OutboxMessage
            {
                Id = id,
                AddressId = random.Next(1, scale.Managers + 1),
                Screen = "{}",
                Kind = "reminder",
                CreatedAt = at,
                DueAt = at,
                FinishedAt = at,
                State = OutboxState.Sent,
            });
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
