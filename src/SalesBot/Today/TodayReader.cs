using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Today;

/// <summary>
/// Reads what a person has on their hands today, their own and that of people they stand in for (B9, B12); for a head also what is overdue
/// with their people, and how the department does (W9).
/// </summary>
internal sealed class TodayReader(Work work, Person person)
{
    private const int MostDaysOff = 20;

    private readonly DateOnly today = DateOnly.FromDateTime(PersonClock.Local(person, work).DateTime);

    /// <summary>Everything, each thing once and where it is most urgent.</summary>
    public async Task<TodayList> Read()
    {
        List<int> own = [person.Id, .. (await Deputies.StoodInFor(work, person)).Select(other => other.Id)];
        var day = new TodayFor(work, person, own, PersonClock.StartOfDay(person, work, 1), today);
        var found = (await Parts(day)).DistinctBy(item => item.Command).ToList();
        var department = await Department(own);
        if (department.Count > 0) found.AddRange(await Overdue(day with { Whose = department, OfDepartment = true }));
        return new TodayList(await Name(found), await Figures(department));
    }

    private async Task<IOrderedEnumerable<TodayItem>> Parts(TodayFor day)
    {
        var found = new List<TodayItem>();
        foreach (var part in work.Office.Features.Parts<TodayPart>().Where(part => part.Overdue || !day.OfDepartment)
            .OrderBy(part => part.Place)) found.AddRange(await part.Read(day));
        return found.OrderBy(item => item.Section).ThenBy(item => item.At);
    }

    private async Task<IEnumerable<TodayItem>> Overdue(TodayFor day) =>
        (await Parts(day)).Where(item => item is { Section: TodaySection.Overdue, WhoseId: not null })
            .DistinctBy(item => (item.Command, item.WhoseId)).Select(item => item with { Section = TodaySection.Department });

    /// <summary>Whom they head; an administrator also those whom nobody heads, as reminders go (A18).</summary>
    private async Task<List<int>> Department(List<int> own)
    {
        var (id, headless) = (person.Id, person.Has(Role.Admin));
        return await work.Db.People.Where(other => other.Active && !own.Contains(other.Id)
            && (other.HeadId == id || (headless && other.HeadId == null))).Select(other => other.Id).ToListAsync();
    }

    private async Task<DepartmentFigures?> Figures(List<int> department)
    {
        if (department.Count == 0) return null;
        var back = 1;
        while (back < MostDaysOff && !work.Office.Calendar.IsWorkingDay(today.AddDays(-back))) back++;
        var asked = new DepartmentFor(work, department, PersonClock.StartOfDay(person, work, -back));
        var figures = new List<DepartmentFigure>();
        foreach (var part in work.Office.Features.Parts<DepartmentPart>().OrderBy(part => part.Place))
            if (await part.Read(asked) is { Count: > 0 } figure) figures.Add(figure);
        return figures.Count == 0 ? null : new DepartmentFigures(today.AddDays(-back), figures);
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
            Whose = item is { Section: TodaySection.Department, WhoseId: { } whose } ? people[whose] : "",
        })];
    }
}

/// <summary>Somebody's day.</summary>
/// <param name="Items">What is on their hands.</param>
/// <param name="Department">How their people do; null for who heads nobody, and when there is nothing to tell.</param>
internal sealed record TodayList(IReadOnlyList<TodayItem> Items, DepartmentFigures? Department)
{
    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Items.Count == 0 && Department is null;
}

/// <summary>How a department does.</summary>
/// <param name="Since">The working day before.</param>
/// <param name="Figures">In their order.</param>
internal sealed record DepartmentFigures(DateOnly Since, IReadOnlyList<DepartmentFigure> Figures);
