using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>
/// The letter that a lead began with, on the lead's card: its beginning, and the way to all of it, as the client wrote it (B6).
/// </summary>
internal static class LetterOfLead
{
    private const int Shown = 200;

    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        if (shown.First.Kind != EventKind.Letter) return null;
        var letter = await shown.Work.Db.Letters.AsNoTracking()
            .Where(letter => letter.LeadId == shown.Lead.Id && letter.State == LetterState.Registered).FirstOrDefaultAsync();
        return letter is null ? null : new OnLeadCard
        {
            Lines = letter.Text.Length > 0 && !IsSaid(letter, shown.Lead.Topic)
                ? [(LeadCardPlace.Quote, phrases => Quote(letter, phrases))] : [],
            Beside = (LeadButtons.Letter, phrases => LetterCard.Action(letter, phrases["button.letter-whole"], "card")),
            Daily = true,
        };
    }

    // A short letter is its lead's topic already, without the number and the address (O23).
    private static bool IsSaid(Letter letter, string topic)
    {
        var (said, known) = (WordsOf(letter.OwnText), WordsOf(topic));
        return said.Count > 0 && said.All(known.Contains);
    }

    private static HashSet<string> WordsOf(string text)
    {
        foreach (var left in EmailAddress.All(text).Reverse()) text = text[..left.Start] + ' ' + text[left.End..];
        while (PhoneNumber.FindIn(text) is { } phone && phone.Rest.Length < text.Length) text = phone.Rest;
        return [.. text.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim(',', '.', ';', ':', '!', '?', '-', '«', '»', '"', '(', ')')).Where(word => word.Length > 0)];
    }

    private static Line Quote(Letter letter, Phrases phrases)
    {
        var text = DialogScreen.Shorten(CleanText.OneLine(letter.OwnText, Shown + 1).Text, Shown);
        return new Line([new Span(phrases.Say("letter.quoted", ("text", text)), Emphasis.Dim)]);
    }
}
