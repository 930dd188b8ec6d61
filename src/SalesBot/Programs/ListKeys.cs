using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Programs;

/// <summary>/keys: which programs may come in, and what each may do.</summary>
internal static class ListKeys
{
    public static async Task<Screen> Draw(Visit visit)
    {
        var phrases = visit.Phrases;
        var keys = await visit.Db.ApiKeys.AsNoTracking().Where(key => key.RevokedAt == null).OrderBy(key => key.Name).ToListAsync();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("keys.title", ("n", keys.Count)), Emphasis.Strong)]),
                .. keys.Select(key => new Line(
                [
                    new Span(key.Name),
                    new Span($" · …{key.Ending} · {ApiRightWords.Of(key.Rights, phrases)}", Emphasis.Dim),
                ])),
                new Line([new Span(phrases[visit.Office.Setting<ApiDoor>() is { IsOpen: false } ? "keys.closed" : "keys.how"],
                    Emphasis.Dim)]),
            ],
            Rows =
            [
                .. DialogScreen.Rows(keys.Take(60).Select(key => new Button(key.Name, ButtonValue.Command($"/keys {key.Id}")))),
                [new Button(phrases["button.key-new"], ButtonValue.Command("/keys new"), ButtonStyle.Primary)],
            ],
        };
    }
}
