using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Letters;

/// <summary>The number of a letter, typed back: its card, or that there is none or it is not theirs (W11).</summary>
internal static class LetterByNumber
{
    public static TextEntry Entry { get; } = new(16, Is, Open) { IsNumber = true };

    private static bool Is(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is null && TypedNumber.Read(text) is { Letter: 'M' } && Commands.MayUse(visit, "letters");

    private static async Task Open(Visit visit, string text)
    {
        var numbers = await StoredNumbers.Of(visit.Db, TypedNumber.Read(text)!);
        var id = await visit.Db.Letters.Where(letter => numbers.Contains(letter.Number)).OrderByDescending(letter => letter.Id)
            .Select(letter => letter.Id).FirstOrDefaultAsync();
        await Commands.Run(visit, string.Create(CultureInfo.InvariantCulture, $"/letters {id}"));
    }
}
