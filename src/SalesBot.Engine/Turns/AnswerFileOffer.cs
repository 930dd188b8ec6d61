using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.DeliveryDesk;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Turns;

/// <summary>
/// A file that was offered is wanted, or not, where a channel hands files over only with consent (Teams). Handing it over is one more
/// message of
/// the outbox: saved with the answer, sent after it, tried again when it fails.
/// </summary>
internal static class AnswerFileOffer
{
    /// <summary>Checks that the offer was made to this account and that its person may have the file now; one answer counts.</summary>
    public static async Task Run(Visit visit, FileAnswer answer)
    {
        var offer = await visit.Db.Outbox.AsNoTracking()
            .FirstOrDefaultAsync(message => message.Id == answer.Offer && message.AddressId == visit.Address.Id);
        var screen = offer is null ? null : ScreenJson.Read(offer.Screen);
        var name = screen?.FileId is { } id
            ? await visit.Db.Files.Where(file => file.Id == id).Select(file => file.Name).FirstOrDefaultAsync()
            : null;
        if (name is null)
            visit.ReplyNew(Words(visit, visit.Phrases["file.gone"], Tone.Problem));
        else if (await visit.Db.Outbox.AnyAsync(message => message.AddressId == visit.Address.Id && message.CardKey == Key(offer!)))
            visit.ReplyNew(Words(visit, visit.Phrases.Say("file.answered", ("name", name)), Tone.Neutral));
        else
            Put(visit, offer!, answer, await Answered(visit, offer!, screen!, answer, name));
    }

    private static string Key(OutboxMessage offer) => $"file:{offer.Id}";

    private static async Task<Screen> Answered(Visit visit, OutboxMessage offer, Screen screen, FileAnswer answer, string name)
    {
        var phrases = visit.Phrases;
        if (!answer.Accepted) return Words(visit, phrases.Say("file.declined", ("name", name)), Tone.Neutral);
        if (!await FileRights.MayHave(visit, offer, screen))
            return Words(visit, phrases.Say("file.not-allowed", ("name", name)), Tone.Problem);
        if (answer.Place is null) return Words(visit, phrases.Say("file.no-place", ("name", name)), Tone.Problem);
        visit.Record("file.taken", offer.LeadId, new { file = screen.FileId, name });
        return screen with { FilePlace = answer.Place, Rows = [] };
    }

    // A notice among notices: an upload that must be tried again does not hold up the answers to what the person presses meanwhile.
    private static void Put(Visit visit, OutboxMessage offer, FileAnswer answer, Screen screen) => Outbox.Put(
        visit.Db,
        new OutboxEntry(visit.Address.Id, screen, "file")
        {
            CardKey = Key(offer),
            OnMessageId = answer.CardId,
            Priority = screen.FilePlace is null ? Priority.Interactive : Priority.Notice,
            LeadId = offer.LeadId,
        },
        visit.Now);

    private static Screen Words(Visit visit, string line, Tone tone) =>
        new() { Lines = [line], Rows = [.. Commands.Suggestions(visit)], Tone = tone };
}
