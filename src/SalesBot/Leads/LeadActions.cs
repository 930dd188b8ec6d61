using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Meetings;

namespace SalesBot.Leads;

/// <summary>The command /lead: shows a lead, or does what a button on its card says. An action is one file and one line here.</summary>
internal static class LeadActions
{
    private static readonly Dictionary<string, LeadAction> Actions = new(StringComparer.Ordinal)
    {
        ["take"] = new(TakeLead.Run, NeedsOpen: true, NeedsRight: true),
        ["go"] = new(AdvanceLead.Run, NeedsOpen: true, NeedsRight: true),
        ["edit"] = new(EditStage.Run, NeedsOpen: true, NeedsRight: true),
        ["note"] = new(AddNote.Run, NeedsOpen: false, NeedsRight: false),
        ["client"] = new(SetClient.Run, NeedsOpen: true, NeedsRight: true),
        ["hand"] = new(HandOn.Run, NeedsOpen: true, NeedsRight: true),
        ["more"] = new(LeadCard.ShowMore, NeedsOpen: true, NeedsRight: true),
        ["less"] = new((visit, lead, _) => LeadCard.ShowWherePressed(visit, lead), NeedsOpen: false, NeedsRight: false),
        ["next"] = new(PlanContact.Run, NeedsOpen: true, NeedsRight: true),
        ["urgent"] = new(MarkUrgent.Run, NeedsOpen: true, NeedsRight: false),
        ["heat"] = new(SetTemperature.Run, NeedsOpen: true, NeedsRight: true),
        ["held"] = new(HoldMeeting.Run, NeedsOpen: true, NeedsRight: true),
        ["move"] = new(MoveMeeting.Run, NeedsOpen: true, NeedsRight: true),
        ["ics"] = new(SendCalendar.Run, NeedsOpen: false, NeedsRight: false),
        ["mail"] = new(Mail.MailToClient.Run, NeedsOpen: true, NeedsRight: true),
        ["materials"] = new(Materials.SendMaterials.Run, NeedsOpen: true, NeedsRight: false, ForRegistrars: true),
        ["files"] = new(SendFiles.Run, NeedsOpen: false, NeedsRight: false),
        ["consult"] = new(Consult.Run, NeedsOpen: true, NeedsRight: false, ForRegistrars: true),
        ["callback"] = new(AskToCallBack.Run, NeedsOpen: true, NeedsRight: false, ForRegistrars: true),
        ["snooze"] = new(Reminders.SnoozeReminder.Run, NeedsOpen: false, NeedsRight: false),
    };

    /// <summary>/lead NUMBER, or «/lead id verb args» from a button.</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            await ListLeads.Run(visit, "");
            return;
        }

        var action = words.Length > 1 && Actions.TryGetValue(words[1], out var found) ? found : null;
        var lead = await Find(visit, words[0]);
        if (lead is null || !await MayCome(visit, lead, action))
        {
            await SayNone(visit, words[0]);
            return;
        }

        if (action is null)
        {
            await LeadCard.Show(visit, lead);
            return;
        }

        if (await Allowed(visit, lead, action)) await action.Run(visit, lead, words.Length > 2 ? words[2] : "");
        if (!action.ForRegistrars && await visit.PressedOnUnknownCard()) await LeadCard.ShowWherePressed(visit, lead);
    }

    /// <summary>There is none, or it is not theirs: the same words for both, so that a guess of numbers tells nothing.</summary>
    public static Task SayNone(Visit visit, string word) =>
        visit.Reply(new Screen { Lines = [visit.Phrases.Say("lead.none", ("number", word.Length > 20 ? word[..20] : word))], Tone = Tone.Problem });

    /// <summary>A lead by its key or its number.</summary>
    public static Task<Lead?> Find(Visit visit, string word)
    {
        var number = word.ToUpperInvariant();
        return long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? visit.Db.Leads.FirstOrDefaultAsync(lead => lead.Id == id)
            : visit.Db.Leads.FirstOrDefaultAsync(lead => lead.Number == number);
    }

    private static async Task<bool> MayCome(Visit visit, Lead lead, LeadAction? action) =>
        (action is { ForRegistrars: true } && RegisterLead.MayRegister(visit)) || await LeadAccess.MaySee(visit.Db, lead, visit.Me);

    private static async Task<bool> Allowed(Visit visit, Lead lead, LeadAction action)
    {
        if (action.NeedsOpen && lead.State != LeadState.Open)
        {
            visit.Toast = await Closed(visit, lead);
            visit.Changed(lead);
            return false;
        }

        if (!action.NeedsRight || await LeadAccess.MayAct(visit.Db, lead, visit.Me)) return true;
        visit.Toast = visit.Phrases.Say("lead.not-yours", ("who", (await visit.Person(lead.ResponsibleId))!.ShortName));
        visit.Changed(lead);
        return false;
    }

    private static async Task<string> Closed(Visit visit, Lead lead) => lead is { ClosedById: { } id, ClosedAt: { } at } && await visit.Person(id) is { } closer
        ? visit.Phrases.Say("lead.closed-by-toast", ("number", lead.Number), ("who", closer.ShortName), ("when", visit.Phrases.Moment(visit.Office.Calendar.ToLocal(at), visit.LocalNow)))
        : visit.Phrases.Say("lead.closed-toast", ("number", lead.Number));
}

/// <summary>What a button on a lead's card does.</summary>
/// <param name="Run">The action; gets the rest of the button's value.</param>
/// <param name="NeedsOpen">Only while the lead is under way.</param>
/// <param name="NeedsRight">Only for those who may act (B7).</param>
/// <param name="ForRegistrars">Also for whoever registers calls.</param>
internal sealed record LeadAction(Func<Visit, Lead, string, Task> Run, bool NeedsOpen, bool NeedsRight, bool ForRegistrars = false);
