using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Assignments;

/// <summary>[Консультация]: a work assignment for a colleague, based on the lead's document; the lead stays in its stage (A5).</summary>
internal static class AskColleague
{
    public static async Task<Screen> Do(Visit visit, Lead lead, DialogState dialog, Stage stage, Phrases phrases)
    {
        var field = stage.Fields.First(field => field.Kind == FieldKind.Person);
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
        Remind(visit, lead, document, advisor);
        visit.Record("assignment.asked", lead.Id, new { assignment = assignment.Id, advisor = advisor.Id, question = assignment.Question, stage = stage.Key, answers = AddedAnswers.Recorded(document.Answers) });
        visit.Changed(lead);
        await AssignmentCard.Tell(visit, assignment);
        return new Screen
        {
            Lines = [phrases.Say("assignment.sent", ("number", lead.Number), ("who", advisor.ShortName))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            Tone = Tone.Success,
        };
    }

    private static async Task<Event> Document(Visit visit, Lead lead, Stage stage, Person advisor, DialogState dialog)
    {
        var basis = await LineEvents.Of(visit.Db, lead.Id).OrderByDescending(document => document.Id).FirstAsync();
        var question = stage.Fields.FirstOrDefault(field => field.Kind == FieldKind.LongText && field.When is null);
        var document = new Event
        {
            LeadId = lead.Id,
            Stage = stage.Key,
            Kind = basis.Kind,
            Subject = stage.Subjects[basis.Kind],
            ContactWho = basis.ContactWho,
            ContactPhone = basis.ContactPhone,
            ContactEmail = basis.ContactEmail,
            ContactId = basis.ContactId,
            ClientId = lead.ClientId,
            Content = (question is null ? null : dialog.Value(question.Key)) ?? "",
            Answers = AddedAnswers.Of(dialog, stage.Fields.Where(field => field.Kind != FieldKind.Person && field != question)),
            BeganAt = visit.Now,
            ResponsibleId = advisor.Id,
            AuthorId = visit.Me.Id,
            BasisId = basis.Id,
            Beside = true,
        };
        visit.Db.Events.Add(document);
        await visit.Db.SaveChangesAsync();
        return document;
    }

    private static void Remind(Visit visit, Lead lead, Event document, Person advisor)
    {
        var ladder = visit.Office.Processes.Version(lead.ProcessVersion).Reminders;
        var due = visit.Office.Calendar.Add(visit.Now, TimeSpan.FromMinutes(ladder.Steps[0].Minutes));
        visit.Db.Reminders.Add(new Reminder { LeadId = lead.Id, EventId = document.Id, PersonId = advisor.Id, Since = visit.Now, DueAt = due });
    }
}
