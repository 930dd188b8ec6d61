using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Registering;

/// <summary>The answer to a registration: the number, who has it, whether it reached them, when they are reminded.</summary>
internal static class RegisteredScreen
{
    /// <summary>What was registered, whose it is now, and what may come next.</summary>
    public static async Task<Screen> Of(Visit visit, DialogState dialog, Lead lead, HandedOver handOver, IReadOnlyList<Button> next)
    {
        var phrases = visit.Phrases;
        var again = dialog.Kind == EventKind.Letter ? ("button.one-more-letter", "/letter") : ("button.one-more-call", "/call");
        return new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span("✓ "),
                    new Span(lead.Number, Emphasis.Copyable),
                    new Span(" " + phrases.Say("lead.registered", ("time", phrases.Clock(visit.LocalNow)))),
                ]),
                .. ReachField.Also(dialog) is { Count: > 0 } also
                    ? new Line[] { phrases.Say("lead.also-reach",
                        ("reach", string.Join(", ", also.Select(one => ReachField.Shown(one, phrases))))) }
                    : [],
                phrases.Say(handOver.Obstacle is null ? "lead.handed-over" : "lead.responsible", ("who", dialog.Shown("responsible"))),
                .. await Absence.Lines(visit, handOver.Responsible, phrases),
                .. handOver.Obstacle is { } obstacle ? new Line[] { obstacle(phrases) } : [],
                .. handOver.RemindAt is { } at
                    ? new Line[]
                    {
                        phrases.Say(
                            "lead.reminder-at", ("when", phrases.Moment(visit.Office.Calendar.ToLocal(at), visit.LocalNow))),
                    }
                    : [],
            ],
            Rows =
            [
                [
                    .. next.Count > 0 ? next : [new Button(phrases[again.Item1], ButtonValue.Command(again.Item2), ButtonStyle.Primary)],
                    new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}")),
                    .. SetSource.Button(visit.Office, lead, phrases),
                ],
            ],
            Tone = Tone.Success,
        };
    }
}
