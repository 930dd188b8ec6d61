using System.Globalization;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Assignments;

/// <summary>[Консультация]: a work assignment for a colleague, based on the lead's document; the lead stays in its stage (A5).</summary>
internal static class AskColleague
{
    public static async Task<Screen> Do(Visit visit, Lead lead, DialogState dialog, Stage stage, Phrases phrases)
    {
        var field = stage.Fields.First(field => field.Kind is PersonField);
        var advisor = (await visit.Person(int.Parse(dialog.Value(field.Key)!, CultureInfo.InvariantCulture)))!;
        var document = await Document(visit, lead, stage, advisor, dialog);
        var assignment = new WorkAssignment
        {
            LeadId = lead.Id,
            EventId = document.Id,
            RequestedById = visit.Me.Id,
            RequestedAt = visit.Now,
            AdvisorId = advisor.Id,
            Question = document.Content,
        };
        visit.Db.Assignments.Add(assignment);
        await visit.Db.SaveChangesAsync();
        StartReminder.Of(visit, lead, document.Id, advisor.Id);
        visit.Record("assignment.asked", lead.Id, new
        {
            assignment = assignment.Id,
            advisor = advisor.Id,
            question = assignment.Question,
            stage = stage.Key,
            answers = AddedAnswers.Recorded(document.Answers),
        });
        visit.Changed(lead);
        await AssignmentCard.Tell(visit, assignment);
        return new Screen
        {
            Lines = [phrases.Say("assignment.sent", ("number", lead.Number), ("who", advisor.ShortName)),
                .. await Absence.Lines(visit, advisor, phrases), .. await Reach.Lines(visit, advisor, phrases)],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            Tone = Tone.Success,
        };
    }

    private static async Task<Event> Document(Visit visit, Lead lead, Stage stage, Person advisor, DialogState dialog)
    {
        var question = stage.Fields.FirstOrDefault(field => field.Kind is LongTextField && field.When is null);
        var document = await BesideDocument.Begin(visit, lead, stage, advisor.Id, visit.Me.Id);
        document.Content = (question is null ? null : dialog.Value(question.Key)) ?? "";
        document.Answers = AddedAnswers.Of(dialog, stage.Fields.Where(field => field.Kind is not PersonField && field != question));
        await visit.Db.SaveChangesAsync();
        await DocumentFiles.TakeSent(visit, document);
        return document;
    }
}
