using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Host.Channels.Browser;
using SalesBot.People;
using SalesBot.Values;

namespace SalesBot.Tests.Channels.Browser;

public sealed class DemoSeedTests
{
    [Fact]
    public async Task Everybody_the_process_needs_is_there_with_deputies_and_heads()
    {
        await using var demo = await DemoHost.Start();
        await using var db = demo.Database.Open();
        var people = await (from a in db.Addresses join p in db.People on a.PersonId equals p.Id select new { a.Account, Person = p })
            .ToDictionaryAsync(x => x.Account, x => x.Person, StringComparer.Ordinal);
        Assert.Equal(7, people.Count);
        Assert.True(people["anna"].Has(Role.Secretary));
        Assert.True(people["kuznetsov"].Has(Role.Executor));
        Assert.All(Enum.GetValues<Role>().Where(role => role != Role.None), role => Assert.Contains(people.Values, p => p.Has(role)));
        Assert.Equal((people["sidorov"].Id, people["orlov"].Id), (people["petrova"].DeputyId, people["petrova"].HeadId));
        Assert.Equal((people["petrova"].Id, people["orlov"].Id), (people["sidorov"].DeputyId, people["sidorov"].HeadId));
        Assert.Equal(people["gromova"].Id, people["kuznetsov"].HeadId);
    }

    [Fact]
    public async Task A_known_caller_can_be_tried_and_so_can_an_unknown_one()
    {
        await using var demo = await DemoHost.Start();
        await using var db = demo.Database.Open();
        var known = await db.ContactPoints.SingleAsync(p => p.Value == "+79161234567");
        Assert.Equal("Смирнова Мария, ООО «Вектор»", (await db.Contacts.SingleAsync(c => c.Id == known.ContactId)).Line);
        Assert.True(await db.SearchWords.AnyAsync(w => w.Word == "вектор" && w.ContactId == known.ContactId));
        Assert.False(await db.ContactPoints.AnyAsync(p => p.Value == "+79123456789"));
        Assert.Equal(40, await db.Contacts.CountAsync());
    }

    [Fact]
    public void Every_number_and_address_of_the_demo_is_written_as_the_product_keeps_them()
    {
        Assert.All(DemoClients.All, client => Assert.Equal(client.Phone, PhoneNumber.TryParse(client.Phone)?.E164));
        Assert.All(
            DemoClients.All,
            client => Assert.True(client.Email is null || EmailAddress.TryParse(client.Email)?.Key == client.Email, client.Email));
    }

    [Fact]
    public void Every_role_has_a_name_on_the_page_in_both_languages()
    {
        using var page = new StreamReader(typeof(DemoSeed).Assembly.GetManifestResourceStream("Pages/texts.js")!);
        var names = page.ReadToEnd().Split("roles: {")[1..].Select(rest => rest[..rest.IndexOf('}', StringComparison.Ordinal)]).ToList();
        Assert.Equal(2, names.Count);
        Assert.All(
            Enum.GetValues<Role>().Where(role => role != Role.None),
            role => Assert.All(names, line => Assert.Contains(
                $"{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(role.ToString())}: ", line, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_restart_sows_nothing_twice()
    {
        var first = await DemoHost.Start();
        await using var again = await DemoHost.Start(await first.Stop());
        await using var db = again.Database.Open();
        Assert.Equal((7, 40), (await db.People.CountAsync(), await db.Contacts.CountAsync()));
    }
}
