using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Programs;

/// <summary>/keys: the keys of other programs, and «/keys id verb» from the buttons of one of them (D19).</summary>
internal static class KeyActions
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) await visit.Reply(await ListKeys.Draw(visit));
        else if (words[0] == "new") await MakeKey.Begin(visit, words.Length > 1 ? words[1] : "");
        else if (await Find(visit, words[0]) is not { } key)
            await visit.Reply(new Screen { Lines = [visit.Phrases["key.none"]], Tone = Tone.Problem });
        else await Act(visit, key, words.Length > 1 ? words[1] : "", words.Length > 2 ? words[2] : "");
    }

    private static async Task Act(Visit visit, ApiKey key, string verb, string argument)
    {
        switch (verb)
        {
            case "give" when ApiRightWords.Parse(argument) is { } right: SetRights(visit, key, key.Rights | right); break;
            case "take" when ApiRightWords.Parse(argument) is { } right: SetRights(visit, key, key.Rights & ~right); break;
            case "off": await visit.Reply(KeyCard.Sure(key, visit.Phrases)); return;
            case "gone": await RevokeKey.Run(visit, key); return;
            case "hide": await HideKey.Run(visit, key); return;
        }

        await visit.Reply(KeyCard.Draw(visit, key));
    }

    private static void SetRights(Visit visit, ApiKey key, ApiRights rights)
    {
        if (rights == key.Rights) return;
        visit.Record("key.changed", details: new { name = key.Name, from = key.Rights.ToString(), to = rights.ToString() });
        key.Rights = rights;
    }

    private static Task<ApiKey?> Find(Visit visit, string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? visit.Db.ApiKeys.FirstOrDefaultAsync(key => key.Id == id && key.RevokedAt == null) : Task.FromResult<ApiKey?>(null);
}
