using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.Telemetry;

namespace SalesBot.Tests.Telemetry;

/// <summary>What the product says of its own working ties an update to what is sent for it, and says nothing of people.</summary>
public sealed class TraceTests : OfficeTest
{
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly ActivityListener listener = Listener();

    public override Task InitializeAsync()
    {
        listener.ActivityStopped = ended.Enqueue;
        ActivitySource.AddActivityListener(listener);
        return base.InitializeAsync();
    }

    [Fact]
    public async Task A_registration_and_the_cards_it_sends_are_one_trace()
    {
        await Registered();
        var card = await Office.Read(db => db.Outbox.SingleAsync(message => message.Kind == "first-contact"));
        var trace = Of(ActivityContext.Parse(card.Trace!, null).TraceId);
        Assert.Equal(["send", "turn", "update"], trace.Select(activity => activity.OperationName).Distinct().Order());
        Assert.Contains(trace, activity => activity.OperationName == "send" && Equals(activity.GetTagItem("message"), card.Id)
            && Equals(activity.GetTagItem("result"), "sent"));
        Assert.All(
            trace,
            activity => Assert.True(activity.OperationName == "update" || trace.Any(parent => parent.SpanId == activity.ParentSpanId)));
    }

    [Fact] // A18
    public async Task A_reminder_begins_a_trace_of_its_own()
    {
        await Registered();
        await Office.Pass(TimeSpan.FromMinutes(5));
        var card = await Office.Read(db => db.Outbox.SingleAsync(message => message.Kind == "reminder"));
        Assert.Equal(["reminder", "send"],
            Of(ActivityContext.Parse(card.Trace!, null).TraceId).Select(activity => activity.OperationName).Distinct().Order());
    }

    [Fact]
    public async Task Nothing_in_it_is_about_a_person_or_a_client()
    {
        await Registered();
        await Office.Pass(TimeSpan.FromMinutes(5));
        string[] allowed = ["channel", "update", "result", "message", "kind", "row"];
        Assert.NotEmpty(ended);
        Assert.All(ended, activity => Assert.All(activity.TagObjects, tag => Assert.Contains(tag.Key, allowed)));
        Assert.All(ended.SelectMany(activity => activity.TagObjects),
            tag => Assert.DoesNotMatch("9161234567|Иванов|Петров|кровля|Ромашка", $"{tag.Value}"));
    }

    public override async Task DisposeAsync()
    {
        listener.Dispose();
        await base.DisposeAsync();
    }

    private static ActivityListener Listener() => new()
    {
        ShouldListenTo = source => source.Name == Signals.Name,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    private List<Activity> Of(ActivityTraceId trace) => [.. ended.Where(activity => activity.TraceId == trace)];

    private async Task Registered()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Sees("первый контакт с клиентом");
    }
}
