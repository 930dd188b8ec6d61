using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Registering;

namespace SalesBot.Calls;

/// <summary>[Беру звонок] and [Звонок] of a ringing card: the first who presses has the call, the others see who (D34).</summary>
internal static class TakeCall
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var call = words.Length > 0 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.ExchangeCalls.FirstOrDefaultAsync(one => one.Id == id) : null;
        if (call is null)
        {
            visit.Toast = visit.Phrases["button.unknown"];
            return;
        }

        if (call.TakenById is { } other && other != visit.Me.Id)
        {
            var who = (await visit.Person(other))!;
            visit.Toast = visit.Phrases.Say(NameForms.Key("call.taken", who), ("who", who.ShortName));
            await RingingCard.Redraw(visit, call);
            return;
        }

        if (!await May(visit, call))
        {
            visit.Toast = visit.Phrases["error.no-right"];
            return;
        }

        await Take(visit, call);
        if (words is [_, "call"] && visit.MayRegister)
            await (call.Phone is { } phone
                ? RegisterLead.FromCaller(visit, phone, call.Who)
                : RegisterLead.Begin(visit, EventKind.Call, ""));
    }

    /// <summary>Whoever registers calls, and whom the client calls, or who stands in for them.</summary>
    private static async Task<bool> May(Visit visit, ExchangeCall call)
    {
        if (visit.MayRegister || call.PersonId == visit.Me.Id) return true;
        return call.PersonId is { } id && await visit.Person(id) is { } called && (await Deputies.Now(visit, called))?.Id == visit.Me.Id;
    }

    private static async Task Take(Visit visit, ExchangeCall call)
    {
        if (call.TakenById is not null) return;
        call.TakenById = visit.Me.Id;
        visit.Record("call.taken", details: new { phone = call.Phone ?? call.Extension });
        await visit.Db.SaveChangesAsync();
        await RingingCard.Redraw(visit, call);
    }
}
