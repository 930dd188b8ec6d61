using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Reminders;

/// <summary>The card of a reminder: which lead waits, for how long, and what can be done at once.</summary>
internal static class ReminderCard
{
    /// <summary>Which live card it is.</summary>
    public static string Key(long reminderId) => $"{Prefix}{reminderId}";

    /// <summary>Whether a live card is that of a reminder.</summary>
    public static bool Is(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    private const string Prefix = "reminder:";

    /// <summary>The card while the reminder speaks.</summary>
    public static Screen Draw(ReminderView view, ReminderTarget target, Person viewer, Phrases phrases)
    {
        var (lead, waits) = (view.Lead, Waits(view.Minutes, phrases));
        var number = view.Own?.Number ?? lead.Number;
        var title = target switch
        {
            ReminderTarget.Responsible when view is { Step: 0, Reminder.ContactAt: not null } =>
                phrases.Say("reminder.contact", ("number", number)),
            ReminderTarget.Responsible =>
                phrases.Say(view.Step == 0 ? "reminder.first" : "reminder.again", ("number", number), ("waits", waits)),
            ReminderTarget.Deputy => phrases.Say("reminder.deputy", ("number", number), ("who", view.Responsible), ("waits", waits)),
            _ => phrases.Say("reminder.head", ("number", number), ("who", view.Responsible), ("waits", waits)),
        };
        return new Screen
        {
            Lines =
            [
                new Line([new Span(title, Emphasis.Strong)]),
                new Line(
                [
                    new Span(view.About.ContactWho),
                    .. viewer.PhonesHidden
                        ? Array.Empty<Span>()
                        : [new Span(" · "), new Span(ContactReach.Of(view.About, phrases), Emphasis.Copyable)],
                ]),
                new Line(
                [
                    new Span(
                        view.Opens is null ? LeadWords.StageTitle(view.Office, lead, phrases) : LeadWords.StageTitle(
                            view.Office, lead, view.About.Stage, phrases),
                        Emphasis.Dim),
                ]),
                .. lead.Topic.Length > 0 ? new Line[] { lead.Topic } : [],
            ],
            Rows = view.Own is { } own ? own.Rows(view, phrases) : view.Opens is { } opens ? Beside(view, opens, phrases)
                : Own(view, phrases),
            Tone = Tone.Attention,
        };
    }

    internal static string Waits(int minutes, Phrases phrases) => minutes < 60
        ? phrases.Say("reminder.minutes", ("n", minutes))
        : phrases.Say("reminder.hours", ("hours", minutes / 60), ("minutes", minutes % 60));

    private static IReadOnlyList<IReadOnlyList<Button>> Own(ReminderView view, Phrases phrases)
    {
        var lead = view.Lead;
        return
            [
                [
                    Action(lead, phrases["button.take"], "take", ButtonStyle.Primary),
                    Action(lead, phrases.Say("button.snooze", ("n", view.SnoozeMinutes)), $"snooze {view.Reminder.Id} m"),
                ],
                [
                    Action(lead, phrases["button.snooze-tomorrow"], $"snooze {view.Reminder.Id} d"),
                    Action(lead, phrases["button.hand-on"], "hand"),
                ],
                [new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))],
            ];
    }

    /// <summary>Only whose work it is can end it, so it cannot be taken or handed on from here.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> Beside(ReminderView view, string opens, Phrases phrases) =>
    [
        [
            new Button(phrases["button.show"], ButtonValue.Command(opens), ButtonStyle.Primary),
            Action(view.Lead, phrases.Say("button.snooze", ("n", view.SnoozeMinutes)), $"snooze {view.Reminder.Id} m"),
        ],
        [
            Action(view.Lead, phrases["button.snooze-tomorrow"], $"snooze {view.Reminder.Id} d"),
            new Button(phrases["button.open"], ButtonValue.Command($"/lead {view.Lead.Id}")),
        ],
    ];

    private static Button Action(Lead lead, string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
        new(label, ButtonValue.Command($"/lead {lead.Id} {verb}", lead.Revision), style);
}

/// <summary>What a reminder's card shows.</summary>
/// <param name="Reminder">The reminder.</param>
/// <param name="Lead">Its lead.</param>
/// <param name="Own">What waits by itself; null when the lead does.</param>
/// <param name="About">The event it is based on.</param>
/// <param name="Opens">For a colleague's work beside the lead: the command that shows it; null otherwise.</param>
/// <param name="Responsible">Who answers for it.</param>
/// <param name="Step">Which step of the ladder speaks.</param>
/// <param name="Minutes">Working minutes since the document began to wait.</param>
/// <param name="SnoozeMinutes">What the short snooze is.</param>
/// <param name="Office">For the words of the process.</param>
internal sealed record ReminderView(
    Reminder Reminder, Lead Lead, Reminded? Own, Event About, string? Opens, string Responsible, int Step, int Minutes, int SnoozeMinutes,
    Office Office);
