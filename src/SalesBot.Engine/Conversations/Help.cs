using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>/help and /start: what this person can do here, and below it the question that is open, if one is (K6).</summary>
internal static class Help
{
    private static string Title(Visit visit) =>
        visit.Phrases.Say("help.title", ("name", visit.Me.Name), ("role", RoleWords.Of(visit.Me.Roles, visit.Phrases)));

    public static async Task Run(Visit visit, string args)
    {
        var phrases = visit.Phrases;
        var menu = Commands.MenuOf(visit.Me, visit.Office);
        visit.ReplyNew(new Screen
        {
            Lines =
            [
                new Line([new Span(Title(visit), Emphasis.Strong)]),
                .. visit.Office.Features.Parts<HelpPart>().SelectMany(part => part.Of(visit)),
                .. menu.Select(name => new Line([new Span($"/{name} "), new Span(phrases[$"command.{name}"], Emphasis.Dim)])),
            ],
            Rows = [.. Commands.Suggestions(visit)],
        });
        if (visit.Dialog is { } open) await DialogShell.ShowAnew(visit, open);
    }
}

/// <summary>What a feature says to who asks what they can do here, above the list of commands.</summary>
/// <param name="Of">Its lines for who comes.</param>
public sealed record HelpPart(Func<Visit, IReadOnlyList<Line>> Of);
