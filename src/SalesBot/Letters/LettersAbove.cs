using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>
/// What waits among the letters of others, for heads, who answer for it without sorting it (D28). Administrators have it all on their
/// list.
/// </summary>
internal static class LettersAbove
{
    /// <summary>The line for /letters; null for who has them all, and while nothing waits.</summary>
    public static async Task<Line?> Read(Visit visit)
    {
        var sorts = visit.Me.Has(visit.Office.Processes.Current.First.Roles | Role.Admin);
        if (sorts || !await LeadAccess.SeesAll(visit.Db, visit.Me)) return null;
        var own = (await ListLetters.Open(visit, visit.Me)).Select(letter => letter.Id);
        var others = visit.Db.Letters.AsNoTracking().Where(letter => letter.State == LetterState.Waiting && !own.Contains(letter.Id));
        var count = await others.CountAsync();
        if (count == 0) return null;
        var oldest = await others.OrderBy(letter => letter.Id).Select(letter => letter.CreatedAt).FirstAsync();
        return visit.Phrases.Say("letter.above", ("n", count), ("waits", visit.Phrases.Waiting(oldest, visit.LocalNow)));
    }
}
