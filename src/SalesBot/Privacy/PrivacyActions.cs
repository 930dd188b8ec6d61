using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.LongRequests;
using SalesBot.Screens;

namespace SalesBot.Privacy;

/// <summary>
/// /privacy: what it does and the last acts; «find» and a phone, a name or an address; «show», «export», «ask» and «erase» from the
/// buttons.
/// </summary>
internal static class PrivacyActions
{
    private const int MostActs = 10;

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var verb = words.Length == 0 ? "" : words[0];
        if (words.Length < 2 || verb is not ("find" or "show" or "export" or "ask" or "erase"))
            await visit.Reply(await Help(visit));
        else if (verb == "find") await Find(visit, args[(args.IndexOf("find", StringComparison.Ordinal) + 4)..].Trim());
        else if (Said(visit, words[1]) is { } who)
            await AskLong.OnNewCard(visit, LookForSomeone.Long, new Sought(who, verb, words.Length > 2 ? words[2] : ""));
        else await visit.Reply(new Screen { Lines = [visit.Phrases["privacy.again"]], Tone = Tone.Problem });
    }

    /// <summary>How a button names somebody: a row of ours, or else what this person has looked for last.</summary>
    public static string Token(Visit visit, Someone who) => who.Id > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{who.Kind}-{who.Id}")
        : string.Create(CultureInfo.InvariantCulture, $"s{visit.Conversation.SearchCount}");

    private static async Task Find(Visit visit, string query)
    {
        (visit.Conversation.Search, visit.Conversation.SearchCount) =
            (query.Length > 100 ? query[..100] : query, visit.Conversation.SearchCount + 1);
        await AskLong.OnNewCard(visit, LookForSomeone.Long, new Sought(query, "show", ""));
    }

    private static string? Said(Visit visit, string token) => !token.StartsWith('s') ? token
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

/// <summary>Whose data is looked for, and what for.</summary>
/// <param name="Who">A phone, a name, an address, or <c>contact-17</c>.</param>
/// <param name="What"><c>show</c>, <c>export</c>, <c>ask</c> before erasing, <c>erase</c>.</param>
/// <param name="By">Who asked for it to be erased, the end of a text <c>privacy.asked.WHO</c>.</param>
internal sealed record Sought(string Who, string What, string By);
