using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Today;

/// <summary>/waiting [PAGE]: who waits for what from whom, of all the leads the person may see (B7, B9).</summary>
internal static class ShowWaiting
{
    private const int PageSize = 10;

    public static async Task Run(Visit visit, string args)
    {
        var phrases = visit.Phrases;
        var all = await Read(visit);
        if (all.Count == 0)
        {
            await visit.Reply(new Screen { Lines = [phrases["waiting.none"]], Rows = [.. Commands.Suggestions(visit)] });
            return;
        }

        var pages = (all.Count + PageSize - 1) / PageSize;
        var page = Math.Clamp(int.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, pages);
        var shown = all.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        await visit.Reply(new Screen
        {
            Lines = [new Line([new Span(phrases.Say("waiting.title", ("n", all.Count)), Emphasis.Strong)]), .. Lines(visit, all, shown)],
            Rows = [.. Opening(shown), .. Turning(page, pages, phrases)],
        });
    }

    private static IEnumerable<IReadOnlyList<Button>> Opening(List<WaitingRow> shown) => DialogScreen.Rows(
        shown.DistinctBy(row => row.Number).Select(row => new Button(row.Number, ButtonValue.Command(row.Command))));

    private static async Task<IReadOnlyList<WaitingRow>> Read(Visit visit)
    {
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        var rows = new List<WaitingRow>();
        foreach (var part in visit.Office.Features.Parts<WaitingPart>()) rows.AddRange(await part.Read(new WaitingFor(visit, people)));
        return [.. rows.OrderBy(row => row.Of, StringComparer.Create(visit.Phrases.Culture, ignoreCase: true)).ThenBy(row => row.Since)];
    }

    private static IEnumerable<Line> Lines(Visit visit, IReadOnlyList<WaitingRow> all, List<WaitingRow> shown)
    {
        var phrases = visit.Phrases;
        foreach (var of in shown.GroupBy(row => row.Of))
        {
            yield return new Line(
            [
                new Span(phrases.Say("waiting.of", ("who", of.Key), ("n", all.Count(row => row.Of == of.Key))), Emphasis.Strong),
            ]);
            foreach (var row in of)
                yield return phrases.Say($"waiting.{row.What}", ("number", row.Number), ("who", row.Who),
                    ("waits", phrases.Waiting(row.Since, visit.LocalNow)));
        }
    }

    private static IEnumerable<IReadOnlyList<Button>> Turning(int page, int pages, Phrases phrases)
    {
        if (pages < 2) yield break;
        yield return
        [
            .. page > 1 ? new[] { new Button(phrases["button.earlier"], ButtonValue.Command($"/waiting {page - 1}")) } : [],
            .. page < pages ? new[] { new Button(phrases["button.later"], ButtonValue.Command($"/waiting {page + 1}")) } : [],
        ];
    }
}
