using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.MissedCalls;

/// <summary>
/// /missed: the list of clients to call back; «/missed 8916… Иванов» notes one; «/missed ID verb» is a button of its card (B4).
/// </summary>
internal static class MissedCallActions
{
    private const int MostListed = 8;
    private const int LongestId = 9;

    public static async Task Run(Visit visit, string args)
    {
        if (args.Length == 0) await List(visit);
        else if (IdOf(args) is { } id && PhoneNumber.TryParse(args) is null) await Act(visit, id, args);
        else if (PhoneNumber.FindIn(args) is { } found) await Log(visit, found);
        else await visit.Reply(new Screen { Lines = [visit.Phrases["missed.how"]], Tone = Tone.Problem });
    }

    /// <summary>
    /// «/missed_call ID verb», the buttons of one's own card: a call back may be anybody's whom the client had called, and they need not
    /// register calls (D11).
    /// </summary>
    public static Task OfCard(Visit visit, string args) => Act(visit, IdOf(args) ?? 0, args);

    private static long? IdOf(string args) => args.Split(' ', 2)[0] is { Length: <= LongestId } first
        && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Ends it, and says so on its cards.</summary>
    public static async Task End(Work work, MissedCall call, MissedCallState state, string? reason)
    {
        (call.State, call.Reason, call.EndedAt) = (state, reason, work.Now);
        work.Record($"missed.{state.ToString().ToLowerInvariant()}", details: new { call = call.Id, reason });
        await work.Db.SaveChangesAsync();
        await MissedCallCard.Redraw(work, call);
    }

    private static async Task Log(Visit visit, FoundPhone found)
    {
        var who = CleanText.OneLine(found.Rest, ContactField.MaxLength).Text.Trim(',', ' ');
        await MissedCallCard.Show(visit, await LogMissedCall.Do(visit, found.Number, who, visit.SaidAt, visit.Me));
    }

    private static async Task List(Visit visit)
    {
        var phrases = visit.Phrases;
        var open = visit.Db.MissedCalls.AsNoTracking().Where(x => x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite);
        var total = await open.CountAsync();
        var calls = await open.OrderByDescending(x => x.Urgent).ThenBy(x => x.DueAt).ThenBy(x => x.Id).Take(MostListed).ToListAsync();
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        await visit.Reply(new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("missed.list", ("n", total)), Emphasis.Strong)]),
                .. calls.Select(call => (Line)phrases.Say(call.Urgent ? "missed.row-urgent" : "missed.row",
                    ("phone", phrases.Phone(PhoneNumber.TryParse(call.Phone)!)),
                    ("who", call.Who.Length > 0 ? call.Who : phrases["missed.nobody"]),
                    ("when", phrases.Moment(visit.Office.Calendar.ToLocal(call.DueAt), visit.LocalNow)),
                    ("person", people[call.AssigneeId]))),
                .. total > calls.Count ? new Line[] { phrases.Say("today.more", ("n", total - calls.Count)) } : [],
                new Line([new Span(phrases["missed.how"], Emphasis.Dim)]),
            ],
            Rows =
            [
                .. DialogScreen.Rows(calls.Select(call => new Button(
                    phrases.Phone(PhoneNumber.TryParse(call.Phone)!), ButtonValue.Command($"/missed {call.Id}")))),
            ],
        });
    }

    private static async Task Act(Visit visit, long id, string args)
    {
        var call = await visit.Db.MissedCalls.FirstOrDefaultAsync(x => x.Id == id);
        if (call is null || !await MissedCallAccess.May(visit, call))
        {
            var why = visit.Phrases[call is null ? "missed.none" : "error.no-right"];
            await visit.Reply(new Screen { Lines = [why], Tone = Tone.Problem });
            return;
        }

        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await Act(visit, call, words.Length > 1 ? words[1] : "", words.Length > 2 ? words[2] : "");
    }

    private static async Task Act(Visit visit, MissedCall call, string verb, string shown)
    {
        if (verb.Length == 0)
        {
            await MissedCallCard.Show(visit, call);
            return;
        }

        if (!call.IsOpen)
        {
            visit.Toast = visit.Phrases["missed.over"];
            await MissedCallCard.Redraw(visit, call);
            return;
        }

        switch (verb)
        {
            case "reached": await Reached(visit, call); break;
            // The button says which attempt it was drawn for: a second tap is none.
            case "none" when call.State == MissedCallState.ToCall
                && shown == call.Attempts.ToString(CultureInfo.InvariantCulture):
                await NobodyAnswers(visit, call); break;
            case "letter": await WriteToClient.Ask(visit, call); break;
            case "urgent" or "calm": await Prioritise(visit, call, verb == "urgent"); break;
            case "close": await CloseMissedCall.Ask(visit, call); break;
            default:
                visit.Toast = visit.Phrases["missed.changed"];
                await MissedCallCard.Redraw(visit, call);
                break;
        }
    }

    /// <summary>[Дозвонились]: what was said is registered as any call is; an open lead of the client is shown first (B1).</summary>
    private static async Task Reached(Visit visit, MissedCall call)
    {
        await End(visit, call, MissedCallState.Reached, null);
        // Who does not register calls has an open lead of the client to go on with, or nothing.
        if (!visit.MayRegister) await Commands.Run(visit, $"/find {call.Phone}");
        else await RegisterLead.FromCaller(visit, call.Phone, call.ContactId is null ? call.Who : "");
    }

    /// <summary>[Нет ответа]: tomorrow at the client's hour, and after the last attempt a letter.</summary>
    private static async Task NobodyAnswers(Visit visit, MissedCall call)
    {
        call.Attempts++;
        call.Reminded = 0;
        visit.Record("missed.no-answer", details: new { call = call.Id, call.Attempts });
        if (call.Attempts >= visit.Office.Processes.Current.MissedCalls.Attempts)
        {
            await WriteToClient.Do(visit, call);
            return;
        }

        call.DueAt = call.RemindAt = MissedCallPlan.Next(call.CalledAt, visit.Now, visit.Office.Calendar);
        await visit.Db.SaveChangesAsync();
        await MissedCallCard.Redraw(visit, call);
    }

    private static async Task Prioritise(Visit visit, MissedCall call, bool urgent)
    {
        call.Urgent = urgent;
        visit.Record("missed.urgent", details: new { call = call.Id, call.Urgent });
        await visit.Db.SaveChangesAsync();
        await MissedCallCard.Redraw(visit, call);
    }
}
