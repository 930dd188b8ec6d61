using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Reminders;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Advancing;

/// <summary>[Передать…]: the lead and its open documents and reminders go to a colleague (B11).</summary>
internal static class HandOn
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "hand-on";

    // Whose the lead was when the question was asked: who answers it after a colleague has, would take it from whom that one chose.
    private static readonly string asked = $"{DialogState.Given}from";

    /// <summary>The dialog: one question.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "hand-on.title",
        Fields =
        [
            new Field
            {
                Key = "to",
                Kind = PersonField.Instance,
                Label = "hand-on.label",
                Ask = "hand-on.ask",
                Required = true,
                Roles = Role.Manager,
            },
        ],
        Summary = false,
        Files = FilesOfLead.Place,
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        // Whose it is has it already.
        var others = (await FactsReader.Colleagues(visit)).Where(person => person.Id != lead.ResponsibleId).Select(PersonField.Id);
        await DialogShell.Start(visit, DialogState.About(visit, lead, PlanKey).Knowing(asked, Answer.Of(Id(lead.ResponsibleId))) with
        {
            Narrowed = ImmutableDictionary<string, ImmutableList<string>>.Empty.Add("to", [.. others]),
        });
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (lead.State != LeadState.Open || !await LeadAccess.MayAct(visit.Db, lead, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        if (dialog.Value(asked) is { } then && then != Id(lead.ResponsibleId)) return await MovedOn.Draw(visit, lead, phrases);
        var to = (await visit.Person(int.Parse(dialog.Value("to")!, CultureInfo.InvariantCulture)))!;
        if (to.Id == lead.ResponsibleId) return new Screen { Lines = [phrases.Say("hand-on.same", ("who", to.ShortName))] };
        await OfferUndo.On(visit, lead.Id, UndoKind.HandedOn, dialog.CardKey);
        visit.Record("lead.handed-on", lead.Id, new { from = lead.ResponsibleId, to = to.Id });
        await Move(visit, lead, to);
        return new Screen
        {
            Lines = [phrases.Say("hand-on.done", ("number", lead.Number), ("who", to.ShortName)),
                .. await Absence.Lines(visit, to, phrases), .. await Reach.Lines(visit, to, phrases)],
            Tone = Tone.Success,
        };
    }

    private static string Id(int person) => person.ToString(CultureInfo.InvariantCulture);

    private static async Task Move(Visit visit, Lead lead, Person to)
    {
        await TouchLead.StopWaiting(visit, lead, phrases => phrases.Say("hand-on.done", ("number", lead.Number), ("who", to.ShortName)));
        await StaysAParty(visit, lead);
        var from = lead.ResponsibleId;
        (lead.ResponsibleId, lead.TouchedAt, lead.WaitingSince) = (to.Id, null, visit.Now);
        await LineEvents.Open(visit.Db, lead.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(document => document.ResponsibleId, to.Id).SetProperty(
                document => document.Revision, document => document.Revision + 1));
        // What was promised to the client is promised by the colleague too.
        await NextContact.Of(visit.Db, lead.Id).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.PersonId, to.Id).SetProperty(
            contact => contact.Revision, contact => contact.Revision + 1));
        await StartReminder.About(visit, lead);
        await visit.Db.SaveChangesAsync();
        await MoveColleagueWork.ToNewResponsible(visit, lead.Id, from, to);
        await visit.Notify(to, await LeadCard.Notice(visit, lead, to, "handed-on"));
        if (await Deputies.Now(visit, to) is { } deputy)
            await visit.Notify(deputy, await LeadCard.Notice(visit, lead, deputy, "handed-on"));
    }

    /// <summary>Who was responsible goes on seeing the lead (B7).</summary>
    internal static async Task StaysAParty(Work work, Lead lead)
    {
        var (leadId, former) = (lead.Id, lead.ResponsibleId);
        if (!await work.Db.LeadParties.AnyAsync(party => party.LeadId == leadId && party.PersonId == former))
            work.Db.LeadParties.Add(new LeadParty { LeadId = leadId, PersonId = former });
    }
}
