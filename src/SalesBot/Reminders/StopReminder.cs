using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Reminders;

/// <summary>Stops a reminder, and says on all its cards who acted.</summary>
internal static class StopReminder
{
    public static async Task Stop(Visit visit, Lead lead, Reminder reminder, string? number = null, Func<Phrases, string>? line = null)
    {
        reminder.State = ReminderState.Stopped;
        reminder.StoppedById = visit.Me.Id;
        reminder.StoppedAt = visit.Now;
        visit.Record("reminder.stopped", lead.Id, new { reminder = reminder.Id });
        var responsible = (await visit.Person(reminder.PersonId))!;
        var standsIn = responsible.Id != visit.Me.Id && responsible.DeputyId == visit.Me.Id && responsible.IsAway(visit.Now);
        string Who(Phrases phrases) => standsIn
            ? phrases.Say("approval.for", ("who", visit.Me.ShortName), ("whom", NameForms.Whom(responsible, phrases))) : visit.Me.ShortName;
        await Say(visit, lead, reminder, line ?? (phrases => phrases.Say("reminder.stopped",
            ("number", number ?? lead.Number), ("who", Who(phrases)), ("time", phrases.Clock(visit.LocalNow)))));
    }

    /// <summary>Stops the reminders of a colleague's work beside the lead, with a line of its own on their cards.</summary>
    public static async Task StopBeside(Work work, Lead lead, long eventId, Func<Phrases, string> line)
    {
        foreach (var reminder in await work.Db.Reminders
            .Where(x => x.LeadId == lead.Id && x.EventId == eventId && x.State == ReminderState.Active)
            .ToListAsync())
        {
            (reminder.State, reminder.StoppedById, reminder.StoppedAt) = (ReminderState.Stopped, work.ActorId, work.Now);
            work.Record("reminder.stopped", lead.Id, new { reminder = reminder.Id });
            await Say(work, lead, reminder, line);
        }
    }

    /// <summary>A button of a reminder that is over was pressed: its card says so and has no buttons that no longer act.</summary>
    public static async Task SayOver(Visit visit, Lead lead, string line)
    {
        if (await visit.PressedCard() is not { } pressed || !ReminderCard.Is(pressed)) return;
        await visit.ReplyOn(pressed, new Screen
        {
            Lines = [line],
            Rows = [[new Button(visit.Phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        }, lead.Id);
    }

    /// <summary>Puts one line in place of a reminder's cards, wherever they are shown.</summary>
    public static Task Say(Work work, Lead lead, Reminder reminder, Func<Phrases, string> line) =>
        SayOn(work, lead, ReminderCard.Key(reminder.Id), line, reminder.OrderId is { } order ? $"/order {order}" : null);

    /// <summary>
    /// Puts one line in place of the cards with this key, wherever they are shown; [Открыть] runs <paramref name="opens"/>, or shows the
    /// lead.
    /// </summary>
    public static async Task SayOn(Work work, Lead lead, string key, Func<Phrases, string> line, string? opens = null)
    {
        foreach (var address in await WhereShown.Of(work.Db, key))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var phrases = work.Office.Phrases(viewer.Language);
            var screen = new Screen
            {
                Lines = [line(phrases)],
                Rows = [[new Button(phrases["button.open"], ButtonValue.Command(opens ?? $"/lead {lead.Id}"))]],
            };
            CardOffer.Put(work, new OutboxEntry(address.Id, screen, "reminder")
            {
                CardKey = key,
                LeadId = lead.Id,
                Placement = Placement.OnlyWhereShown,
            }, phrases);
        }
    }
}
