using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Undoing;

namespace SalesBot.Letters;

/// <summary>A registration that is taken back leaves the letter it came from waiting again.</summary>
internal sealed class UndoLetters : UndoPart
{
    public override async Task Cancel(Visit visit, UndoStep step)
    {
        var registered = visit.Db.Letters.Where(letter => letter.LeadId == step.LeadId && letter.State == LetterState.Registered);
        foreach (var letter in await registered.ToListAsync()) await SettleLetter.Reopen(visit, letter);
    }
}
