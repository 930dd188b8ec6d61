using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>
/// [Изменить]: opens the lead's present document again with its old answers; what was asked about it as it was is withdrawn (A16, A17).
/// </summary>
internal static class EditStage
{
    /// <summary>What the key of such a dialog begins with; the stage's key follows.</summary>
    public const string PlanPrefix = "edit:";

    /// <summary>The dialog: the stage's own.</summary>
    public static DialogPlan? Plan(SalesProcess process, string key)
    {
        if (process.Find(key[PlanPrefix.Length..]) is not { } stage) return null;
        return new DialogPlan
        {
            Key = key,
            Title = stage.Title,
            Fields = stage.Fields,
            Files = FileHome.Written,
            Finish = (visit, dialog) => Finish(visit, dialog, process, stage),
        };
    }

    /// <summary>Begins the dialog with what the document says.</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        if (await Document(visit, lead) is not { } document || process.Find(document.Stage) is not { } stage
            || !Again(process, stage).Any())
        {
            visit.Toast = visit.Phrases["lead.stage-passed"];
            return;
        }

        var state = new DialogState
        {
            Plan = PlanPrefix + stage.Key,
            ProcessVersion = lead.ProcessVersion,
            Variant = document.Kind.Word(),
            LeadId = lead.Id,
            BeganAt = document.BeganAt,
        };
        await DialogShell.Start(visit, state with { Answers = await Answers(visit, document, stage, state) });
    }

    private static Task<Event?> Document(Visit visit, Lead lead) =>
        LineEvents.Open(visit.Db, lead.Id).Where(document => document.Stage == lead.Stage).OrderByDescending(document => document.Id)
            .FirstOrDefaultAsync();

    private static async Task<ImmutableDictionary<string, Answer>> Answers(Visit visit, Event document, Stage stage, DialogState state)
    {
        var process = visit.Office.Processes.Version(state.ProcessVersion);
        var phrases = visit.Office.Phrases(visit.Me.Language, process);
        var answers = (await AddedAnswers.For(visit, process, document.Answers)).ToAnswers(stage.Key, document.Answers,
            phrases).ToBuilder();
        answers["who"] = Answer.Of(document.ContactWho);
        answers["reach"] = new Answer(document.ContactPhone ?? document.ContactEmail ?? "", ContactReach.Of(document, phrases));
        if (document.Content.Length > 0) answers["content"] = Answer.Of(document.Content);
        if (document.ClientId is { } id && await visit.Db.Clients.FindAsync(id) is { } client)
            answers["client"] = new Answer(ClientField.Value(client.Id), client.Name);
        var files = await visit.Db.EventFiles.Where(file => file.EventId == document.Id).Select(file => file.FileId).ToListAsync();
        if (stage.Fields.FirstOrDefault(field => field.Kind is FileField) is { } fileField
            && FileField.Instance.Whole(fileField, state with { Files = [.. files] }, phrases) is { } whole)
        {
            answers[fileField.Key] = whole;
        }

        return answers.ToImmutable();
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog, SalesProcess process, Stage stage)
    {
        var phrases = visit.Office.Phrases(visit.Me.Language, process);
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (lead.State != LeadState.Open || lead.Stage != stage.Key || await Document(visit, lead) is not { } document)
            return await MovedOn.Draw(visit, lead, phrases);
        if (!await LeadAccess.MayAct(visit.Db, lead, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        await WriteStage.Fill(visit, lead, dialog, document, stage);
        await ReplaceFiles(visit, document);
        visit.Record("lead.document-changed", lead.Id,
            new { stage = stage.Key, @event = document.Id, answers = AddedAnswers.Recorded(document.Answers) });
        await visit.Db.SaveChangesAsync();
        await TouchLead.Touch(visit, lead);
        var withdrawn = await DocumentsChanged.Tell(visit, lead);
        return new Screen
        {
            Lines =
            [
                phrases.Say("stage.changed", ("number", lead.Number), ("stage", phrases[stage.Title])),
                .. withdrawn ? new Line[] { phrases["approval.send-again"] } : [],
            ],
            Rows =
            [
                [
                    .. Again(process, stage).Select(beside => new Button(
                        phrases[beside.Button], ButtonValue.Command($"/lead {lead.Id} go {beside.Key}"), ButtonStyle.Primary)),
                    new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}")),
                ],
            ],
            Tone = Tone.Success,
        };
    }

    /// <summary>Files that came now take the place of the old ones; none came: the old ones stay.</summary>
    private static async Task ReplaceFiles(Visit visit, Event document)
    {
        var sent = SentFiles.Take(visit);
        if (sent.Count == 0) return;
        visit.Db.EventFiles.RemoveRange(
            await visit.Db.EventFiles.Where(file => file.EventId == document.Id && !sent.Contains(file.FileId)).ToListAsync());
        await DocumentFiles.Put(visit, document.Id, sent);
    }

    /// <summary>The approvals it can be sent for; what cannot be sent back cannot be opened again.</summary>
    private static IEnumerable<Stage> Again(SalesProcess process, Stage stage) =>
        stage.Beside.Select(key => process[key]).Where(beside => beside.Document == DocumentKind.Approval);
}
