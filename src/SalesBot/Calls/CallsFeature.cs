using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Registering;

namespace SalesBot.Calls;

/// <summary>Calls as a telephone exchange tells of them.</summary>
internal sealed class CallsFeature : Feature
{
    // An exchange tells of a call within the week; a month leaves room for a wrong clock.
    private static readonly TimeSpan kept = TimeSpan.FromDays(30);

    public override IEnumerable<Command> Commands =>
    [
        new("ring", Command.Everybody, TakeCall.Run),
        new("line", Command.Everybody, SetLine.Run),
    ];

    public override void Tables(ModelBuilder model) => CallsModel.Build(model);

    public override IEnumerable<object> Parts => [RingingCard.Live, new LeadRegistered(DialledSource.Registered)];

    public override async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = database.Open();
        var before = now - kept;
        return await db.ExchangeCalls.Where(call => call.At < before).ExecuteDeleteAsync(stop);
    }
}
