using SalesBot.Calls;
using SalesBot.Conversations;

namespace SalesBot.Tests.Calls;

/// <summary>An office whose exchange tells of calls.</summary>
public abstract class CallTest : OfficeTest
{
    private protected async Task<CallReport?> Reports(CallNews news, CallTasks tasks = CallTasks.Missed)
    {
        CallReport? report;
        await using (var db = Office.Database.Open())
        {
            var work = new Work(db, Office.Office);
            report = await AnnounceCall.Do(work, news, tasks);
            await work.Save();
        }

        await Office.Settle();
        return report;
    }

    private protected Task<CallReport?> Rings(string id = "one", string phone = "89161234567", string? to = null) =>
        Reports(new CallNews(id, CallStage.Ringing) { Client = CallParty.Read(phone), To = to });

    private protected Task<CallReport?> IsAnswered(string id = "one", string phone = "89161234567", string? by = null) =>
        Reports(new CallNews(id, CallStage.Answered) { Client = CallParty.Read(phone), To = by });

    private protected Task<CallReport?> Ends(string id = "one", string phone = "89161234567", string? to = null, bool? answered = null,
        double? seconds = 12, bool? outgoing = null) => Reports(new CallNews(id, CallStage.Ended)
        {
            Client = CallParty.Read(phone),
            To = to,
            Answered = answered,
            Seconds = seconds,
            Outgoing = outgoing,
        });
}
