using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>What is special about the documents of one kind of event that a stage writes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Times">Its begin and end, by the answers.</param>
/// <param name="Written">What follows once it is written; returns a line for the answer.</param>
internal sealed record EventRules(
    EventKind Kind,
    Func<Visit, DialogState, (DateTimeOffset Begin, DateTimeOffset End)> Times,
    Func<Visit, Lead, Event, Phrases, Task<Line>> Written)
{
    /// <summary>Those of a kind; null for one that has none.</summary>
    public static EventRules? Of(Visit visit, EventKind kind) =>
        visit.Office.Features.Parts<EventRules>().FirstOrDefault(rules => rules.Kind == kind);
}
