using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Reminders;

/// <summary>Several reminders that go to one person at once, in one message (D8). Pure.</summary>
internal static class ReminderList
{
    private const int MostShown = 10;

    public static Screen Draw(IReadOnlyList<ReminderView> views, ReminderTarget to, Phrases phrases)
    {
        var shown = views.Take(MostShown).ToList();
        return new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        phrases.Say($"reminder.together.{Key(to)}", ("n", views.Count), ("who", views[0].Responsible)), Emphasis.Strong),
                ]),
                .. shown.Select(view => (Line)Row(view, phrases)),
                .. views.Count > MostShown
                    ? [new Line([new Span(phrases.Say("today.more", ("n", views.Count - MostShown)), Emphasis.Dim)])] : Array.Empty<Line>(),
            ],
            Rows =
            [
                .. DialogScreen.Rows(shown.DistinctBy(Number).Select(view => new Button(Number(view), ButtonValue.Command(Opens(view))))),
            ],
            Tone = Tone.Attention,
        };
    }

    private static string Row(ReminderView view, Phrases phrases) => phrases.Say(
        view is { Step: 0, Reminder.ContactAt: not null } ? "reminder.together.contact" : "reminder.together.row",
        ("number", Number(view)), ("who", view.About.ContactWho), ("what", Stage(view, phrases)),
        ("waits", ReminderCard.Waits(view.Minutes, phrases)));

    private static string Key(ReminderTarget to) => to switch
    {
        ReminderTarget.Responsible => "own",
        ReminderTarget.Deputy => "deputy",
        _ => "head",
    };

    private static string Number(ReminderView view) => view.Own?.Number ?? view.Lead.Number;

    private static string Stage(ReminderView view, Phrases phrases) => view.Opens is null
        ? LeadWords.StageTitle(view.Office, view.Lead, phrases) : LeadWords.StageTitle(view.Office, view.Lead, view.About.Stage, phrases);

    private static string Opens(ReminderView view) => view.Own?.Opens ?? view.Opens ?? $"/lead {view.Lead.Id}";
}
