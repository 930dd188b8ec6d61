using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;

namespace SalesBot.DeliveryDesk;

/// <summary>[Повторить]: a listener is told again at once what it did not take, also one that had said it was gone (D15).</summary>
internal static class TryListener
{
    public static async Task Run(Visit visit, string args)
    {
        var cursor = int.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.WebhookCursors.FirstOrDefaultAsync(one => one.Id == id) : null;
        if (cursor is not { FailingSince: not null })
        {
            visit.Toast = visit.Phrases["webhook.hears"];
            return;
        }

        // Whoever presses wants to hear how it came out.
        (cursor.DueAt, cursor.GoneUrl, cursor.Told, cursor.Attempts) = (visit.Now, null, false, 0);
        visit.Record("webhook.tried-again", details: new { name = cursor.Name });
        visit.Toast = visit.Phrases["webhook.tried-again"];
    }
}
