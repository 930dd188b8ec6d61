using System.Globalization;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>
/// «/rule LETTER …» makes a rule from a letter (<see cref="MakeRule"/>); «/rule rID [verb]» is the card of a rule and its buttons (B6).
/// </summary>
internal static class RuleActions
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (!LetterAccess.MayMakeRules(visit, visit.Me)) await Refuse(visit, "error.no-right");
        else if (words.Length > 0 && words[0].StartsWith('r') && await Find(visit, words[0][1..]) is { } rule)
            await Act(visit, rule, words.ElementAtOrDefault(1) ?? "");
        else if (words.Length > 0 && !words[0].StartsWith('r') && await LetterActions.Find(visit, words[0]) is { } letter)
            await MakeRule.Run(visit, letter, words.ElementAtOrDefault(1) ?? "", words.ElementAtOrDefault(2) ?? "");
        else await Refuse(visit, "rule.none");
    }

    private static async Task<LetterRule?> Find(Visit visit, string word) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await visit.Db.LetterRules.FindAsync(id) is { DeletedAt: null } rule ? rule : null;

    private static async Task Act(Visit visit, LetterRule rule, string verb)
    {
        switch (verb)
        {
            case "run": await RunRule.Begin(visit, rule); break;
            case "stop": await RunRule.Stop(visit, rule); break;
            case "on" or "off" or "delete" when !visit.Me.Has(Role.Admin) && rule.AuthorId != visit.Me.Id:
                visit.Toast = visit.Phrases["rule.not-yours"];
                break;
            case "on" or "off" when rule.On != (verb == "on"):
                if (verb == "on") await MakeRule.GiveWay(visit, rule);
                rule.On = verb == "on";
                visit.Record($"rule.{verb}", details: new { rule = rule.Id });
                await RunRule.End(visit, rule);
                await RuleCard.Refresh(visit, rule);
                break;
            case "delete":
                (rule.On, rule.DeletedAt) = (false, visit.Now);
                visit.Record("rule.deleted", details: new { rule = rule.Id });
                await RunRule.End(visit, rule);
                await RuleCard.Refresh(visit, rule);
                break;
            default: await RuleCard.Show(visit, rule); break;
        }
    }

    private static async Task Refuse(Visit visit, string key)
    {
        if (visit.Incoming.Tap is not null && key == "error.no-right") visit.Toast = visit.Phrases[key];
        else await visit.Reply(new Screen { Lines = [visit.Phrases[key]], Rows = [.. Commands.Suggestions(visit)], Tone = Tone.Problem });
    }
}
