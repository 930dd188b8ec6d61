using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>The number of a letter, typed back: its card, or that there is none or it is not theirs (W11).</summary>
internal static class LetterByNumber
{
    // The Cyrillic letter looks the same.
    private const string Letters = "MМ";

    public static TextEntry Entry { get; } = new(16, Is, Open) { IsNumber = true };

    private static bool Is(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is null && SeriesNumber.Read(text, Letters) is not null && Commands.MayUse(visit, "letters");

    private static async Task Open(Visit visit, string text)
    {
        var numbers = SeriesNumber.Read(text, Letters)!.Stored('M', visit.LocalSaidAt.Year);
        var id = await visit.Db.Letters.Where(letter => numbers.Contains(letter.Number)).OrderByDescending(letter => letter.Id)
            .Select(letter => letter.Id).FirstOrDefaultAsync();
        await Commands.Run(visit, string.Create(CultureInfo.InvariantCulture, $"/letters {id}"));
    }
}
