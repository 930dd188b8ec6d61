using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Processes;

namespace SalesBot.Leads;

/// <summary>Adds to a lead's history: a comment of the manager, or what a known caller said to the secretary (B1, [Консультировать по открытому]).</summary>
internal static class AddNote
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "note";

    /// <summary>The dialog: one question.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "note.title",
        Fields = [new Field { Key = "text", Kind = FieldKind.LongText, Label = "note.label", Ask = "note.ask", Required = true }],
        Summary = false,
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static Task Run(Visit visit, Lead lead, string args) => DialogShell.Start(visit, new DialogState
    {
        Number = 0,
        Plan = PlanKey,
        ProcessVersion = lead.ProcessVersion,
        LeadId = lead.Id,
        BeganAt = visit.Now,
    });

    /// <summary>Puts a line into the history and tells the responsible when it is somebody else's.</summary>
    public static async Task Write(Visit visit, Lead lead, string text)
    {
        visit.Db.LeadNotes.Add(new LeadNote { LeadId = lead.Id, PersonId = visit.Me.Id, At = visit.Now, Text = text });
        visit.Record("lead.noted", lead.Id, new { text });
        if (await LeadAccess.MayAct(visit.Db, lead, visit.Me)) await TouchLead.Touch(visit, lead);
        visit.Changed(lead);
        if (lead.ResponsibleId == visit.Me.Id) return;
        var responsible = (await visit.Person(lead.ResponsibleId))!;
        await visit.Notify(responsible, new Notice("note", phrases => new Screen
        {
            Lines = [phrases.Say("note.notice", ("number", lead.Number), ("who", visit.Me.Name)), text],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            Tone = Tone.Attention,
        })
        { LeadId = lead.Id });
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (!await LeadAccess.MaySee(visit.Db, lead, visit.Me) && !RegisterLead.MayRegister(visit)) return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        await Write(visit, lead, dialog.Value("text")!);
        foreach (var file in dialog.Files) await AttachFile(visit, lead, file);
        return new Screen { Lines = [visit.Phrases.Say("note.added", ("number", lead.Number))], Tone = Tone.Success, Rows = [[new Button(visit.Phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]] };
    }

    private static async Task AttachFile(Visit visit, Lead lead, long file)
    {
        var latest = await LatestEvent.Of(visit, lead);
        visit.Db.EventFiles.Add(new EventFile { EventId = latest, FileId = file });
    }
}
