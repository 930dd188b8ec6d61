using SalesBot.Conversations;

namespace SalesBot.Today;

/// <summary>/today: overdue, due today, what waits for me and what I wait for (B9).</summary>
internal static class ShowToday
{
    public static async Task Run(Visit visit, string args)
    {
        var list = await new TodayReader(visit, visit.Me).Read();
        var screen = TodayScreen.Draw(list, PersonClock.Local(visit.Me, visit), visit.Phrases);
        await visit.Reply(list.Items.Count > 0 ? screen : screen with { Rows = [.. Commands.Suggestions(visit)] });
    }
}
