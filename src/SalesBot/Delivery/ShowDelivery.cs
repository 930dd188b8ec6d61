using SalesBot.Conversations;
using SalesBot.Mail;

namespace SalesBot.Delivery;

/// <summary>/delivery: what was sent, what waits, what could not be delivered (B19).</summary>
internal static class ShowDelivery
{
    public static async Task Run(Visit visit, string args)
    {
        var screen = DeliveryScreen.Draw(await DeliveryLedger.Read(visit.Db, visit.Now), visit.Phrases, visit.LocalNow);
        await visit.Reply(screen with { Lines = [.. screen.Lines, .. await UnsentMail.Lines(visit), .. await SilentListener.Lines(visit)] });
    }
}
