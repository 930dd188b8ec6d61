using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reactions;
using SalesBot.Reminders;

namespace SalesBot.Advancing;

/// <summary>
/// What completing a stage creates, as the process file says: the next document, its reminder and the card of whose it is (A3).
/// </summary>
internal static class HandOver
{
    /// <summary>Creates what the stage's completion creates, in the same commit.</summary>
    public static async Task<HandedOver> Create(Work work, Lead lead, Event basis, SalesProcess process, Stage stage, DialogState dialog)
    {
        var responsible = (await work.Person(lead.ResponsibleId))!;
        DateTimeOffset? remindAt = null;
        foreach (var creation in stage.Creates)
        {
            if (creation.Responsible is { } field && dialog.Value(field) is { } id)
                responsible = (await work.Person(int.Parse(id, CultureInfo.InvariantCulture)))!;
            var next = await Document(work, lead, basis, process[creation.Stage], creation, responsible);
            lead.Stage = creation.Stage;
            lead.ResponsibleId = responsible.Id;
            lead.WaitingSince = work.Now;
            if (creation.Remind) remindAt = StartReminder.Of(work, lead, next.Id, responsible.Id);
        }

        await Reaction.Begin(work, lead);
        await work.Db.SaveChangesAsync();
        await Tell(work, lead, responsible);
        return new HandedOver(responsible, remindAt, await Reach.Obstacle(work, responsible));
    }

    /// <summary>Tells whoever leads it, and who stands in for them, whom it returns.</summary>
    private static async Task Tell(Work work, Lead lead, Person responsible)
    {
        await work.Notify(responsible, await LeadCard.Notice(work, lead, responsible, "first-contact"));
        if (await Deputies.Now(work, responsible) is { } deputy)
            await work.Notify(deputy, await LeadCard.Notice(work, lead, deputy, "first-contact"));
    }

    private static async Task<Event> Document(Work work, Lead lead, Event basis, Stage stage, Creation creation, Person responsible)
    {
        // Without a phone the first contact is by letter (A4).
        var kind = basis.ContactPhone is null && stage.Kinds.Contains(EventKind.Letter) ? EventKind.Letter
            : creation.Copies.Contains("kind") ? basis.Kind : stage.Kinds[0];
        var next = new Event
        {
            LeadId = lead.Id,
            Stage = stage.Key,
            Direction = stage.Direction,
            Kind = kind,
            Subject = stage.Subjects[kind],
            BeganAt = work.Now,
            ResponsibleId = responsible.Id,
            AuthorId = basis.AuthorId,
            BasisId = basis.Id,
        };
        if (creation.Copies.Contains("contact")) (next.ContactWho, next.ContactPhone, next.ContactEmail,
            next.ContactId) = (basis.ContactWho, basis.ContactPhone, basis.ContactEmail, basis.ContactId);
        if (creation.Copies.Contains("client")) next.ClientId = basis.ClientId;
        if (creation.Copies.Contains("content")) next.Content = basis.Content;
        work.Db.Events.Add(next);
        await work.Db.SaveChangesAsync();
        if (creation.Copies.Contains("files"))
            foreach (var file in await work.Db.EventFiles.Where(file => file.EventId == basis.Id).Select(file => file.FileId).ToListAsync())
                work.Db.EventFiles.Add(new EventFile { EventId = next.Id, FileId = file });
        return next;
    }
}

/// <summary>What a hand-over came to.</summary>
/// <param name="Responsible">Whose it is now.</param>
/// <param name="RemindAt">When they are reminded; null for no reminder.</param>
/// <param name="Obstacle">Why they cannot be told now, and what happens instead; null when the card is on its way.</param>
internal sealed record HandedOver(Person Responsible, DateTimeOffset? RemindAt, Func<Phrases, string>? Obstacle);
