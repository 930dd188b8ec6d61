using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Week;

/// <summary>What the week cost people: what they had to enter, and how often the bot spoke to them unasked.</summary>
internal static class Costs
{
    public static async Task<string> Of(WorkingWeek week)
    {
        await using var db = week.Office.Database.Open();
        var audit = await db.Audit.AsNoTracking().ToListAsync();
        var text = new StringBuilder();
        foreach (var way in week.Registrations.GroupBy(one => one.Way))
            Put(text, $"Registered, {way.Key}: {way.Count()} times, {way.Average(one => one.Inputs):0.#} inputs each");
        var steps = audit.Where(record => record.Action == "reminder.sent")
            .Select(record => record.Details.Contains("\"step\":0", StringComparison.Ordinal) ? 0
                : record.Details.Contains("\"step\":1", StringComparison.Ordinal) ? 1 : 2)
            .ToList();
        var (repeated, climbed) = (steps.Count(step => step == 1), steps.Count(step => step == 2));
        Put(text, $"Reminders: {steps.Count}, of these repeated {repeated}, climbed to a deputy or a head {climbed}");
        var actions = audit.GroupBy(record => record.Action).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count()}");
        Put(text, $"Written: {string.Join(", ", actions)}");
        var accounts = await db.Addresses.Join(db.People, address => address.PersonId, person => person.Id,
            (address, person) => new { address.Id, person.Name }).ToDictionaryAsync(one => one.Id, one => one.Name);
        var notices = (await db.Outbox.AsNoTracking()
            .Where(message => message.State == OutboxState.Sent && message.Placement == Placement.Fresh
                && message.Priority != Priority.Interactive)
            .ToListAsync());
        var outside = notices.Count(message => !week.Office.Office.Calendar.IsWorking(message.FinishedAt!.Value));
        var kinds = notices.GroupBy(message => message.Kind).OrderByDescending(kind => kind.Count())
            .Select(kind => $"{kind.Key} {kind.Count()}");
        Put(text, $"Notices: {notices.Count}, outside working hours {outside}; by kind {string.Join(", ", kinds)}");
        foreach (var one in week.Colleagues)
        {
            var days = notices.Where(message => accounts.GetValueOrDefault(message.AddressId) == one.Name)
                .ToLookup(message => message.FinishedAt!.Value.ToOffset(TimeSpan.FromHours(3)).DayOfWeek);
            var daily = string.Join(' ', Enumerable.Range(1, 5).Select(day => $"{days[(DayOfWeek)day].Count(),4}"));
            Put(text, $"  {one.Name,-16} {daily}   inputs {one.Chat.Inputs}");
        }

        return text.ToString();
    }

    private static void Put(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
