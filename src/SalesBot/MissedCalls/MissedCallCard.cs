using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.MissedCalls;

/// <summary>The live card of a missed call: whom to call, by when, and what came of it.</summary>
internal static class MissedCallCard
{
    /// <summary>Which live card it is.</summary>
    public static string Key(long id) => $"missed:{id}";

    /// <summary>The card as a notice.</summary>
    public static Notice Notice(Work work, MissedCall call, string assignee, string title) =>
        new("missed-call", phrases => Draw(call, assignee, title, work.Office, work.LocalNow, phrases)) { CardKey = Key(call.Id) };

    /// <summary>Answers with the card, a fresh one.</summary>
    public static async Task Show(Visit visit, MissedCall call, string title = "missed.title") =>
        visit.ReplyNew(Draw(call, (await visit.Person(call.AssigneeId))!.ShortName, title, visit.Office, visit.LocalNow, visit.Phrases),
            Key(call.Id));

    /// <summary>Draws it anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, MissedCall call)
    {
        var key = Key(call.Id);
        var assignee = (await work.Person(call.AssigneeId))!.ShortName;
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var screen = Draw(call, assignee, "missed.title", work.Office, work.LocalNow, work.Office.Phrases(viewer.Language));
            Outbox.Put(
                work.Db, new OutboxEntry(address.Id, screen, "card") { CardKey = key, Placement = Placement.OnlyWhereShown }, work.Now);
        }
    }

    private static Screen Draw(MissedCall call, string assignee, string title, Office office, DateTimeOffset localNow, Phrases phrases) =>
        new()
        {
            Lines =
        [
            new Line([new Span(phrases[call.Urgent && call.IsOpen ? title + "-urgent" : title], Emphasis.Strong)]),
            new Line(
            [
                new Span(phrases.Phone(PhoneNumber.TryParse(call.Phone)!), Emphasis.Copyable),
                .. call.Who.Length > 0 ? new[] { new Span(" · " + call.Who) } : [],
            ]),
            phrases.Say("missed.called", ("n", call.Calls), ("when", phrases.Moment(office.Calendar.ToLocal(call.CalledAt), localNow))),
            State(call, assignee, office, localNow, phrases),
        ],
            Rows = [.. Rows(call, office, phrases)],
            Tone = ToneOf(call.State),
        };

    private static Tone ToneOf(MissedCallState state) => state switch
    {
        MissedCallState.Reached or MissedCallState.Written => Tone.Success,
        MissedCallState.Closed => Tone.Neutral,
        _ => Tone.Attention,
    };

    private static string State(MissedCall call, string assignee, Office office, DateTimeOffset localNow, Phrases phrases)
    {
        var when = phrases.Moment(office.Calendar.ToLocal(call.DueAt), localNow);
        return call.State switch
        {
            MissedCallState.ToCall => phrases.Say("missed.to-call", ("n", call.Attempts + 1),
                ("total", office.Processes.Current.MissedCalls.Attempts), ("when", when), ("who", assignee)),
            MissedCallState.ToWrite => phrases.Say(WriteToClient.LacksNumber(office) ? "missed.to-write-number" : "missed.to-write",
                ("n", call.Attempts), ("who", assignee)),
            MissedCallState.Reached => phrases["missed.reached"],
            MissedCallState.Written => phrases.Say("missed.written", ("n", call.Attempts)),
            _ => phrases.Say("missed.closed", ("reason", Reason(call, office, phrases))),
        };
    }

    private static string Reason(MissedCall call, Office office, Phrases phrases)
    {
        var process = office.Processes.Current;
        return process.MissedCalls.Reasons is { } list && process.Choices[list]
            .FirstOrDefault(choice => choice.Key == call.Reason) is { } choice ? phrases[choice.Label] : call.Reason ?? "";
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(MissedCall call, Office office, Phrases phrases)
    {
        Button Action(string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
            new(phrases[label], ButtonValue.Command($"/missed_call {call.Id} {verb}"), style);
        if (call.IsOpen)
        {
            var write = WriteToClient.LacksNumber(office) ? "button.missed-write" : "button.missed-letter";
            var next = call.State == MissedCallState.ToCall
                ? Action("button.missed-none", $"none {call.Attempts}") : Action(write, "letter");
            yield return [Action("button.missed-reached", "reached", ButtonStyle.Success), next];
            yield return
            [
                call.Urgent ? Action("button.missed-calm", "calm") : Action("button.missed-urgent", "urgent"),
                Action("button.missed-close", "close", ButtonStyle.Danger),
            ];
        }

        yield return [new Button(phrases["button.copy-number"], call.Phone, Kind: ButtonKind.Copy)];
    }
}
