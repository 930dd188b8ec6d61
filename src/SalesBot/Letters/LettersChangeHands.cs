using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Letters;

/// <summary>Somebody has left: the letters they were to decide about are another's, and what rules would have sent them (B11).</summary>
internal static class LettersChangeHands
{
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        foreach (var letter in await visit.Db.Letters.Where(x => x.HolderId == from.Id && x.State == LetterState.Waiting).ToListAsync())
            await HandLetter.To(visit, letter, heir);
        foreach (var rule in await visit.Db.LetterRules.Where(x => x.PersonId == from.Id && x.DeletedAt == null).ToListAsync())
            rule.PersonId = heir.Id;
    }
}
