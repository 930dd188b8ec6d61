using SalesBot.Conversations;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>A line named somebody whom nothing can be handed to: that is said, and not only asked again (O23).</summary>
internal static class NotAColleague
{
    /// <summary>Says so on the card of the dialog that the line has begun or filled in.</summary>
    public static async Task Say(Visit visit, QuickDraft draft)
    {
        if (draft is not { ResponsibleText: { Length: > 0 } said, ResponsibleIds.Count: 0 } || visit.Dialog is not { } dialog) return;
        var all = await FactsReader.Colleagues(visit);
        var other = ColleagueSearch.Find(said, [.. all.Select(person => new ColleagueName(person.Id, person.Name))]);
        await DialogShell.Show(visit, dialog, other.Count > 0
            ? visit.Phrases.Say("register.not-for", ("who", other[0].Name))
            : visit.Phrases.Say("register.nobody", ("text", DialogScreen.Shorten(said, 60))));
    }
}
