using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>
/// [Завтра в 10] [Пн в 10] [Через неделю] [Другое время…]: when the client is contacted next (B18). It is an action like any other: what
/// waited for one is answered.
/// </summary>
internal static class PlanContact
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "next-contact";

    /// <summary>The dialog: one question, «завтра в 10», «пн», «15.03 14:30».</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "contact.title",
        Fields = [new Field { Key = "at", Kind = DateTimeField.Instance, Label = "contact.title", Ask = "contact.ask", Required = true }],
        Summary = false,
        Files = FilesOfLead.Place,
        Finish = Finish,
    };

    /// <summary>«/lead id next», with the word of a time, or «other».</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (args == "other") await Ask(visit, lead);
        else if (ContactTimes.Find(
            args, visit.Office.Calendar, visit.LocalNow, visit.Office.Processes.Version(lead.ProcessVersion).NextContact) is { } at)
            await Choose(visit, lead, at);
        else await ShowTimes(visit, lead);
    }

    private static Task ShowTimes(Visit visit, Lead lead)
    {
        var phrases = visit.Office.Phrases(visit.Me.Language, visit.Office.Processes.Version(lead.ProcessVersion));
        return LeadCard.ShowChoices(visit, lead, ContactScreen.Rows(lead, visit.Office, visit.Now, phrases));
    }

    private static Task Ask(Visit visit, Lead lead) => DialogShell.Start(visit, DialogState.About(visit, lead, PlanKey));

    private static async Task Choose(Visit visit, Lead lead, DateTimeOffset at)
    {
        await Set(visit, lead, at);
        visit.Toast = ContactScreen.Line(at, visit.Office, visit.Now, visit.Phrases).Spans[0].Text;
        // The answer to an outcome keeps saying the former time otherwise; the lead's own card is drawn anew anyway.
        if (await visit.PressedCard() is { } pressed && pressed != LeadCard.Key(lead.Id))
            await visit.ReplyOn(pressed, Done(visit, lead, at), lead.Id);
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (lead.State != LeadState.Open || !await LeadAccess.MayAct(visit.Db, lead, visit.Me))
            return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        var at = DateTimeOffset.Parse(dialog.Value("at")!, CultureInfo.InvariantCulture);
        await Set(visit, lead, at);
        return Done(visit, lead, at);
    }

    private static async Task Set(Visit visit, Lead lead, DateTimeOffset at)
    {
        await TouchLead.Touch(visit, lead);
        if (await NextContact.Of(visit.Db, lead.Id).AnyAsync(x => x.ContactAt == at)) return;
        await NextContact.Plan(visit, lead, at);
        visit.Record("contact.planned", lead.Id, new { at = at.ToString("O", CultureInfo.InvariantCulture) });
    }

    private static Screen Done(Visit visit, Lead lead, DateTimeOffset at) => new()
    {
        Lines = [new Line([new Span($"✓ {lead.Number}")]), ContactScreen.Line(at, visit.Office, visit.Now, visit.Phrases)],
        Rows = [[new Button(visit.Phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        Tone = Tone.Success,
    };
}
