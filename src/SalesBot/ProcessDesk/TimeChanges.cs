using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.ProcessDesk;

/// <summary>What has other times and rules in one version than in another. Pure.</summary>
internal sealed class TimeChanges(SalesProcess from, SalesProcess to, Phrases phrases)
{
    private static readonly (string Key, Func<SalesProcess, Phrases, string> Of)[] Parts =
    [
        ("reaction-class", (process, words) => process.Reactions is not { } rules ? "—"
            : words[rules.Classes.First(one => one.Key == rules.Default).Label]),
        ("ladder", (process, words) => LadderSetting.Kind.Show(LadderSetting.Kept(process.Reminders.Steps), words)),
        ("snooze", (process, _) => $"{process.Reminders.SnoozeMinutes}"),
        ("next-contact", (process, _) => $"{process.NextContact.Days}, {process.NextContact.At:HH\\:mm}"),
        ("event-days", (process, _) => $"{process.EventDays.Before}/{process.EventDays.After}"),
        ("gather", (process, _) => $"{process.GatherMinutes}"),
        ("vat", (process, _) => process.Orders.Rates.Count == 0 ? "—" : string.Join("; ",
            process.Orders.Rates.Select(rate => $"{rate.Percent} % {rate.From:dd.MM.yyyy}")) + (process.Orders.Included ? "" : " +")),
        ("missed-calls", (process, _) =>
            $"{process.MissedCalls.FirstWithinMinutes}, {process.MissedCalls.Attempts}, {process.MissedCalls.Reasons ?? "—"}"),
        ("letters", (process, _) => $"{process.Letters.TriageWithinMinutes}/{process.Letters.AgainMinutes}"),
        ("other-contacts", (process, words) => string.Join("; ", process.ContactRules.OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => $"{rule.Key}: {rule.Value.Person ?? RoleWords.Of(rule.Value.Queue, words)}"))),
        ("dialled", (process, _) => string.Join(", ", process.Dialled.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => $"{one.Key} {one.Value}"))),
    ];

    /// <summary>A line for each: «НДС: 20 % 01.01.2019 → 22 % 01.01.2026».</summary>
    public IEnumerable<string> Lines => Reactions.Concat(Parts
        .Select(part => (part.Key, Was: part.Of(from, from.Over(phrases)), Now: part.Of(to, to.Over(phrases))))
        .Where(part => part.Was != part.Now)
        .Select(part => phrases.Say($"process.changes.{part.Key}", ("from", part.Was.Length == 0 ? "—" : part.Was),
            ("to", part.Now.Length == 0 ? "—" : part.Now))));

    /// <summary>Classes alone that differ.</summary>
    private IEnumerable<string> Reactions
    {
        get
        {
            var (was, now) = (Classes(from), Classes(to));
            var (before, after) = (was.Except(now), now.Except(was));
            return was.SequenceEqual(now) ? []
                : [phrases.Say("process.changes.reactions", ("from", Said(before)), ("to", Said(after)))];
        }
    }

    private List<string> Classes(SalesProcess process) => process.Reactions is not { } rules ? []
        : [.. rules.Classes.Select(one =>
            $"{process.Over(phrases)[one.Label]} {one.Hours}/{one.UrgentHours}")];

    private static string Said(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } said ? said : "—";
}
