using Microsoft.EntityFrameworkCore;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Calls;

/// <summary>The live card of a call: who it is while it rings, who has taken it, and how it ended (B2, D34).</summary>
internal static class RingingCard
{
    private const string Name = "ring";

    /// <summary>The kind of card; it is meant for its moment, and who comes back later is not shown it.</summary>
    public static LiveCard Live { get; } = new(Name, (_, _, _) => Task.FromResult<Notice?>(null)) { IsKept = true };

    /// <summary>Tells whom it concerns: whom the client calls, or else everybody who registers calls and is here.</summary>
    public static async Task Tell(Work work, ExchangeCall call, Person? called)
    {
        // A colleague's call is for whom it is; nobody else picks it up.
        if (call.Extension.Length > 0 && called is null) return;
        var callers = await Callers(work, call);
        var told = 0;
        foreach (var person in await Concerned(work, called))
        {
            var notice = new Notice("call", phrases => Draw(work, call, callers, person, null, phrases)) { CardKey = Key(call.Id) };
            if (await work.Notify(person, notice) && await Reach.Lives(work.Db, person)) told++;
        }

        call.Told += told;
        work.Record("call.announced", details: new { phone = call.Phone ?? call.Extension, told });
    }

    /// <summary>Draws it anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, ExchangeCall call)
    {
        var shown = await WhereShown.Of(work.Db, Key(call.Id));
        if (shown.Count == 0) return;
        var callers = await Callers(work, call);
        var taker = call.TakenById is { } id ? await work.Person(id) : null;
        foreach (var address in shown)
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var screen = Draw(work, call, callers, viewer, taker, work.Office.Phrases(viewer.Language));
            Outbox.Put(work.Db, new OutboxEntry(address.Id, screen, "card")
            {
                CardKey = Key(call.Id),
                Placement = Placement.OnlyWhereShown,
            }, work.Now);
        }
    }

    /// <summary>What is said of a call from a hidden number that nobody answered: there is nothing to call back.</summary>
    public static Screen Lost(Work work, ExchangeCall call, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases["missed.title"], Emphasis.Strong)]),
            phrases.Say(call.Extension.Length > 0 ? "call.lost-internal" : "call.lost-hidden", ("number", call.Extension),
                ("when", phrases.Moment(work.Office.Calendar.ToLocal(call.At), work.LocalNow))),
            .. call.Who.Length > 0 ? new Line[] { call.Who } : [],
        ],
        Tone = Tone.Attention,
    };

    private static string Key(long id) => $"{Name}:{id}";

    private static async Task<IReadOnlyList<KnownCaller>> Callers(Work work, ExchangeCall call) =>
        call.Phone is { } phone ? await ContactDirectory.WhoIs(work, phone) : [];

    private static async Task<IReadOnlyList<Person>> Concerned(Work work, Person? called)
    {
        if (called is not null) return await Deputies.Now(work, called) is { } deputy ? [called, deputy] : [called];
        return
        [
            .. (await work.Db.People.Where(person => person.Active).ToListAsync())
                .Where(person => ProcessOfOffice.MayRegister(person, work.Office) && !person.IsAway(work.Now)),
        ];
    }

    private static Screen Draw(Work work, ExchangeCall call, IReadOnlyList<KnownCaller> callers, Person viewer, Person? taker,
        Phrases phrases)
    {
        var leads = callers.SelectMany(caller => caller.OpenLeads).Take(3).ToList();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say(call.Stage == CallStage.Ended ? "call.over" : "call.ringing",
                    ("time", phrases.Clock(work.Office.Calendar.ToLocal(call.At)))), Emphasis.Strong)]),
                new Line([new Span(Number(call, phrases), Emphasis.Copyable), new Span(" · " + Who(call, callers, phrases))]),
                .. leads.Select(lead => (Line)phrases.Say(
                    "row.open", ("number", lead.Number), ("topic", RowTopic.Of(lead.Topic, phrases)), ("stage", lead.Subject),
                    ("who", lead.Responsible), ("waits", phrases.Waiting(lead.Since, work.LocalNow)))),
                .. callers.Where(caller => caller.LastRefusal is not null).Take(1).Select(caller => (Line)phrases.Say("match.refusal",
                    ("when", phrases.Day(DateOnly.FromDateTime(work.Office.Calendar.ToLocal(caller.LastRefusal!.At).DateTime),
                        DateOnly.FromDateTime(work.LocalNow.DateTime))),
                    ("reason", caller.LastRefusal.Reason))),
                .. Taken(call, viewer, taker, phrases),
            ],
            Rows = [.. Rows(work, call, viewer, phrases), .. DialogScreen.Rows(leads.Select(lead => new Button(
                lead.Number, ButtonValue.Command($"/lead {lead.Id}"))))],
            Tone = call.Stage == CallStage.Ended || taker is not null ? Tone.Neutral : Tone.Attention,
        };
    }

    private static IEnumerable<Line> Taken(ExchangeCall call, Person viewer, Person? taker, Phrases phrases)
    {
        if (taker is not null)
            yield return taker.Id == viewer.Id ? phrases["call.taken-by-you"]
                : phrases.Say(NameForms.Key("call.taken", taker), ("who", taker.ShortName));
        else if (call.Answered) yield return phrases["call.answered"];
        else if (call.Stage == CallStage.Ended) yield return phrases["call.unanswered"];
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(Work work, ExchangeCall call, Person viewer, Phrases phrases)
    {
        Button Action(string label, string verb, ButtonStyle style) =>
            new(phrases[label], ButtonValue.Command($"/{Name} {call.Id} {verb}"), style);
        var row = new List<Button>();
        var lost = call is { Stage: CallStage.Ended, Answered: false };
        if (!lost && (call.TakenById is null || call.TakenById == viewer.Id) && ProcessOfOffice.MayRegister(viewer, work.Office))
            row.Add(Action("button.call", "call", ButtonStyle.Primary));
        if (call is { Stage: CallStage.Ringing, TakenById: null }) row.Add(Action("button.take-call", "take", ButtonStyle.Success));
        if (row.Count > 0) yield return row;
    }

    private static string Number(ExchangeCall call, Phrases phrases) =>
        call.Phone is { } phone ? phrases.Phone(PhoneNumber.TryParse(phone)!)
        : call.Extension.Length > 0 ? phrases.Say("call.internal", ("number", call.Extension)) : phrases["call.hidden"];

    private static string Who(ExchangeCall call, IReadOnlyList<KnownCaller> callers, Phrases phrases) =>
        callers.Count > 0 ? string.Join("; ", callers.Take(3).Select(caller => caller.Line)) : call.Who.Length > 0 ? call.Who
            : phrases["call.unknown"];
}
