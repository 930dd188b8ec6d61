using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>What files that belong to nothing yet may become (W21).</summary>
/// <param name="Row">In which row.</param>
/// <param name="Of">Labels with the commands that take the files, <c>/call</c> for one; none for who may not.</param>
public sealed record FileOffer(int Row, Func<Visit, Task<IReadOnlyList<(string Label, string Command)>>> Of);

/// <summary>
/// Files that were sent while nothing was under way: asked what they are to become, they go with what is then begun. They wait with no
/// document, and their ids stand on the buttons.
/// </summary>
internal static class FileOffers
{
    /// <summary>The buttons for the files of this visit; none where there is nothing that they could become.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Button>>> For(Visit visit)
    {
        List<long> files = [.. visit.Files.Order()];
        var rows = new List<IReadOnlyList<Button>>();
        foreach (var row in visit.Office.Features.Parts<FileOffer>().OrderBy(one => one.Row).GroupBy(one => one.Row))
        {
            List<Button> buttons = [];
            foreach (var offer in row)
                buttons.AddRange((await offer.Of(visit)).Select(one =>
                    new Button(one.Label, ButtonValue.Command($"/with {files[0]}-{files[^1]} {one.Command[1..]}"))));
            rows.AddRange(DialogScreen.Rows(buttons));
        }

        return rows;
    }

    /// <summary>Begins what was chosen, with the files: their own, and only those that are kept.</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || Ids(words[0]) is not var (first, last))
        {
            await Commands.RunWithFiles(visit, "");
            return;
        }

        var latest = Math.Max(last, Bundle.LastFileWith(visit, first));
        visit.Files = await visit.Db.Files.Where(file => file.Id >= first && file.Id <= latest && file.PersonId == visit.Me.Id
            && file.State != FileState.Missing).OrderBy(file => file.Id).Select(file => file.Id).ToListAsync();
        visit.Words = Bundle.WordsWith(visit, first);
        var key = await visit.PressedCard() is { } pressed && IsKey(pressed) ? pressed : Key(first);
        if (visit.Files.Count > 0 && await FilesTaken.Say(visit, key)) return;
        await Commands.RunWithFiles(visit, words[1]);
        if (visit.Files.Count > 0) await FilesTaken.Note(visit, key, await Chosen(visit, key));
    }

    /// <summary>Which live card asks about files of which this is the first.</summary>
    public static string Key(long first) => string.Create(CultureInfo.InvariantCulture, $"files:{first}");

    private static bool IsKey(string card) => card.StartsWith("files:", StringComparison.Ordinal)
        || (card.StartsWith("bundle:", StringComparison.Ordinal) && card.EndsWith(":files", StringComparison.Ordinal));

    /// <summary>The label of the button that was pressed; null where the question cannot be found any more.</summary>
    private static async Task<string?> Chosen(Visit visit, string key)
    {
        var asked = await visit.Db.Outbox.AsNoTracking().Where(one => one.AddressId == visit.Address.Id && one.CardKey == key)
            .OrderByDescending(one => one.Id).Select(one => one.Screen).FirstOrDefaultAsync();
        return asked is null ? null : ScreenJson.Read(asked).Rows.SelectMany(row => row)
            .FirstOrDefault(button => button.Value == visit.Incoming.Tap?.Value)?.Label;
    }

    private static (long First, long Last)? Ids(string text) =>
        text.Split('-') is [var one, var other] && long.TryParse(one, out var first) && long.TryParse(other, out var last)
            && last >= first && last - first < 1000 ? (first, last) : null;
}
