using SalesBot.Conversations;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.MissedCalls;

/// <summary>Several clients to call back, in one message (D8).</summary>
internal static class MissedCallList
{
    private const int MostShown = 10;

    /// <summary>The message.</summary>
    public static Notice Notice(Work work, IReadOnlyList<MissedCall> calls, string assignee) =>
        new("missed-call", phrases => Draw(calls, assignee, work, phrases));

    private static Screen Draw(IReadOnlyList<MissedCall> calls, string assignee, Work work, Phrases phrases)
    {
        var shown = calls.Take(MostShown).ToList();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("missed.together", ("n", calls.Count)), Emphasis.Strong)]),
                .. shown.Select(call => (Line)phrases.Say(call.Urgent ? "missed.row-urgent" : "missed.row",
                    ("phone", Number(call)),
                    ("who", call.Who.Length > 0 ? call.Who : phrases["missed.nobody"]),
                    ("when", phrases.Moment(work.Office.Calendar.ToLocal(call.DueAt), work.LocalNow)),
                    ("person", assignee))),
                .. calls.Count > MostShown ? [phrases.Say("today.more", ("n", calls.Count - MostShown))] : Array.Empty<Line>(),
            ],
            Rows = [.. DialogScreen.Rows(shown.Select(call => new Button(Number(call), ButtonValue.Command($"/missed_call {call.Id}"))))],
            Tone = Tone.Attention,
        };
    }

    private static string Number(MissedCall call) => PhoneNumber.TryParse(call.Phone)!.DisplayNumber;
}
