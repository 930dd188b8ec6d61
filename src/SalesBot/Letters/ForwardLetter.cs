using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Letters;

/// <summary>Somebody's message was forwarded into the chat: it is a letter, and who forwarded it decides what it is (B6).</summary>
internal static class ForwardLetter
{
    private const int LongestName = 250;

    /// <summary>Keeps it and answers with its card. Whom it is from is only what its words say, so no rule is asked: nothing is guessed silently (B5).</summary>
    public static async Task Do(Visit visit, string text)
    {
        var (email, phone) = (EmailAddress.FindIn(text)?.Address, PhoneNumber.FindIn(text)?.Number);
        var from = CleanText.OneLine(visit.Incoming.ForwardedFrom!, LongestName).Text;
        var letter = await ReceiveLetter.Keep(visit, new ArrivedLetter(from, email, phone, "", text, visit.Now), visit.Me);
        foreach (var file in visit.Files) visit.Db.LetterFiles.Add(new LetterFile { LetterId = letter.Id, FileId = file });
        await visit.Db.SaveChangesAsync();
        await LetterCard.Show(visit, letter);
    }

    /// <summary>Whether this is for the letters: forwarded, with something in it, by one who registers.</summary>
    public static bool Is(Visit visit, string text) => visit.Incoming.ForwardedFrom is not null && (text.Length > 0 || visit.Files.Count > 0) && RegisterLead.MayRegister(visit);
}
