using System.Net.ServerSentEvents;
using Microsoft.EntityFrameworkCore;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Leads;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Channels.Browser.Past;

/// <summary>The demo opens on an office that has worked for three months (15.1), played through the product itself.</summary>
public sealed class FilledOfficeTests
{
    [Fact] // 15.1
    public async Task The_first_visitor_finds_a_filled_office_whose_record_holds()
    {
        await using var demo = await DemoHost.Start(filled: true, callers: 18);
        var seen = SeenUntilReload(demo);
        await demo.Filled.Done;
        // The page that looks on begins anew, and is not told of three months message by message.
        Assert.DoesNotContain("message", await seen);
        await using var db = demo.Database.Open();
        Assert.True(await db.Leads.CountAsync() > 10);
        Assert.True(await db.Leads.CountAsync(lead => lead.State == LeadState.Refused) > 1);
        Assert.True(await db.Orders.CountAsync() > 1);
        Assert.True(await db.MissedCalls.AnyAsync());
        Assert.True(await db.Campaigns.AnyAsync());
        var state = await demo.State();
        Assert.All(["anna", "petrova", "orlov", "kuznetsov"],
            account => Assert.NotEmpty(state.GetProperty("chats").GetProperty(account).EnumerateArray()));
        Assert.True(await AuditChain.Begin(db, default));
        // Nothing lies ahead of the clock that the page shows.
        Assert.True(await db.Set<AuditRecord>().MaxAsync(record => record.At) <= demo.Clock.GetUtcNow());
    }

    [Fact] // 15.1: whoever has begun is not robbed of it
    public async Task An_office_somebody_has_begun_to_use_is_replaced_only_when_they_say_so()
    {
        await using var demo = await DemoHost.Start(filled: true, callers: 3);
        await demo.Say("anna", "привет", "u1");
        await demo.Filled.Done;
        Assert.Equal(100, demo.Filled.Percent);
        Assert.Equal("привет", Assert.Single(await demo.Chat("anna")).GetProperty("text").GetString());
        await demo.Client.PostAsync("/demo/api/filled", null);
        Assert.Null(demo.Filled.Percent);
        Assert.DoesNotContain(await demo.Chat("anna"), message =>
            message.TryGetProperty("text", out var text) && text.GetString() == "привет");
        Assert.Equal("{}", await SaidOfFilling(demo));
    }

    [Fact] // W17, 15.1
    public async Task A_visitor_whose_browser_is_English_gets_an_English_office_and_a_later_start_keeps_it_and_plays_nothing()
    {
        var demo = await DemoHost.Start(filled: true, callers: 10, language: "en-GB,en;q=0.8");
        await demo.Filled.Done;
        var before = await Leads(demo);
        Assert.True(before > 5);
        await using (var db = demo.Database.Open())
        {
            Assert.True(await db.People.AllAsync(person => person.Language == "en"));
            Assert.Contains("Petrova Olga", await db.People.Select(person => person.Name).ToListAsync());
            Assert.Contains("Hangar frame", await db.Items.Select(item => item.Name).ToListAsync());
        }

        Assert.Equal("en", (await demo.State()).GetProperty("language").GetString());
        await using var again = await DemoHost.Start(await demo.Stop(), filled: true);
        Assert.True(again.Filled.Done.IsCompleted);
        Assert.Null(again.Filled.Percent);
        Assert.Equal(before, await Leads(again));
    }

    private static async Task<List<string>> SeenUntilReload(DemoHost demo)
    {
        using var answer = await demo.Client.GetAsync("/demo/api/events?after=0", HttpCompletionOption.ResponseHeadersRead);
        var kinds = new List<string>();
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            kinds.Add(item.EventType);
            if (item.EventType == "reload") break;
        }

        return kinds;
    }

    // What a page that begins anew is told of it: it still shows what it was told before.
    private static async Task<string?> SaidOfFilling(DemoHost demo)
    {
        using var answer = await demo.Client.GetAsync("/demo/api/events?after=0", HttpCompletionOption.ResponseHeadersRead);
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            if (item.EventType == "filling") return item.Data;
            if (item.EventType is "message" or "reload") return null;
        }

        return null;
    }

    private static async Task<int> Leads(DemoHost demo)
    {
        await using var db = demo.Database.Open();
        return await db.Leads.CountAsync();
    }
}
