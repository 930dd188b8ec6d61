using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>/language ru|en; without a word, asks with buttons.</summary>
internal static class ChooseLanguage
{
    public static async Task Run(Visit visit, string args)
    {
        if (args is not ("ru" or "en"))
        {
            await visit.Reply(new Screen
            {
                Lines = [visit.Phrases["language.which"]],
                Rows =
                [
                    [
                        new Button("Русский", ButtonValue.Command("/language ru")),
                        new Button("English", ButtonValue.Command("/language en")),
                    ],
                ],
            });
            return;
        }

        visit.Me.Language = args;
        visit.Record("person.language", details: new { args });
        await visit.Reply(new Screen
        {
            Lines = [visit.Phrases["language.set"]],
            Rows = [.. Commands.Suggestions(visit)],
            Tone = Tone.Success,
        });
        await ShowMenus.To(visit, visit.Me);
    }
}
