using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.Turns;

/// <summary>
/// Words and files sent as an answer to one of the bot's messages are about what that shows: to the dialog's own card an answer, to any
/// other a word on its matter (O17).
/// </summary>
internal static class RepliedTo
{
    /// <summary>The button of the card that is answered whose words were typed, «занимаюсь» to a reminder; null for none.</summary>
    public static async Task<Button?> Pressed(Visit visit, string text)
    {
        if (text.Length == 0 || visit.Files.Count > 0) return null;
        if (visit.Incoming is not { RepliesTo: { } message, ForwardedFrom: null }) return null;
        var shown = await visit.Db.Outbox.AsNoTracking()
            .Where(one => one.AddressId == visit.Address.Id && one.MessageId == message).OrderByDescending(one => one.Id)
            .Select(one => one.Screen).FirstOrDefaultAsync();
        return shown is null ? null : ButtonWords.FindOnCard(ScreenJson.Read(shown).Rows, text);
    }

    /// <summary>Takes them; false when they are taken like any others.</summary>
    public static async Task<bool> Take(Visit visit, string text)
    {
        if (text.Length == 0 && visit.Files.Count == 0) return false;
        if (visit.Incoming is not { RepliesTo: { } message, ForwardedFrom: null }) return false;
        var shown = await visit.Db.Outbox.AsNoTracking()
            .Where(one => one.AddressId == visit.Address.Id && one.MessageId == message).OrderByDescending(one => one.Id)
            .Select(one => new { one.CardKey, one.LeadId }).FirstOrDefaultAsync();
        if (shown is not { LeadId: { } matter }) return false;
        for (var dialog = visit.Dialog; dialog is not null; dialog = dialog.Suspended)
            if (dialog.CardKey == shown.CardKey) return false;
        foreach (var entry in visit.Office.Features.Parts<ReplyEntry>())
            if (await entry.Take(visit, matter, text)) return true;
        return false;
    }
}
