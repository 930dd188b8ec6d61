using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.People;

namespace SalesBot.Tests.Orders;

/// <summary>An office with an execution department, a catalogue, and a lead of a known client that Petrova leads.</summary>
public abstract class OrderTest : OfficeTest
{
    private protected Chat Kuznetsov { get; private set; } = null!;

    private protected Chat Gromova { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Kuznetsov = await Office.Join("Кузнецов Денис", Role.Executor);
        Gromova = await Office.Join("Громова Елена", Role.ExecutionHead);
        await Office.Change(async db =>
        {
            var people = db.People.ToDictionary(person => person.ShortName);
            people["Кузнецов"].HeadId = people["Громова"].Id;
            people["Громова"].DeputyId = people["Белова"].Id;
            AddItem(db, "Профнастил С21", "м²", 600m, "Производство", people["Кузнецов"].Id, 425m, 2m, "Товар");
            AddItem(db, "Профнастил Н60", "м²", 890m, "Производство", people["Кузнецов"].Id, 640m, 2.5m, "Товар");
            AddItem(db, "Монтаж кровли", "м²", 937.5m, "Монтаж", null, 610m, 14m, "Услуга");
            await db.SaveChangesAsync();
            foreach (var item in db.Items.ToList())
                foreach (var word in SearchWords.Of(item.Name)) db.ItemWords.Add(new ItemWord { Word = word, ItemId = item.Id });
            var client = new Client { Name = "ООО «Ромашка»", CreatedAt = Office.Clock.GetUtcNow() };
            db.Clients.Add(client);
            await db.SaveChangesAsync();
            foreach (var word in SearchWords.Of(client.Name)) db.SearchWords.Add(new SearchWord { Word = word, ClientId = client.Id });
            var contact = new Contact { ClientId = client.Id, Name = "Иванов Пётр", Company = "ООО «Ромашка»" };
            db.Contacts.Add(contact);
            await db.SaveChangesAsync();
            db.ContactPoints.Add(new ContactPoint { ContactId = contact.Id, Value = "+79123456789" });
            await Vocabulary.Add(
                db, SearchWords.Of(contact.Name, contact.Company), word => new SearchWord { Word = word, ContactId = contact.Id });
        });
        await Anna.Says("89123456789").Clicks("Новое обращение").Says("кровля ангара").Clicks("Петрова").Clicks("Готово");
    }

    /// <summary>The client calls again; Petrova, who led the last lead, gets it without being named.</summary>
    private protected async Task NewLead() => await Anna.Says("89123456789").Clicks("Новое обращение").Says("ещё ангар").Clicks("Готово");

    /// <summary>Petrova writes an order of one line up to the question about approval.</summary>
    private protected async Task UpToApproval(string lines = "С21 120") =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(lines).Clicks("Дальше").Clicks("Кузнецов").Clicks("По рекомендации");

    /// <summary>An order that needs no approval, posted.</summary>
    private protected async Task Posted(string lines = "С21 120")
    {
        await UpToApproval(lines);
        await Petrova.Clicks("Не требуется").Clicks("Готово").Sees("O-2026-000001", "Проведён");
    }

    private static void AddItem(SalesBot.Data.SalesBotDb db, string name, string unit, decimal price, string department, int? responsible,
        decimal cost, decimal minutes, string accounting) => db.Items.Add(new Item
        {
            Key = Item.KeyOf(name),
            Name = name,
            Unit = unit,
            Price = price,
            Department = department,
            ResponsibleId = responsible,
            PlannedCost = cost,
            PlannedMinutes = minutes,
            AccountingClass = accounting,
        });
}
