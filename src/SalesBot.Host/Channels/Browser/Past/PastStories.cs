using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Conversations;
using SalesBot.Leads;
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
        At((at.Day + 1, at.Minute), 15, office => office.Press(caller.Manager, "/assignment ", " done")),
        At((at.Day + 5, at.Minute), 0, office => OfOrder(office, caller, "done")),
    ];

    private async Task Register(PastOffice office, PastCaller caller)
    {
        var before = await LastLead(office);
        var whom = words.Managers[caller.Manager];
        if (caller.Who.Length == 0) await Known(office, caller, whom);
        else if (office.Language == "en" || caller.Seed % 3 == 0) await StepByStep(office, caller);
        else await office.Say("anna", $"{caller.Phone} {caller.Who} {caller.Topic} -> {whom}");
        if (!await office.Press("anna", "!done@")) await office.Press("anna", "!cancel@");
        var lead = await LastLead(office);
        if (lead > before) leads[caller.Seed] = lead;
    }

    private static async Task Known(PastOffice office, PastCaller caller, string whom)
    {
        await office.Say("anna", $"{caller.Phone} -> {whom}");
        await office.Press("anna", "!new@");
        await office.Say("anna", caller.Topic);
    }

    private static async Task StepByStep(PastOffice office, PastCaller caller)
    {
        await office.Say("anna", "/call");
        await office.Say("anna", caller.Phone);
        await office.Say("anna", caller.Who);
        await office.Say("anna", caller.Topic);
        await office.Press("anna", $"responsible={office.PersonOf(caller.Manager)}@");
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
        await office.Press(caller.Manager, "client=!use@");
        var bytes = Encoding.UTF8.GetBytes($"{words.Proposal}\n{caller.Topic}\n");
        await office.Say(caller.Manager, words.Proposal);
        await office.Say(caller.Manager, "", new IncomingFile($"{words.File}-{caller.Seed + 1}.txt", "text/plain", bytes.Length, bytes));
        await office.Press(caller.Manager, "file=enough@");
        await office.Press(caller.Manager, "!done@");
    }

    private async Task Meet(PastOffice office, PastCaller caller)
    {
        await OfLead(office, caller, "go meeting");
        await office.Press(caller.Manager, "client=!use@");
        await office.Say(caller.Manager, words.Meeting);
        await office.Press(caller.Manager, "!done@");
    }

    private async Task Order(PastOffice office, PastCaller caller, string approval)
    {
        var (who, seed) = (caller.Manager, caller.Seed);
        await OfLead(office, caller, "go order");
        await office.Press(who, "client=!use@");
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

    private async Task Approve(PastOffice office, PastCaller caller)
    {
        if (!leads.TryGetValue(caller.Seed, out var lead)) return;
        var approval = await office.Read(db => db.Approvals.Where(one => one.LeadId == lead).Select(one => one.Id).FirstOrDefaultAsync());
        if (approval > 0) await office.Press("orlov", $"/approval {approval} yes");
    }

    private async Task OfOrder(PastOffice office, PastCaller caller, string verb)
    {
        if (!leads.TryGetValue(caller.Seed, out var lead)) return;
        var order = await office.Read(db => db.Orders.Where(one => one.LeadId == lead).Select(one => one.Id).FirstOrDefaultAsync());
        if (order > 0) await office.Do("kuznetsov", $"/order {order} {verb}");
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

    private static Task<long> LastLead(PastOffice office) => office.Read(async db => await db.Leads.MaxAsync(lead => (long?)lead.Id) ?? 0);
}
