using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Orders;

namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>
/// What people of the demo do with one caller: every step is something said or pressed in a chat, at its time. A step that finds its card
/// gone is left out, as a person would.
/// </summary>
internal sealed class PastStories(PastDays days, PastWords words)
{
    private static readonly string[] Reasons = ["expensive", "competitor", "no-answer", "not-ours", "deadline", "changed-mind"];
    private static readonly string[] Sources = ["site", "recommendation", "search", "exhibition", "ad"];

    private readonly Dictionary<int, long> leads = [];

    /// <summary>The steps of a caller's story, as far as they lie in the past.</summary>
    public IEnumerable<PastStep> Of(PastCaller caller)
    {
        if (caller.Fate == PastFate.Missed) return Missed(caller);
        var begin = (caller.Day, Minute: (double)caller.Minute);
        // One in nine is not taken at once: the reminder of the fifth minute is played too.
        var first = At(begin, caller.Seed % 9 == 4 ? 9 : 2 + (caller.Seed % 3), office => Take(office, caller));
        return Steps([At(begin, 0, office => Register(office, caller)), first, .. After(caller)]);
    }

    /// <summary>What is left for today: an order that waits for its approval, and a call that nobody has taken up.</summary>
    public IEnumerable<PastStep> Today(int today)
    {
        var waiting = new PastCaller(today - 1, 300, "+79253004050", words.Callers[0] + words.Between + words.Companies[1], words.Topics[2],
            "petrova", PastFate.Open, 1000);
        var fresh = waiting with { Day = today, Minute = 40, Phone = "+79253004051", Topic = words.Topics[5], Seed = 1001 };
        return Steps(
        [
            .. Of(waiting),
            At((today, 12), 0, office => Order(office, waiting, "yes")),
            At((today, 40), 0, office => Register(office, fresh)),
        ]);
    }

    private IEnumerable<PastStep?> After(PastCaller caller)
    {
        var (next, later) = ((Day: caller.Day + 1 + (caller.Seed % 3), Minute: (caller.Minute * 7 % 380) + 20.0),
            (Day: caller.Day + 4 + (caller.Seed % 5), Minute: (caller.Minute * 3 % 380) + 30.0));
        return caller.Fate switch
        {
            PastFate.Refused => [At(next, 0, office => Refuse(office, caller))],
            PastFate.RefusedLate => [At(next, 0, office => Propose(office, caller)), At(later, 0, office => Refuse(office, caller))],
            PastFate.Ordered => [At(next, 0, office => Order(office, caller, "no")), .. Carried(caller, later)],
            PastFate.Approved =>
            [
                At(next, 0, office => Propose(office, caller)),
                At(later, 0, office => Order(office, caller, "yes")),
                // Today's is left to be decided.
                later.Day < days.Count - 1 ? At(later, 25, office => Approve(office, caller)) : null,
                .. Carried(caller, (later.Day + 2, later.Minute)),
            ],
            PastFate.Met =>
            [
                At(next, 0, office => Meet(office, caller)),
                At(later, 0, office => caller.Seed % 4 == 0 ? Order(office, caller, "no") : Refuse(office, caller)),
                .. Carried(caller, (later.Day + 2, later.Minute)),
            ],
            _ => [],
        };
    }

    private IEnumerable<PastStep?> Carried(PastCaller caller, (int Day, double Minute) at) =>
    [
        At(at, 40, office => OfOrder(office, caller, "take")),
        At((at.Day + 1, at.Minute), 15, office => Signed(office, caller)),
        At((at.Day + 5, at.Minute), 0, office => OfOrder(office, caller, "done")),
    ];

    private async Task Register(PastOffice office, PastCaller caller)
    {
        if (await PastRegistration.Of(office, caller, words.Managers[caller.Manager]) is { } lead) leads[caller.Seed] = lead;
    }

    private async Task Take(PastOffice office, PastCaller caller)
    {
        await OfLead(office, caller, "take");
        if (caller.Seed % 4 == 0) await OfLead(office, caller, $"heat {(caller.Seed % 8 == 0 ? "hot" : "warm")}");
    }

    private async Task Refuse(PastOffice office, PastCaller caller)
    {
        await OfLead(office, caller, "go refusal");
        await office.Press(caller.Manager, $"reason={Reasons[caller.Seed * 5 % 17 % Reasons.Length]}@");
        if (caller.Seed % 3 == 0) await office.Say(caller.Manager, words.Comment);
        else await office.Press(caller.Manager, "comment=!skip@");
    }

    private async Task Propose(PastOffice office, PastCaller caller)
    {
        await OfLead(office, caller, "go proposal");
        await Client(office, caller.Manager);
        var bytes = Encoding.UTF8.GetBytes($"{words.Proposal}\n{caller.Topic}\n");
        await office.Say(caller.Manager, words.Proposal);
        await office.Say(caller.Manager, "", new IncomingFile($"{words.File}-{caller.Seed + 1}.txt", "text/plain", bytes.Length, bytes));
        await office.Press(caller.Manager, "file=enough@");
        await office.Press(caller.Manager, "!done@");
    }

    // The company of who called, or one of that name that is known already; not asked where the lead knows it.
    private static async Task Client(PastOffice office, string who)
    {
        if (!await office.Press(who, "client=!use@")) await office.Press(who, "client=");
    }

    private async Task Meet(PastOffice office, PastCaller caller)
    {
        await OfLead(office, caller, "go meeting");
        await Client(office, caller.Manager);
        await office.Say(caller.Manager, words.Meeting);
        await office.Press(caller.Manager, "!done@");
    }

    private async Task Order(PastOffice office, PastCaller caller, string approval)
    {
        var (who, seed) = (caller.Manager, caller.Seed);
        await OfLead(office, caller, "go order");
        await Client(office, who);
        await office.Say(who, string.Create(CultureInfo.InvariantCulture, $"{17 + seed}/{office.Clock.GetUtcNow():MM}"));
        await office.Press(who, seed % 2 == 0 ? "shipment-date=+2w@" : "shipment-date=+1w@");
        await office.Say(who, words.Lines[seed * 3 % words.Lines.Length]);
        if (seed % 3 == 0) await office.Say(who, words.Lines[((seed * 3) + 1) % words.Lines.Length]);
        await office.Press(who, "lines=enough@");
        await office.Press(who, seed % 4 == 3 ? "executor=" : $"executor={office.PersonOf("kuznetsov")}@");
        await office.Press(who, $"source={Sources[seed * 7 % 11 % Sources.Length]}@");
        await office.Press(who, $"approval={approval}@");
        await office.Press(who, $"approver={office.PersonOf("orlov")}@");
        if (!await office.Press(who, "!done@")) await office.Press(who, "!cancel@");
    }

    private Task Approve(PastOffice office, PastCaller caller) => About(office, caller, "orlov",
        (db, lead) => db.Approvals.Where(one => one.LeadId == lead).Select(one => one.Id), id => $"/approval {id} yes");

    private Task OfOrder(PastOffice office, PastCaller caller, string verb) => About(office, caller, "kuznetsov",
        (db, lead) => db.Orders.Where(one => one.LeadId == lead).Select(one => one.Id), id => $"/order {id} {verb}");

    private Task Signed(PastOffice office, PastCaller caller) => About(office, caller, caller.Manager,
        (db, lead) => db.Assignments.Where(one => one.LeadId == lead).Select(one => one.Id), id => $"/assignment {id} done");

    /// <summary>Does something about what belongs to the caller's lead, when there is any.</summary>
    private async Task About(
        PastOffice office, PastCaller caller, string who, Func<SalesBotDb, long, IQueryable<long>> what, Func<long, string> command)
    {
        if (!leads.TryGetValue(caller.Seed, out var lead)) return;
        var id = await office.Read(db => what(db, lead).FirstOrDefaultAsync());
        if (id > 0) await office.Do(who, command(id));
    }

    private async Task OfLead(PastOffice office, PastCaller caller, string verb)
    {
        if (leads.TryGetValue(caller.Seed, out var lead)) await office.Do(caller.Manager, $"/lead {lead} {verb}");
    }

    private IEnumerable<PastStep> Missed(PastCaller caller)
    {
        var begin = (caller.Day, Minute: (double)caller.Minute);
        return Steps(
        [
            At(begin, 0, office => office.Say("anna", $"/missed {caller.Phone}")),
            At(begin, 35, office => office.Press("anna", "/missed_call ", caller.Seed % 20 < 9 ? " reached" : " none")),
            At((caller.Day + 1, caller.Minute), 35, office => office.Press("anna", "/missed_call ", " reached")),
        ]);
    }

    private PastStep? At((int Day, double Minute) when, double after, Func<PastOffice, Task> act) =>
        days.At(when.Day, when.Minute + after) is { } at ? new PastStep(at, act) : null;

    private static IEnumerable<PastStep> Steps(IEnumerable<PastStep?> steps) => steps.OfType<PastStep>();
}
