using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.DeliveryDesk;
using SalesBot.Leads;
using SalesBot.Tests.Delivery;

namespace SalesBot.Tests.DeliveryDesk;

public sealed class LedgerTests : DeliveryTest
{
    [Fact] // U9
    public async Task The_ledger_tells_what_became_of_each_message()
    {
        var anna = await Join("Петрова Ольга");
        await Put(anna, "yesterday");
        await SendDue();
        Clock.Advance(TimeSpan.FromHours(25));
        await Put(anna, "today");
        await Put(anna, "dropped", e => e with { CardKey = "lead:1", Placement = Placement.OnlyWhereShown });
        await SendDue();
        await Put(anna, "lost", e => e with { Kind = "reminder" });
        Telegram.AnswerOnce(new SendResult.Refused("too long"), new SendResult.Later("busy"));
        await SendDue();
        await Put(anna, "waits");
        await SendDue();
        Clock.Advance(TimeSpan.FromMinutes(5));
        var ledger = await Read();
        Assert.Equal((1, 1, 1, 1), (ledger.Sent, ledger.Superseded, ledger.Undelivered, ledger.Pending));
        Assert.Equal(TimeSpan.FromMinutes(5), ledger.OldestPending);
        var failure = Assert.Single(ledger.Failures);
        Assert.Equal(("Петрова Ольга", "telegram", "reminder", "too long"), (failure.To, failure.Channel, failure.Kind, failure.Reason));
        Assert.Null(failure.Lead);
    }

    [Fact]
    public async Task The_card_says_to_whom_what_since_when_and_why()
    {
        var anna = await Join("Петрова Ольга");
        await Put(anna, "lost", e => e with { Kind = "reminder" });
        await Put(anna, "lost too", e => e with { Kind = "no-such-kind" });
        Telegram.AnswerOnce(new SendResult.Refused("too long"), new SendResult.Refused(UndeliveredReason.FileMissing));
        await SendDue();
        Clock.Advance(TimeSpan.FromMinutes(22));
        var ledger = await Read();
        Assert.Equal(
            """
            Доставка за сутки
            Отправлено: 0 · заменено новыми: 0
            Ждут отправки: нет
            Не доставлено: 2
            Петрова Ольга (Telegram): no-such-kind, 22 минуты назад
            Файла больше нет в хранилище
            Петрова Ольга (Telegram): напоминание, 22 минуты назад
            too long
            """, DeliveryScreen.Draw(ledger, Sales.Features.Texts.For("ru"), Clock.GetUtcNow()).PlainText());
        Assert.Contains("Not delivered: 2", DeliveryScreen.Draw(ledger, Sales.Features.Texts.For("en"), Clock.GetUtcNow()).PlainText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_ledger_says_that_all_is_well()
    {
        var text = DeliveryScreen.Draw(await Read(), Sales.Features.Texts.For("ru"), Clock.GetUtcNow()).PlainText();
        Assert.EndsWith("Ждут отправки: нет\nНе доставлено: нет", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void Each_reason_has_its_words(string language) =>
        Assert.All(UndeliveredReason.All, r => Assert.True(Sales.Features.Texts.For(language).Has($"delivery.reason.{r}")));

    [Fact]
    public async Task A_failure_names_its_lead()
    {
        var anna = await Join("Анна");
        var lead = await Do(db =>
        {
            var row = new Lead { Number = "L-2026-000123", Stage = "first-contact", Topic = "кровля" };
            db.Leads.Add(row);
            return Task.FromResult(row);
        });
        await Put(anna, "lost", e => e with { LeadId = lead.Id, Kind = "first-contact" });
        Telegram.AnswerOnce(new SendResult.Refused("no"));
        await SendDue();
        Assert.Equal("L-2026-000123", Assert.Single((await Read()).Failures).Lead);
    }

    [Fact]
    public async Task After_ninety_days_only_what_was_not_delivered_is_left()
    {
        var anna = await Join("Анна");
        Telegram.AnswerOnce(new SendResult.Refused("no"));
        var failed = await Put(anna, "undelivered");
        for (var n = 0; n < 5; n++)
        {
            await Put(anna, $"{n}");
        }
        await SendDue();
        Clock.Advance(OutboxRetention.Kept);
        var fresh = await Put(anna, "fresh");
        await SendDue();
        Assert.Equal(0, await OutboxRetention.Clear(Database, Clock.GetUtcNow(), CancellationToken.None));
        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(5, await OutboxRetention.Clear(Database, Clock.GetUtcNow(), CancellationToken.None, batch: 2));
        Assert.Equal([failed, fresh], await Do(db => db.Outbox.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync()));
    }

    private Task<DeliveryLedger> Read() => Do(db => DeliveryLedger.Read(db, Clock.GetUtcNow()));
}
