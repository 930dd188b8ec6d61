using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>/rules [PAGE]: the rules for letters in the order they are asked in (B6).</summary>
internal static class ListRules
{
    private const int PageSize = 8;

    public static async Task Run(Visit visit, string args)
    {
        var phrases = visit.Phrases;
        var standing = visit.Db.LetterRules.AsNoTracking().Where(rule => rule.DeletedAt == null);
        var total = await standing.CountAsync();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(int.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, pages);
        // Those about words by how many they have, which no database counts: there are few of them.
        var byWhom = await standing.CountAsync(rule => rule.Words == null);
        var rules = await standing.Where(rule => rule.Words == null).OrderBy(rule => rule.Sender == null).ThenBy(rule => rule.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync();
        rules.AddRange(LetterRules.InOrder(await standing.Where(rule => rule.Words != null).ToListAsync())
            .Skip(Math.Max(0, (page - 1) * PageSize - byWhom)).Take(PageSize - rules.Count));
        var lines = new List<Line> { new([new Span(phrases.Say("rule.list", ("n", total)), Emphasis.Strong)]) };
        foreach (var rule in rules) lines.Add(
            phrases.Say(rule.On ? "rule.row" : "rule.row-off", ("n", rule.Id), ("rule", (await RuleWords.Read(visit, rule))(phrases))));
        lines.Add(new Line([new Span(phrases["rule.how"], Emphasis.Dim)]));
        await visit.Reply(new Screen
        {
            Lines = lines,
            Rows =
            [
                .. DialogScreen.Rows(rules.Select(rule => new Button(
                    phrases.Say("rule.title", ("n", rule.Id)), ButtonValue.Command($"/rule r{rule.Id}")))),
                .. pages < 2 ? Array.Empty<Button[]>() : [[
                    .. page > 1 ? new[] { new Button(phrases["button.earlier"], ButtonValue.Command($"/rules {page - 1}")) } : [],
                    .. page < pages ? new[] { new Button(phrases["button.later"], ButtonValue.Command($"/rules {page + 1}")) } : [],
                ]],
            ],
        });
    }
}
