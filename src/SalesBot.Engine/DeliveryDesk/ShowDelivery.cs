using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.DeliveryDesk;

/// <summary>/delivery: what was sent, what waits, what could not be delivered (B19).</summary>
internal static class ShowDelivery
{
    public static async Task Run(Visit visit, string args)
    {
        var screen = DeliveryScreen.Draw(await DeliveryLedger.Read(visit.Db, visit.Now), visit.Phrases, visit.LocalNow);
        var silent = await SilentListener.All(visit);
        await visit.Reply(screen with
        {
            Lines = [.. screen.Lines, .. await Added(visit), .. silent.Select(one => one.Line)],
            Rows = [.. screen.Rows, .. silent.Select(one => new[] { one.Button })],
        });
    }

    private static async Task<IReadOnlyList<Line>> Added(Visit visit)
    {
        var lines = new List<Line>();
        foreach (var part in visit.Office.Features.Parts<DeliveryLine>()) lines.AddRange(await part.Of(visit));
        return lines;
    }
}

/// <summary>What a feature adds to /delivery.</summary>
/// <param name="Of">Its lines; none while there is nothing to say.</param>
public sealed record DeliveryLine(Func<Visit, Task<IReadOnlyList<Line>>> Of);
