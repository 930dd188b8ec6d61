using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>[Контрагент…]: names the client of a lead, found or created, without leaving its stage (A4).</summary>
internal static class SetClient
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "client";

    /// <summary>The dialog: one question.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "client.title",
        Fields = [new Field { Key = "client", Kind = ClientField.Instance, Label = "client.title", Ask = "client.ask", Required = true }],
        Summary = false,
        Files = FilesOfLead.Place,
        Finish = Finish,
    };

    /// <summary>Begins the dialog; the company the contact named is offered as a new client.</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var contact = await visit.Db.Contacts.FirstAsync(x => x.Id == lead.ContactId);
        await DialogShell.Start(visit, DialogState.About(visit, lead, PlanKey) with
        {
            Hints = ClientField.Hinted(contact.Company.Length > 0 ? contact.Company : contact.Name, visit.Phrases),
        });
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (lead.State != LeadState.Open || !await LeadAccess.MayAct(visit.Db, lead, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        lead.ClientId = await WriteStage.ClientOf(visit, lead, dialog);
        await LineEvents.Open(visit.Db, lead.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(document => document.ClientId, lead.ClientId).SetProperty(
                document => document.Revision, document => document.Revision + 1));
        await visit.Db.SaveChangesAsync();
        await DocumentsChanged.Tell(visit, lead);
        var name = await visit.Db.Clients.Where(client => client.Id == lead.ClientId).Select(client => client.Name).FirstAsync();
        visit.Record("lead.client-named", lead.Id, new { client = lead.ClientId, name });
        await TouchLead.Touch(visit, lead);
        return Set(lead, name, phrases);
    }

    private static Screen Set(Lead lead, string name, Phrases phrases) => new()
    {
        Lines = [phrases.Say("client.set", ("number", lead.Number), ("client", name))],
        Tone = Tone.Success,
        Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
    };
}
