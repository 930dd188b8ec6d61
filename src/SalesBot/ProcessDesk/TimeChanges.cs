using SalesBot.Conversations;
using SalesBot.Processes;

namespace SalesBot.ProcessDesk;

/// <summary>What has other times and rules in one version than in another. Pure.</summary>
internal sealed class TimeChanges(SalesProcess from, SalesProcess to, Phrases phrases)
{
    private static readonly (string Key, Func<SalesProcess, Phrases, string> Of)[] Parts =
    [
        ("reactions", (process, words) => process.Reactions is not { } rules ? "—" : string.Join(", ", rules.Classes
            .Select(one => $"{words[one.Label]} {one.Hours}/{one.UrgentHours}")) + $" ({rules.Default})"),
        ("ladder", (process, _) => $"{string.Join(", ", process.Reminders.Steps.Select(step =>
            $"{step.Minutes} {ProcessWords.Of(step.To)}"))}; {process.Reminders.SnoozeMinutes}"),
        ("next-contact", (process, _) => $"{process.NextContact.Days}, {process.NextContact.At:HH\\:mm}"),
        ("event-days", (process, _) => $"{process.EventDays.Before}/{process.EventDays.After}"),
        ("gather", (process, _) => $"{process.GatherMinutes}"),
        ("vat", (process, _) => process.Orders.Rates.Count == 0 ? "—" : string.Join("; ",
            process.Orders.Rates.Select(rate => $"{rate.Percent} % {rate.From:dd.MM.yyyy}")) + (process.Orders.Included ? "" : " +")),
        ("missed-calls", (process, _) =>
            $"{process.MissedCalls.FirstWithinMinutes}, {process.MissedCalls.Attempts}, {process.MissedCalls.Reasons ?? "—"}"),
        ("letters", (process, _) => $"{process.Letters.TriageWithinMinutes}/{process.Letters.AgainMinutes}"),
        ("other-contacts", (process, words) => string.Join("; ", process.ContactRules.OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => $"{rule.Key}: {rule.Value.Person ?? ProcessWords.Of(rule.Value.Queue)}"))),
        ("dialled", (process, _) => string.Join(", ", process.Dialled.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => $"{one.Key} {one.Value}"))),
    ];

    /// <summary>A line for each: «Время реакции: Обычный 10/5 → Обычный 8/4».</summary>
    public IEnumerable<string> Lines => Parts
        .Select(part => (part.Key, Was: part.Of(from, from.Over(phrases)), Now: part.Of(to, to.Over(phrases))))
        .Where(part => part.Was != part.Now)
        .Select(part => phrases.Say($"process.changes.{part.Key}", ("from", part.Was.Length == 0 ? "—" : part.Was),
            ("to", part.Now.Length == 0 ? "—" : part.Now)));
}
