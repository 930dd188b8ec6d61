using Microsoft.EntityFrameworkCore;
using SalesBot.Today;

namespace SalesBot.Letters;

/// <summary>Letters nobody has decided about, on the list of the day; late once the bot has reminded of them.</summary>
internal static class LettersToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, person, _, _, _) = day;
        var rows = await (await ListLetters.Open(work, person)).OrderBy(x => x.Id).Take(TodayPart.Most).ToListAsync();
        var phrases = work.Office.Phrases(person.Language);
        return rows.Select(x => new TodayItem(
            x.Reminded > 0 ? TodaySection.Overdue : TodaySection.WaitingForMe,
            TodayItem.Letter,
            x.CreatedAt,
            null,
            $"/letters {x.Id}",
            x.Number)
        {
            Who = LetterCard.Who(x, phrases),
        });
    }
}
