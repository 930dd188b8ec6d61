using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Host.Channels.Browser;

/// <summary>The invented people, clients and catalogue of the demo. Sowing again adds only what is missing.</summary>
internal sealed class DemoSeed(Database database, TimeProvider clock)
{
    private const Role Boss = Role.Approver | Role.Accountant | Role.Admin;

    private static readonly Seedling[] People =
    [
        new("anna", "Белова Анна", Role.Secretary, null, "orlov"),
        new("petrova", "Петрова Ольга", Role.Manager, "sidorov", "orlov"),
        new("orlov", "Орлов Павел", Boss, null, null),
        new("kuznetsov", "Кузнецов Денис", Role.Executor, null, "gromova"),
        new("sidorov", "Сидоров Игорь", Role.Manager, "petrova", "orlov"),
        new("gromova", "Громова Елена", Role.ExecutionHead, null, "orlov"),
        new("masterov", "Мастеров Олег", Role.External, null, "gromova"),
    ];

    /// <summary>Adds the people, their addresses in the browser channel and the clients; a new office in this language.</summary>
    public async Task Sow(string language, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        // An office keeps the language it was begun in, whatever its people speak since.
        var names = DemoNames.Of(await LanguageOf(db, stop) ?? language);
        await SowPeople(db, names, stop);
        await SowClients(db, names, stop);
        var master = await db.Addresses.Where(a => a.Channel == BrowserChannel.ChannelName && a.Account == "kuznetsov")
            .Select(a => a.PersonId).SingleAsync(stop);
        await DemoCatalogue.Sow(db, names, master, stop);
        await whole.CommitAsync(stop);
    }

    private static async Task<string?> LanguageOf(SalesBotDb db, CancellationToken stop)
    {
        var first = await db.Addresses.Where(a => a.Channel == BrowserChannel.ChannelName && a.Account == People[0].Account)
            .Join(db.People, address => address.PersonId, person => person.Id, (_, person) => person.Name).FirstOrDefaultAsync(stop);
        return first is null ? null : char.IsAscii(first[0]) ? "en" : "ru";
    }

    private async Task SowPeople(SalesBotDb db, DemoNames names, CancellationToken stop)
    {
        var there = await db.Addresses.Where(a => a.Channel == BrowserChannel.ChannelName)
            .ToDictionaryAsync(a => a.Account, a => a.PersonId, StringComparer.Ordinal, stop);
        var missing = People.Where(person => !there.ContainsKey(person.Account)).ToList();
        foreach (var seedling in missing) there[seedling.Account] = await Plant(db, seedling, names, stop);
        foreach (var seedling in missing)
        {
            var person = await db.People.SingleAsync(p => p.Id == there[seedling.Account], stop);
            person.DeputyId = seedling.Deputy is null ? null : there[seedling.Deputy];
            person.HeadId = seedling.Head is null ? null : there[seedling.Head];
        }

        await db.SaveChangesAsync(stop);
    }

    private async Task<int> Plant(SalesBotDb db, Seedling seedling, DemoNames names, CancellationToken stop)
    {
        var person = new Person
        {
            Name = names.Name(seedling.Name),
            Roles = seedling.Roles,
            Language = names.Language,
            JoinedAt = clock.GetUtcNow(),
        };
        db.Add(person);
        await db.SaveChangesAsync(stop);
        var address = new Address
        {
            PersonId = person.Id,
            Channel = BrowserChannel.ChannelName,
            Account = seedling.Account,
            Route = seedling.Account,
            LastSeenAt = clock.GetUtcNow(),
        };
        db.Add(address);
        await db.SaveChangesAsync(stop);
        db.Add(new Conversation { AddressId = address.Id });
        return person.Id;
    }

    private async Task SowClients(SalesBotDb db, DemoNames names, CancellationToken stop)
    {
        foreach (var caller in DemoClients.All.Select(names.Of))
        {
            if (await db.ContactPoints.AnyAsync(point => point.Value == caller.Phone, stop)) continue;
            var client = new Client { Name = caller.Company, CreatedAt = clock.GetUtcNow() };
            db.Add(client);
            await db.SaveChangesAsync(stop);
            var contact = new Contact
            {
                ClientId = client.Id,
                Name = caller.Name,
                Company = caller.Company,
                Position = caller.Position,
                CreatedAt = clock.GetUtcNow(),
            };
            db.Add(contact);
            await db.SaveChangesAsync(stop);
            db.Add(new ContactPoint { ContactId = contact.Id, Value = caller.Phone });
            if (caller.Email is not null) db.Add(new ContactPoint { ContactId = contact.Id, Value = caller.Email });
            await Vocabulary.Add(
                db, SearchWords.Of(caller.Name, caller.Company), word => new SearchWord { Word = word, ContactId = contact.Id });
            // The words of the first are in the directory before those of the next are learnt.
            await db.SaveChangesAsync(stop);
            await Vocabulary.Add(db, SearchWords.Of(caller.Company), word => new SearchWord { Word = word, ClientId = client.Id });
            await db.SaveChangesAsync(stop);
        }

        await db.SaveChangesAsync(stop);
    }

    private sealed record Seedling(string Account, string Name, Role Roles, string? Deputy, string? Head);
}
