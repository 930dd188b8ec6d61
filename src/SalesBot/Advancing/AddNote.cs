using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reactions;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>
/// Adds to a lead's history: a comment of the manager, or what a known caller said to the secretary (B1, [Консультировать по открытому]).
/// </summary>
internal static class AddNote
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "note";

    /// <summary>Key of the same dialog when it is the client who called.</summary>
    public const string CallKey = "client-note";

    /// <summary>The dialog: one question.</summary>
    public static DialogPlan Plan { get; } = Asking(PlanKey);

    /// <summary>The dialog when it is the client who called.</summary>
    public static DialogPlan CallPlan { get; } = Asking(CallKey);

    private static DialogPlan Asking(string key) => new()
    {
        Key = key,
        Title = "note.title",
        Fields = [new Field { Key = "text", Kind = LongTextField.Instance, Label = "note.label", Ask = "note.ask", Required = true }],
        Summary = false,
        Files = FileHome.On(Attach),
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static Task Run(Visit visit, Lead lead, string args) => Start(visit, lead, PlanKey, [.. visit.Files], visit.Words);

    /// <summary>Begins the dialog about what the client said just now: it waits for an answer (B13).</summary>
    /// <param name="visit">Who took the call.</param>
    /// <param name="lead">The lead.</param>
    /// <param name="words">What was said before it was known whose it is, offered as the answer; empty for nothing.</param>
    /// <param name="files">What was sent before.</param>
    public static Task RunFromClient(Visit visit, Lead lead, string words, ImmutableList<long> files) =>
        Start(visit, lead, CallKey, files, words);

    private static Task Start(Visit visit, Lead lead, string key, ImmutableList<long> files, string words)
    {
        var dialog = DialogState.About(visit, lead, key) with { Files = files };
        return DialogShell.Start(visit,
            words.Length == 0 ? dialog : dialog with { Hints = dialog.Hints.SetItem("text", Answer.Of(words)) });
    }

    /// <summary>
    /// Puts a line into the history and tells the responsible when it is somebody else's; at once when it is the client's word.
    /// </summary>
    /// <param name="visit">Who writes.</param>
    /// <param name="lead">The lead.</param>
    /// <param name="text">At most 4,000 characters.</param>
    /// <param name="fromClient">Whether the client said it.</param>
    /// <param name="more">A further button for the responsible; null for none.</param>
    /// <param name="files">Files that came with it and are with the lead already; null for none.</param>
    public static async Task Write(
        Visit visit, Lead lead, string text, bool fromClient, Button? more = null, IReadOnlyList<long>? files = null)
    {
        visit.Db.LeadNotes.Add(new LeadNote { LeadId = lead.Id, PersonId = visit.Me.Id, At = visit.SaidAt, Text = text });
        visit.Record("lead.noted", lead.Id, new { text });
        if (await LeadAccess.MayAct(visit.Db, lead, visit.Me)) await TouchLead.Touch(visit, lead);
        else if (fromClient && lead.State == LeadState.Open) await Reaction.Begin(visit, lead);
        visit.Changed(lead);
        if (lead.ResponsibleId == visit.Me.Id) return;
        var responsible = (await visit.Person(lead.ResponsibleId))!;
        var named = await visit.Db.Files.Where(file => (files ?? Array.Empty<long>()).Contains(file.Id)).OrderBy(file => file.Id)
            .Select(file => new NamedFile(file.Id, file.Name)).ToListAsync();
        var notice = new Notice(fromClient ? "client-note" : NoticeKinds.Note, phrases => new Screen
        {
            Lines = [phrases.Say("note.notice", ("number", lead.Number), ("who", visit.Me.Name)), text, .. NamedFile.Line(named, phrases)],
            Rows =
            [
                [
                    new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}")),
                    .. named.Count > 0
                        ? new[] { new Button(phrases["button.files"], ButtonValue.Command($"/lead {lead.Id} files")) } : [],
                    .. more is null ? Array.Empty<Button>() : [more],
                ],
            ],
            Tone = Tone.Attention,
        })
        { LeadId = lead.Id };
        await visit.Notify(responsible, notice);
        // The client waits for an answer: who stands in for whom they wait for has to know.
        if (fromClient && await Deputies.Now(visit, responsible) is { } deputy && deputy.Id != visit.Me.Id)
            await visit.Notify(deputy, notice);
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (!await LeadAccess.MaySee(visit.Db, lead, visit.Me) && !visit.MayRegister)
            return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        await Write(visit, lead, dialog.Value("text")!, fromClient: dialog.Plan == CallKey, files: dialog.Files);
        var away = dialog.Plan == CallKey ? await Absence.Lines(visit, (await visit.Person(lead.ResponsibleId))!, visit.Phrases) : [];
        var answer = new Screen
        {
            Lines = [visit.Phrases.Say("note.added", ("number", lead.Number)), .. away],
            Tone = Tone.Success,
            Rows = [[new Button(visit.Phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        };
        return answer.With(await NextTime(visit, lead), visit, lead, visit.Phrases);
    }

    /// <summary>A word on the document under way, so that what it brings is part of that.</summary>
    private static async Task<IReadOnlyList<object>> Attach(Visit visit, DialogState dialog, IReadOnlyList<long> files)
    {
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        visit.Changed(lead);
        return await DocumentFiles.Put(visit, await LatestEvent.Of(visit, lead), files);
    }

    /// <summary>What was written may be how a call came out: the time that is set is kept, else there is the usual one (B18).</summary>
    private static async Task<DateTimeOffset?> NextTime(Visit visit, Lead lead)
    {
        if (lead.State != LeadState.Open || !await LeadAccess.MayAct(visit.Db, lead, visit.Me)) return null;
        await visit.Db.SaveChangesAsync();
        return await NextContact.Of(visit.Db, lead.Id).Select(contact => contact.ContactAt)
            .FirstOrDefaultAsync() ?? await NextContact.AfterOutcome(visit, lead);
    }
}
