using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.SettingsDesk;

/// <summary>/settings: what can be set up in the chat; «/settings KEY verb» from the buttons of one of them (15.5).</summary>
internal static class SettingActions
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) await visit.Reply(await ListSettings.Draw(visit, null));
        else if (ListSettings.Pages(visit.Office).Contains(words[0])) await visit.Reply(await ListSettings.Draw(visit, words[0]));
        else if (SettingValue.Find(visit.Office, words[0]) is not { } kind)
            await visit.Reply(new Screen { Lines = [visit.Phrases["setting.none"]], Tone = Tone.Problem });
        else await Act(visit, kind, words.Length > 1 ? words[1] : "");
    }

    private static async Task Act(Visit visit, SettingKind kind, string verb)
    {
        if (verb == "change") await GiveSetting.Begin(visit, kind);
        else if (verb == "show" && kind.FileOf((await SettingValue.Of(visit, kind)).Value) is { } file)
            visit.ReplyNew(new Screen { Lines = [visit.Phrases[$"setting.{kind.Key}"]], FileId = file, FileOf = "settings" });
        else if (verb != "back") await SettingCard.Reply(visit, kind);
        else if (await KeepSetting.Do(visit, kind, null)) await SettingCard.Reply(visit, kind, visit.Phrases[TakenBack(visit, kind)]);
        else await SettingCard.Reply(visit, kind);
    }

    private static string TakenBack(Visit visit, SettingKind kind) =>
        kind.Usual(visit.Office).Length > 0 ? "setting.taken-back" : "setting.removed";
}
