using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>Somebody's message was forwarded into the chat: it is a letter, and who forwarded it decides what it is (B6).</summary>
internal static class ForwardLetter
{
    private const int LongestName = 250;

    /// <summary>
    /// Keeps it and answers with its card. Whom it is from is only what its words say, so no rule is asked: nothing is guessed silently
    /// (B5).
    /// </summary>
    public static async Task Do(Visit visit, string text)
    {
        var read = ForwardedLetter.Read(text, await OurOwn.Of(visit));
        var from = read.Name ?? CleanText.OneLine(visit.Incoming.ForwardedFrom!, LongestName).Text;
        var letter = await ReceiveLetter.Keep(visit, new ArrivedLetter(from, read.Email, read.Phone, "", text, visit.SaidAt), visit.Me);
        foreach (var file in visit.Files) visit.Db.LetterFiles.Add(new LetterFile { LetterId = letter.Id, FileId = file });
        await visit.Db.SaveChangesAsync();
        if (visit.Bundle is { } bundle)
            visit.Bundle = bundle.Insert(Message(visit), text.Length).With with { Letter = letter.Id, Files = [] };
        await LetterCard.Show(visit, letter);
    }

    /// <summary>A later part of a letter that was forwarded as several messages (K7).</summary>
    public static BundleJoin Joins { get; } = new(
        BeforeDialogs: true, bundle => bundle.Letter is not null, (visit, bundle, text) => Add(visit, bundle.Letter!.Value, text));

    /// <summary>A further message of the same album or forwarded together with it joins the letter; false when it no longer fits
    /// in, and is a letter of its own.</summary>
    private static async Task<bool> Add(Visit visit, long id, string text)
    {
        var letter = await visit.Db.Letters.FirstAsync(x => x.Id == id);
        var (bundle, at) = visit.Bundle!.Insert(Message(visit), text.Length);
        var whole = text.Length == 0 ? letter.Text : Insert(letter.Text, Math.Min(at, letter.Text.Length), text);
        if (whole.Length > Letter.MaxText) return false;
        visit.Bundle = bundle;
        letter.Text = whole;
        letter.MakeWords();
        var read = ForwardedLetter.Read(whole, await OurOwn.Of(visit));
        (letter.Email, letter.Phone) = (read.Email?.Key ?? letter.Email, read.Phone?.E164 ?? letter.Phone);
        letter.FromName = read.Name ?? letter.FromName;
        letter.Sender = letter.Email ?? letter.Phone;
        letter.Domain = letter.Email?.Split('@')[^1];
        if (visit.SaidAt < letter.ReceivedAt) letter.ReceivedAt = visit.SaidAt;
        await Attach(visit, letter);
        await visit.Db.SaveChangesAsync();
        await LetterCard.Redraw(visit, letter);
        await LetterCard.ShowInPlace(visit, letter);
        return true;
    }

    /// <summary>Its files, also where the letter has been put meanwhile: a draft, a lead, a contact that is no sale.</summary>
    private static async Task Attach(Visit visit, Letter letter)
    {
        foreach (var file in visit.Files) visit.Db.LetterFiles.Add(new LetterFile { LetterId = letter.Id, FileId = file });
        for (var dialog = visit.Dialog; dialog is not null; dialog = dialog.Suspended)
            if (dialog.Plan == RegisterLead.PlanKey && dialog.Value(RegisterLetter.Key) == letter.Id.ToString(CultureInfo.InvariantCulture))
                visit.Dialog = DialogState.Change(visit.Dialog, dialog with { Files = dialog.Files.AddRange(visit.Files) });
        if (letter.LeadId is { } lead) await FilesOfLead.Put(visit, lead, visit.Files);
        else if (letter.EventId is { } document) await DocumentFiles.Put(visit, document, visit.Files);
    }

    private static string Insert(string whole, int at, string text) =>
        whole.Length == 0 ? text
        : at == whole.Length ? whole + Bundle.Between + text
        : whole.Insert(at, text + Bundle.Between);

    private static string Message(Visit visit) => visit.Incoming.MessageId ?? visit.Incoming.UpdateId;

    /// <summary>Whether this is for the letters: forwarded, with something in it, by one who registers.</summary>
    public static bool Is(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is not null && (text.Length > 0 || visit.Files.Count > 0) && visit.MayRegister;
}
