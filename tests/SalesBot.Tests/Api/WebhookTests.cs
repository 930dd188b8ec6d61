using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Api.Webhooks;
using SalesBot.Orders;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Api;

/// <summary>Programs outside hear by webhook what happened.</summary>
public sealed class WebhookTests : OrderTest
{
    private const string Good = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    private static readonly byte[] secret = "a secret of thirty-two bytes ..."u8.ToArray();
    private readonly HttpClient http = WebhooksSetup.Http();
    private WebhookListener listener = null!;
    private DueWebhooks webhooks = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        listener = await new WebhookListener(secret).Start();
        webhooks = Teller(listener.Url, secret, "lead.won order.*");
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

    [Fact] // D14
    public async Task Who_names_no_kinds_hears_what_was_told_before_there_were_others()
    {
        webhooks = Teller(listener.Url, secret);
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Clicks("Согласовать");
        await Tell(after: 31);
        await Petrova.Says("/order 1 cancel").Says("Передумали");
        await Tell(after: 31);
        Assert.Equal(["order.posted", "order.approved", "lead.won"], Types);
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

    [Fact] // D14: who has heard that it was paid would keep it
    public async Task That_an_order_is_not_paid_or_shipped_after_all_is_a_change()
    {
        await Posted();
        await Tell(after: 31);
        await Progresses(new SaidProgress { PaidAt = Office.Clock.GetUtcNow(), ShippedAt = Office.Clock.GetUtcNow() });
        await Tell(after: 31);
        await Progresses(new SaidProgress { Unpaid = true });
        await Tell(after: 31);
        Assert.Equal(JsonValueKind.Null, listener.Last.GetProperty("data").GetProperty("paidAt").ValueKind);
        await Progresses(new SaidProgress { Unshipped = true });
        await Tell(after: 31);
        Assert.Equal(["order.posted", "lead.won", "order.paid", "order.shipped", "order.changed", "order.changed"], Types);
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
        Assert.Null(await Office.Read(async db => (await db.WebhookCursors.SingleAsync()).FailingSince));
    }

    [Fact] // D15
    public async Task Whatever_it_answers_nothing_is_lost_and_the_order_is_kept()
    {
        foreach (var status in new[] { 400, 409, 422, 500, 503, 429 })
        {
            listener.Answer = _ => status;
            if (status == 400) await Posted();
            await Tell(after: 600);
            Assert.Empty(listener.Taken);
        }

        listener.Answer = _ => 204;
        await Tell(after: 600);
        Assert.Equal(["order.posted", "lead.won"], Types);
    }

    [Theory] // D15: a listener that has moved does not hear us until somebody says where
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(308)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_somebody_has_to_mend_the_admin_hears_at_once(int status)
    {
        listener.Answer = _ => status;
        await Posted();
        await Tell(after: 31);
        await Boss.Sees("Программа, которая слушает события, не отвечает", $"{status}");
        listener.Answer = _ => 204;
        await Tell(after: 600);
        Assert.Equal(["order.posted", "lead.won"], Types);
    }

    [Theory] // D15: Retry-After, at most ten minutes of it
    [InlineData("120", 119, 2)]
    [InlineData("86400", 599, 2)]
    [InlineData("-5", 1, 2)]
    [InlineData("soon", 1, 2)]
    public async Task It_is_left_alone_as_long_as_it_asks(string after, int silent, int more)
    {
        (listener.Answer, listener.RetryAfter) = (_ => 429, after);
        await Posted();
        await Tell(after: 31);
        (listener.Answer, listener.RetryAfter) = (_ => 204, null);
        await Tell(after: silent);
        Assert.Empty(listener.Taken);
        await Tell(after: more);
        Assert.Equal(["order.posted", "lead.won"], Types);
    }

    [Fact] // D15
    public async Task One_that_does_not_answer_in_time_is_told_again_and_in_order()
    {
        using var impatient = WebhooksSetup.Http();
        impatient.Timeout = TimeSpan.FromSeconds(1);
        var to = new Listener("", listener.Url, [secret], EventKinds.Read("lead.won order.*", []));
        webhooks = new DueWebhooks(Office.Database, Office.Office, to, new WebhookSender(impatient, to, TimeProvider.System).Send,
            NullLogger<DueWebhooks>.Instance, () => { });
        listener.Hangs = true;
        await Posted();
        await Tell(after: 600);
        Assert.Empty(listener.Taken);
        Assert.StartsWith("no answer within",
            await Office.Read(async db => (await db.WebhookCursors.SingleAsync()).Error), StringComparison.Ordinal);
        listener.Hangs = false;
        webhooks = Teller(listener.Url, secret, "lead.won order.*");
        await Tell(after: 600);
        Assert.Equal(["order.posted", "lead.won"], Types);
    }

    [Fact] // D15
    public async Task What_it_understood_and_refused_the_admin_hears_at_once_and_once_and_may_have_repeated()
    {
        listener.Answer = _ => 400;
        await Posted();
        await Tell(after: 31);
        await Boss.Sees("Программа, которая слушает события, не отвечает", "400");
        for (var i = 0; i < 8; i++) await Tell(after: 600);
        Assert.Single(await Office.Read(db => Task.FromResult(db.Outbox.Where(message => message.Kind == "webhook").ToList())));
        listener.Answer = _ => 204;
        await Boss.Clicks("Повторить").IsTold("Повторяю");
        await Tell();
        Assert.Equal(["order.posted", "lead.won"], Types);
        await Boss.Clicks("Повторить").IsTold("уже всё получила");
    }

    [Fact] // D15
    public async Task Only_gone_ends_it_until_somebody_presses_or_the_address_is_another()
    {
        listener.Answer = _ => 410;
        await Posted();
        await Tell(after: 31);
        await Boss.Sees("отказалась от них", "410");
        listener.Answer = _ => 204;
        await Tell(after: 3600);
        Assert.Empty(listener.Taken);
        await Boss.Says("/delivery").Sees("отказалась от них").Clicks("Повторить");
        await Tell();
        Assert.Equal(["order.posted", "lead.won"], Types);
        await Office.Change(async db => (await db.WebhookCursors.SingleAsync()).GoneUrl = "http://another.example/events");
        await Anna.Says("/missed 89161234567");
        webhooks = Teller(listener.Url, secret, "call.missed");
        await Tell(after: 31);
        Assert.Equal("call.missed", Types.Last());
    }

    [Fact] // D14
    public async Task An_order_that_is_changed_or_cancelled_after_it_was_told_is_told_again()
    {
        await Posted();
        await Tell(after: 31);
        await Petrova.Says("/order 1").Clicks("Отменить заказ").Says("клиент передумал");
        await Tell(after: 20);
        Assert.Equal(2, listener.Taken.Count);
        await Tell(after: 20);
        Assert.Equal(("order.cancelled", "O-2026-000001"), (listener.Taken[^1].Type, listener.Taken[^1].Number));
        Assert.Equal("cancelled", listener.Last.GetProperty("data").GetProperty("state").GetString());
    }

    [Fact] // D14
    public async Task A_change_of_several_fields_is_one_event_and_one_of_a_draft_none()
    {
        await Posted();
        await Tell(after: 31);
        await Petrova.Says("/order O-2026-000001").Clicks("Изменить заказ").Clicks("Изменить…").Clicks("Позиции").Says("скидка 10%")
            .Clicks("Дальше").Clicks("Готово");
        await Tell(after: 31);
        Assert.Equal(["order.posted", "lead.won", "order.changed"], Types);
        Assert.Equal(64_800m, listener.Last.GetProperty("data").GetProperty("total").GetDecimal());
    }

    [Fact] // D14
    public async Task Leads_are_told_from_their_first_day_to_their_last_when_they_are_asked_for()
    {
        webhooks = Teller(listener.Url, secret, "lead.*");
        await Anna.Says("89161230000 Кузьмин Олег забор -> Петрова").Clicks("Готово");
        await Tell(after: 31);
        await Petrova.Says("/lead 2").Clicks("Ещё…").Clicks("Передать…").Clicks("Сидоров");
        await Tell(after: 31);
        await Sidorov.Says("/lead 2").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await Tell(after: 31);
        Assert.Equal(["lead.created", "lead.assigned", "lead.refused"],
            listener.Taken.Where(taken => taken.Number == "L-2026-000002").Select(taken => taken.Type));
    }

    [Fact] // D14, B22
    public async Task What_of_a_lead_was_taken_back_at_once_is_not_told()
    {
        webhooks = Teller(listener.Url, secret, "lead.created,lead.assigned");
        await Tell(after: 31);
        var before = listener.Taken.Count;
        await Anna.Says("89161230000 Кузьмин Олег забор -> Петрова").Clicks("Готово").Clicks("Отменить").Sees("регистрация отменена");
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Передать…").Clicks("Сидоров").Clicks("Отменить");
        await Tell(after: 31);
        Assert.Equal(before, listener.Taken.Count);
    }

    [Fact] // D14
    public async Task A_missed_call_is_told_and_one_from_a_hidden_number_too()
    {
        webhooks = Teller(listener.Url, secret, "call.missed");
        await Anna.Says("/missed 89161234567 Иванов");
        await Office.Change(db =>
        {
            new SalesBot.Conversations.Work(db, Office.Office).Record("call.hidden");
            return Task.CompletedTask;
        });
        await Tell(after: 31);
        Assert.Equal([("call.missed", "+79161234567"), ("call.missed", "")], listener.Taken.Select(taken => (taken.Type, taken.Number)));
    }

    [Fact] // D14
    public async Task Each_of_several_listeners_hears_its_kinds_and_one_that_is_silent_keeps_nothing_from_the_others()
    {
        var crm = Teller(listener.Url, secret, "lead.won", "crm");
        webhooks = Teller(new Uri("http://127.0.0.1:9/events"), secret);
        await crm.Send(CancellationToken.None);
        listener.Answer = _ => 401;
        await Posted();
        await Tell(after: 31);
        await crm.Send(CancellationToken.None);
        await Office.Settle();
        await Boss.Sees("слушает события («crm»)", "401");
        listener.Answer = _ => 204;
        await Tell(after: 10);
        await crm.Send(CancellationToken.None);
        Assert.Equal(["lead.won"], Types);
    }

    [Fact] // D15
    public async Task While_a_secret_takes_the_others_place_both_are_believed()
    {
        var both = new Listener("", listener.Url, ["quite another secret, 32 bytes .."u8.ToArray(), secret], EventKinds.Usual);
        webhooks = Teller(both);
        await Posted();
        await Tell(after: 31);
        Assert.Equal(["order.posted", "lead.won"], Types);
    }

    [Fact] // D16
    public async Task After_a_backup_was_put_back_the_same_number_of_the_record_is_another_event()
    {
        await Posted();
        await Tell(after: 31);
        var life = await DatabaseLife.Of(Office.Database, CancellationToken.None);
        Assert.Equal(life, await DatabaseLife.Of(Office.Database, CancellationToken.None));
        Assert.NotEqual(life, await DatabaseLife.Begin(Office.Database, CancellationToken.None));
        await Office.Change(async db => (await db.WebhookCursors.SingleAsync()).Sequence = 0);
        await Tell(after: 31);
        Assert.Equal(4, listener.Taken.Select(taken => taken.Id).Distinct().Count());
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
        await Office.Change(async db => (await db.WebhookCursors.SingleAsync()).DueAt = Office.Clock.GetUtcNow().AddHours(3));
        await Tell(after: 31);
        Assert.Equal(["order.posted", "lead.won"], Types);
    }

    [Fact] // a teller that was killed
    public async Task What_was_told_when_the_process_died_is_told_again_under_the_same_id()
    {
        await Posted();
        await Office.Change(async db => (await db.WebhookCursors.SingleAsync()).DueAt = Office.Clock.GetUtcNow().AddSeconds(60));
        await Tell(after: 31);
        Assert.Empty(listener.Taken);
        await Tell(after: 31);
        await Office.Change(async db => (await db.WebhookCursors.SingleAsync()).Sequence = 0);
        await Tell(after: 1);
        Assert.Equal((4, 2), (listener.Taken.Count, listener.Taken.Distinct().Count()));
    }

    [Theory]
    [InlineData("Url", "ftp://example.com", "Webhooks:Url")]
    [InlineData("Url", "https://me:secret@example.com", "Webhooks:Url")]
    [InlineData("Secret", "whsec_c2hvcnQ=", "Webhooks:Secret")]
    [InlineData("Secret", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz", "Webhooks:Secret")]
    [InlineData("Secret", "", "Webhooks:Secret")]
    [InlineData("Secret", Good + " " + Good + " " + Good, "Webhooks:Secret")]
    [InlineData("Events", "lead.won, lead.lost", "Webhooks:Events names «lead.lost»")]
    [InlineData("Listeners:crm:Url", "crm.example.com", "Webhooks:Listeners:crm:Url")]
    [InlineData("Listeners:crm:Events", "order", "Webhooks:Listeners:crm:Events names «order»")]
    [InlineData("Listeners:the crm:Url", "https://crm.example.com", "«the crm»")]
    public void What_is_wrong_with_the_settings_is_named(string name, string value, string named)
    {
        var mistakes = new List<string>();
        Listener.ReadAll(Settings((name, value)), mistakes);
        Assert.Contains(mistakes, mistake => mistake.Contains(named, StringComparison.Ordinal));
        Assert.DoesNotContain(mistakes, mistake => mistake.Contains("MDEy", StringComparison.Ordinal));
    }

    [Fact] // D15
    public void Good_settings_have_no_mistakes_and_none_are_needed()
    {
        var mistakes = new List<string>();
        Assert.Empty(Listener.ReadAll(Settings(("Url", ""), ("Listeners:crm:Url", null), ("Listeners:crm:Secret", null)), mistakes));
        var all = Listener.ReadAll(Settings(("Events", "*"), ("Listeners:crm:Secret", $"{Good} {Good}")), mistakes);
        Assert.Empty(mistakes);
        Assert.Equal([("", 1, EventKinds.All.Count), ("crm", 2, 3)],
            all.Select(one => (one.Name, one.Secrets.Count, one.Kinds.Count)));
    }

    public override async Task DisposeAsync()
    {
        http.Dispose();
        await listener.DisposeAsync();
        await base.DisposeAsync();
    }

    private IEnumerable<string> Types => listener.Taken.Select(taken => taken.Type);

    /// <summary>Good settings of one listener and of one by name, but for these.</summary>
    private static IConfiguration Settings(params (string Name, string? Value)[] but)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Url"] = "https://example.com/events",
            ["Secret"] = Good,
            ["Listeners:crm:Url"] = "https://crm.example.com",
            ["Listeners:crm:Secret"] = Good,
        };
        foreach (var (name, value) in but)
            if (value is null) settings.Remove(name);
            else settings[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(
            settings.ToDictionary(pair => "Webhooks:" + pair.Key, pair => pair.Value)).Build();
    }

    private DueWebhooks Teller(Uri url, byte[] key, string? kinds = null, string name = "") =>
        Teller(new Listener(name, url, [key], EventKinds.Read(kinds, [])));

    private DueWebhooks Teller(Listener to) => new(Office.Database, Office.Office, to,
        new WebhookSender(http, to, TimeProvider.System).Send, NullLogger<DueWebhooks>.Instance, () => { });

    private async Task Progresses(SaidProgress said)
    {
        await using (var db = Office.Database.Open())
        {
            var work = new Work(db, Office.Office);
            await OrderProgress.Do(work, await db.Orders.SingleAsync(), said);
            await work.Save();
        }

        await Office.Settle();
    }

    private async Task Tell(int after = 0)
    {
        Office.Clock.Advance(TimeSpan.FromSeconds(after));
        await webhooks.Send(CancellationToken.None);
        await Office.Settle();
    }
}
