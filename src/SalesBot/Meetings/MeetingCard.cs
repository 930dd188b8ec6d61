using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Meetings;

/// <summary>The card that asks at the end of a meeting how it came out (B14).</summary>
internal static class MeetingCard
{
    /// <summary>Which live card it is.</summary>
    public static string Key(long eventId) => $"{Question}{eventId}";

    private const string Question = "meeting:";

    /// <summary>The question.</summary>
    public static Screen Ask(Lead lead, Event meeting, Office office, DateTimeOffset localNow, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("meeting.over", ("number", lead.Number)), Emphasis.Strong)]),
            new Line([new Span(meeting.ContactWho), new Span(" · "), new Span(ContactReach.Of(meeting, phrases), Emphasis.Copyable)]),
            new Line([new Span(MeetingTimes.Shown(meeting, office, localNow, phrases), Emphasis.Dim)]),
        ],
        Rows = [.. Buttons(lead, office.MailIsOn, phrases), [new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        Tone = Tone.Attention,
    };

    /// <summary>The reminder some days before it, or after it.</summary>
    public static Screen Remind(Lead lead, Event meeting, bool after, Office office, DateTimeOffset localNow, Phrases phrases)
    {
        var when = MeetingTimes.Shown(meeting, office, localNow, phrases);
        Button open = new(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"));
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say(after ? "meeting.was" : "meeting.soon", ("number", lead.Number), ("when", when)),
                    Emphasis.Strong)]),
                new Line([new Span(meeting.ContactWho), new Span(" · "), new Span(ContactReach.Of(meeting, phrases), Emphasis.Copyable)]),
                phrases[after ? "meeting.ask-now" : "meeting.prepare"],
            ],
            Rows = after ? [.. office.MailIsOn ? new[] { Letter(lead, phrases) } : [], [open]]
                : [[new Button(phrases["button.meeting-move"], ButtonValue.Command($"/lead {lead.Id} move", lead.Revision)), open]],
            Tone = Tone.Attention,
        };
    }

    /// <summary>What can be done with a meeting that is not completed.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Lead lead, bool mail, Phrases phrases) =>
    [
        [new Button(phrases["button.meeting-held"], ButtonValue.Command($"/lead {lead.Id} held", lead.Revision), ButtonStyle.Success)],
        [
            new Button(phrases["button.meeting-move"], ButtonValue.Command($"/lead {lead.Id} move", lead.Revision)),
            new Button(phrases["button.calendar"], ButtonValue.Command($"/lead {lead.Id} ics", lead.Revision)),
        ],
        .. mail ? new[] { Letter(lead, phrases) } : [],
    ];

    /// <summary>[Письмо клиенту], as a row (B14).</summary>
    public static IReadOnlyList<Button> Letter(Lead lead, Phrases phrases) =>
        [new Button(phrases["button.mail-meeting"], ButtonValue.Command($"/lead {lead.Id} mail meeting", lead.Revision))];

    /// <summary>Puts one line in place of the question, wherever it is shown.</summary>
    public static Task Replace(Visit visit, Lead lead, Event meeting, Func<Phrases, string> line) =>
        StopReminder.SayOn(visit, lead, Key(meeting.Id), line);

    /// <summary>Too late: it is completed, or the lead is closed; the question, if that was pressed, says so and asks no more.</summary>
    public static async Task SayCompleted(Visit visit, Lead lead)
    {
        visit.Toast = lead.State == LeadState.Open ? visit.Phrases["meeting.completed"]
            : visit.Phrases.Say("lead.closed-toast", ("number", lead.Number));
        visit.Changed(lead);
        if (await visit.PressedCard() is not { } pressed || !pressed.StartsWith(Question, StringComparison.Ordinal)) return;
        await visit.ReplyOn(pressed, new Screen
        {
            Lines = [visit.Toast],
            Rows = [[new Button(visit.Phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        }, lead.Id);
    }
}
