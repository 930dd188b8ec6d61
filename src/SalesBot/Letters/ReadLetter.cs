using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>[Целиком] and [Файлы] of a letter's card.</summary>
internal static class ReadLetter
{
    private const int Page = 3000;

    /// <summary>The whole text, a page at a time, in the place of the card.</summary>
    public static async Task Text(Visit visit, Letter letter, string args)
    {
        var phrases = visit.Phrases;
        var pages = Pages(letter.Text);
        var page = Math.Clamp(int.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1,
            pages.Count);
        await visit.ReplyOn(LetterCard.Key(letter.Id), new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        phrases.Say("letter.page", ("number", letter.Number), ("page", page), ("pages", pages.Count)), Emphasis.Strong),
                ]),
                pages[page - 1],
            ],
            Rows =
            [
                [
                    .. page > 1 ? new[] { LetterCard.Action(letter, phrases["button.earlier"], $"text {page - 1}") } : [],
                    .. page < pages.Count ? new[] { LetterCard.Action(letter, phrases["button.later"], $"text {page + 1}") } : [],
                    LetterCard.Action(letter, phrases["button.back"], "card"),
                ],
            ],
        });
    }

    /// <summary>Sends its files.</summary>
    public static async Task Files(Visit visit, Letter letter, string args)
    {
        var files = await visit.Db.Files
            .Where(file => visit.Db.Set<LetterFile>().Any(link => link.LetterId == letter.Id && link.FileId == file.Id))
            .OrderBy(file => file.Id).ToListAsync();
        foreach (var file in files)
            visit.ReplyNew(new Screen { Lines = [new Line([new Span($"{letter.Number} · {file.Name}", Emphasis.Dim)])], FileId = file.Id });
        visit.Toast = visit.Phrases.Say("dialog.files", ("n", files.Count));
    }

    /// <summary>The text in pages, parted between words where it can be and never inside a character.</summary>
    internal static IReadOnlyList<string> Pages(string text)
    {
        var pages = new List<string>();
        for (var at = 0; at < text.Length || pages.Count == 0;)
        {
            var end = Math.Min(at + Page, text.Length);
            if (end < text.Length) end = text.LastIndexOfAny([' ', '\n'], end - 1, Page / 2) is > 0 and var blank ? blank
                : char.IsLowSurrogate(text[end]) ? end - 1 : end;
            pages.Add(text[at..end].Trim());
            at = end;
        }

        return pages;
    }
}
