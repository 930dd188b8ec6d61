using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.LongRequests;
using SalesBot.Screens;

namespace SalesBot.Privacy;

/// <summary>
/// /privacy: what it does and the last acts; a phone, a name or an address, with «find» before it or without; «show», «export», «ask» and
/// «erase» from the buttons.
/// </summary>
internal static partial class PrivacyActions
{
    private const int MostActs = 10;

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var verb = words.Length == 0 ? "find" : Verb(words[0]);
        var who = verb is null ? args.Trim() : string.Join(' ', words.Skip(1));
        if (who.Length == 0) await visit.Reply(await Help(visit));
        // What is typed is never erased without being asked about.
        else if (verb is null or "find" || !Token().IsMatch(words[1])) await Find(visit, who, verb is "export" or "ask" ? verb
            : verb == "erase" ? "ask" : "show");
        else if (Said(visit, words[1]) is { } sought)
            await AskLong.OnNewCard(visit, LookForSomeone.Long, new Sought(sought, verb, words.Length > 2 ? words[2] : ""));
        else await visit.Reply(new Screen { Lines = [visit.Phrases["privacy.again"]], Tone = Tone.Problem });
    }

    /// <summary>How a button names somebody: a row of ours, or else what this person has looked for last.</summary>
    public static string Token(Visit visit, Someone who) => who.Id > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{who.Kind}-{who.Id}")
        : string.Create(CultureInfo.InvariantCulture, $"s{visit.Conversation.SearchCount}");

    /// <summary>What is to be done; null for a word that says nothing of it.</summary>
    private static string? Verb(string word) => word.ToLowerInvariant() switch
    {
        "find" or "найти" or "найди" or "поиск" => "find",
        "show" or "показать" or "покажи" => "show",
        "export" or "выгрузить" or "выгрузка" or "экспорт" => "export",
        "ask" => "ask",
        "erase" or "delete" or "уничтожить" or "удалить" or "стереть" => "erase",
        _ => null,
    };

    private static async Task Find(Visit visit, string query, string what)
    {
        (visit.Conversation.Search, visit.Conversation.SearchCount) =
            (query.Length > 100 ? query[..100] : query, visit.Conversation.SearchCount + 1);
        await AskLong.OnNewCard(visit, LookForSomeone.Long, new Sought(query, what, ""));
    }

    [GeneratedRegex(@"^(?:s\d+|[a-z]+-\d+)$")]
    private static partial Regex Token();

    private static string? Said(Visit visit, string token) => token.Contains('-', StringComparison.Ordinal) ? token
        : token[1..] == visit.Conversation.SearchCount.ToString(CultureInfo.InvariantCulture) ? visit.Conversation.Search : null;

    private static async Task<Screen> Help(Visit visit)
    {
        var phrases = visit.Phrases;
        var acts = await visit.Db.ErasureActs.AsNoTracking().OrderByDescending(act => act.Id).Take(MostActs).ToListAsync();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases["privacy.title"], Emphasis.Strong)]), phrases["privacy.how"],
                .. acts.Select(act => (Line)phrases.Say("privacy.act-line",
                    ("number", act.Number), ("when", phrases.Moment(visit.Office.Calendar.ToLocal(act.At), visit.LocalNow)))),
            ],
        };
    }
}
