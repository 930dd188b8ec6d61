using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Today;

/// <summary>Reads what a person has on their hands today, their own and that of people they stand in for (B9, B12).</summary>
internal sealed class TodayReader(Work work, Person person)
{
    /// <summary>Everything, each thing once and where it is most urgent.</summary>
    public async Task<IReadOnlyList<TodayItem>> Read()
    {
        var day = new TodayFor(
            work,
            person,
            [person.Id, .. (await Deputies.StoodInFor(work, person)).Select(other => other.Id)],
            PersonClock.StartOfDay(person, work, 1),
            DateOnly.FromDateTime(PersonClock.Local(person, work).DateTime));
        var found = new List<TodayItem>();
        foreach (var part in work.Office.Features.Parts<TodayPart>().OrderBy(part => part.Place)) found.AddRange(await part.Read(day));
        return await Name([.. found.OrderBy(item => item.Section).ThenBy(item => item.At).DistinctBy(item => item.Command)]);
    }

    private async Task<IReadOnlyList<TodayItem>> Name(List<TodayItem> items)
    {
        var names = await MatterNames.Of(work.Db, [.. items.Select(item => item.LeadId).OfType<long>().Distinct()]);
        var people = await work.Db.People.AsNoTracking().ToDictionaryAsync(other => other.Id, other => other.ShortName);
        return [.. items.Select(item => item with
        {
            Number = item.Number ?? names[item.LeadId!.Value].Number,
            Who = item.LeadId is { } lead ? names[lead].Who : item.Who,
            Other = item.OtherId is { } other ? people[other] : "",
        })];
    }
}
