using Microsoft.EntityFrameworkCore;
using SalesBot.Calls;
using SalesBot.Tests.Processes;

namespace SalesBot.Tests.Calls;

/// <summary>Where a client came from is known by the number of ours that they have dialled (D3).</summary>
public sealed class DialledSourceTests : CallTest
{
    private const string Numbers = "version: 1\ndialled: { \"8 (495) 000-00-02\": ad, \"+7 495 000-00-03\": site }\n";

    [Theory] // D3
    [InlineData("74950000002", null, "Источник: Реклама")]
    [InlineData(null, "+7 (495) 000-00-03", "Источник: Сайт")]
    public async Task It_stands_on_the_card_of_the_lead_that_comes_of_the_call(string? dialled, string? to, string shown)
    {
        await With(Numbers);
        await Reports(new CallNews("one", CallStage.Ringing) { Client = CallParty.Read("89161234567"), Dialled = dialled, To = to });
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово").Says("/lead 1").Sees(shown);
        await Boss.Says("/report").Sees(shown["Источник: ".Length..] + ": 1 → 0");
    }

    [Fact] // D3
    public async Task A_number_that_stands_in_no_advertisement_says_nothing_and_one_of_another_call_neither()
    {
        await With(Numbers);
        await Reports(new CallNews("one", CallStage.Ringing) { Client = CallParty.Read("89161234567"), Dialled = "74950000009" });
        await Reports(new CallNews("two", CallStage.Ringing) { Client = CallParty.Read("89169999999"), Dialled = "74950000002" });
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово").Says("/lead 1").DoesNotSee("Источник:");
        Assert.Null(await Office.Read(db => db.Set<SalesBot.Leads.Lead>().Select(lead => lead.Source).SingleAsync()));
    }

    [Fact] // D3
    public async Task What_was_dialled_first_stays_when_the_call_goes_on()
    {
        await With(Numbers);
        await Reports(new CallNews("one", CallStage.Ringing) { Client = CallParty.Read("89161234567"), Dialled = "74950000002" });
        await Reports(new CallNews("one", CallStage.Answered) { Client = CallParty.Read("89161234567"), Dialled = "74950000003" });
        Assert.Equal("74950000002", await Office.Read(db => db.ExchangeCalls.Select(call => call.Dialled).SingleAsync()));
    }

    private async Task With(string head)
    {
        await using var process = await ProcessCopy.Of(ShippedProcess.With("version: 1\n", head.Replace("version: 1", "version: 2")));
        await Office.Restart(process.Path);
    }
}
