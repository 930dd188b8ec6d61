using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Registering;

/// <summary>Whoever was told to call a client back hears that it was a slip, before they do (B22).</summary>
internal sealed class UndoCallBack : UndoPart
{
    public override async Task Tell(Visit visit, UndoStep step)
    {
        if (step.Kind != UndoKind.AskedToCall) return;
        var lead = await visit.Db.Leads.FirstAsync(one => one.Id == step.LeadId);
        var responsible = (await visit.Person(lead.ResponsibleId))!;
        if (responsible.Id == visit.Me.Id) return;
        await visit.Notify(responsible, new Notice("client-note", phrases => new Screen
        {
            Lines = [phrases.Say("callback.undone", ("number", lead.Number), ("who", visit.Me.Name))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        })
        { LeadId = lead.Id });
    }
}
