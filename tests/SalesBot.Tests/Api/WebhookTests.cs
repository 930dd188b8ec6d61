using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Delivery;
using SalesBot.Host.Api.Webhooks;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Api;

/// <summary>A program outside hears by webhook what was won, posted and approved.</summary>
public sealed class WebhookTests : OrderTest
{
    private static readonly byte[] secret = "a secret of thirty-two bytes ..."u8.ToArray();
    private readonly HttpClient http = WebhooksSetup.Http();
    private WebhookListener listener = null!;
    private DueWebhooks webhooks = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        listener = await new WebhookListener(secret).Start();
        webhooks = Teller(listener.Url, secret);
        await Tell();
    }

    [Fact]
    public async Task A_won_lead_and_its_order_are_told_once_and_in_order()
    {
        await Posted();
        await Tell(after: 31);
        await Tell(after: 31);
        Assert.Equal([("order.posted", "O-2026-000001"), ("lead.won", "L-2026-000001")],
            listener.Taken.Select(taken => (taken.Type, taken.Number)));
        Assert.Equal("won", listener.Last.GetProperty("data").GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_order_that_needs_approval_is_told_as_approved_only_then()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Tell(after: 31);
        Assert.Equal(["order.posted"], Types);
        await Orlov.Clicks("Согласовать");
        await Tell(after: 31);
        Assert.Equal(["order.posted", "order.approved", "lead.won"], Types);
    }

    [Fact] // B22
    public async Task What_is_taken_back_at_once_is_not_told()
    {
        await Posted();
        await Tell(after: 20);
        Assert.Empty(listener.Taken);
        await Petrova.Clicks("Отменить").Sees("Отменено");
        await Tell(after: 31);
        Assert.Empty(listener.Taken);
    }

    [Fact]
    public async Task Nothing_of_the_bots_own_traces_is_told()
    {
        using var trace = new Activity("event").Start();
        await Posted();
        await Tell(after: 31);
        Assert.NotEmpty(listener.Taken);
        Assert.DoesNotContain(listener.Headers, name => name.StartsWith("trace", StringComparison.OrdinalIgnoreCase));
    }

    [Fact] // U9
    public async Task While_the_listener_is_away_events_wait_and_the_admin_hears_of_it_once()
    {
        listener.Answer = _ => 503;
        await Posted();
        await Tell(after: 31);
        Assert.Empty(listener.Taken);
        await Boss.DoesNotSee("слушает события");
        for (var i = 0; i < 12; i++) await Tell(after: 600);
        await Boss.Sees("Программа, которая слушает события, не отвечает", "503");
        Assert.Single(await Office.Read(db => Task.FromResult(db.Outbox.Where(message => message.Kind == "webhook").ToList())));
        await Boss.Says("/delivery").Sees("Программа, которая слушает события, не отвечает уже 2 ч");
        listener.Answer = _ => 200;
        await Tell(after: 600);
        Assert.Equal(["order.posted", "lead.won"], Types);
        Assert.Null(await Office.Read(async db => (await db.WebhookCursors.FindAsync(1))!.FailingSince));
    }

    [Fact] // U9
    public async Task What_the_listener_will_never_take_is_named_and_holds_nothing_up()
    {
        listener.Answer = type => type == "order.posted" ? 422 : 200;
        await Posted();
        await Tell(after: 31);
        Assert.Equal(["lead.won"], Types);
        await Boss.Sees("не приняла «order.posted» по O-2026-000001", "422");
        await Petrova.Says("/history 1").Sees("Событие «order.posted» по O-2026-000001 не принято другой программой: 422");
    }

    [Fact]
    public async Task With_another_secret_nothing_is_believed_and_nothing_is_lost()
    {
        await Posted();
        webhooks = Teller(listener.Url, "quite another secret, 32 bytes .."u8.ToArray());
        await Tell(after: 31);
        Assert.Empty(listener.Taken);
        webhooks = Teller(listener.Url, secret);
        await Tell(after: 10);
        Assert.Equal(2, listener.Taken.Count);
    }

    [Fact]
    public async Task Two_processes_tell_an_event_once()
    {
        await Posted();
        Office.Clock.Advance(TimeSpan.FromSeconds(31));
        var other = Teller(listener.Url, secret);
        await Task.WhenAll(webhooks.Send(CancellationToken.None), other.Send(CancellationToken.None),
            webhooks.Send(CancellationToken.None));
        Assert.Equal(["order.posted", "lead.won"], Types);
    }

    [Fact] // K5
    public async Task A_clock_that_was_set_back_does_not_silence_it()
    {
        await Posted();
        await Office.Change(async db => (await db.WebhookCursors.FindAsync(1))!.DueAt = Office.Clock.GetUtcNow().AddHours(3));
        await Tell(after: 31);
        Assert.Equal(["order.posted", "lead.won"], Types);
    }

    [Fact] // a teller that was killed
    public async Task What_was_told_when_the_process_died_is_told_again_under_the_same_id()
    {
        await Posted();
        await Office.Change(async db => (await db.WebhookCursors.FindAsync(1))!.DueAt = Office.Clock.GetUtcNow().AddSeconds(60));
        await Tell(after: 31);
        Assert.Empty(listener.Taken);
        await Tell(after: 31);
        await Office.Change(async db => (await db.WebhookCursors.FindAsync(1))!.Sequence = 0);
        await Tell(after: 1);
        Assert.Equal((4, 2), (listener.Taken.Count, listener.Taken.Distinct().Count()));
    }

    [Theory]
    [InlineData("ftp://example.com", "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz", "Webhooks:Url")]
    [InlineData("https://me:secret@example.com", "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz", "Webhooks:Url")]
    [InlineData("https://example.com/events", "whsec_c2hvcnQ=", "Webhooks:Secret")]
    [InlineData("https://example.com/events", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz", "Webhooks:Secret")]
    [InlineData("https://example.com/events", "", "Webhooks:Secret")]
    public void What_is_wrong_with_the_settings_is_named(string url, string key, string named)
    {
        var mistakes = new List<string>();
        WebhookOptions.Read(Settings(url, key), mistakes);
        Assert.Contains(named, Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain("MDEy", mistakes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_have_no_mistakes_and_none_are_needed()
    {
        var mistakes = new List<string>();
        Assert.Equal(
            24,
            WebhookOptions.Read(Settings("https://example.com/events", "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz"), mistakes).Secret.Length);
        Assert.Null(WebhookOptions.Read(Settings("", ""), mistakes).Url);
        Assert.Empty(mistakes);
    }

    public override async Task DisposeAsync()
    {
        http.Dispose();
        await listener.DisposeAsync();
        await base.DisposeAsync();
    }

    private IEnumerable<string> Types => listener.Taken.Select(taken => taken.Type);

    private static Microsoft.Extensions.Configuration.IConfiguration Settings(string url, string key) =>
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
            new Microsoft.Extensions.Configuration.ConfigurationBuilder(),
            new Dictionary<string, string?> { ["Webhooks:Url"] = url, ["Webhooks:Secret"] = key }).Build();

    private DueWebhooks Teller(Uri url, byte[] key) =>
        new(Office.Database, Office.Office, new WebhookSender(http, new WebhookOptions(url, key), TimeProvider.System).Send,
            NullLogger<DueWebhooks>.Instance, () => { });

    private async Task Tell(int after = 0)
    {
        Office.Clock.Advance(TimeSpan.FromSeconds(after));
        await webhooks.Send(CancellationToken.None);
        await Office.Settle();
    }
}
