using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Values;

namespace SalesBot.Colleagues;

/// <summary>A stranger with a good code becomes one of the people, or a person gets one more channel.</summary>
internal static class JoinByInvitation
{
    /// <summary>Joins and greets; null when the code is not good.</summary>
    public static async Task<Person?> Join(SalesBotDb db, Office office, Incoming incoming, string code)
    {
        var now = office.Clock.GetUtcNow();
        if (await Invitations.Take(db, code, now) is not { } invitation) return null;
        var person = invitation.PersonId is { } id ? await db.People.FindAsync(id) : null;
        // A further channel for somebody who has been dismissed meanwhile leads nowhere.
        if (person is { Active: false }) return null;
        if (person is null)
        {
            person = NewPerson(incoming, invitation.Roles, invitation.Name, now);
            db.People.Add(person);
            await db.SaveChangesAsync();
        }

        db.Audit.Add(new AuditRecord
        {
            At = now,
            PersonId = person.Id,
            Channel = incoming.Channel,
            Action = "person.joined",
            Details = System.Text.Json.JsonSerializer.Serialize(new
            {
                roles = person.Roles.ToString(),
                invitedBy = invitation.InvitedById,
            }),
        });
        await LinkChannel.Tell(new Work(db, office), person, incoming);
        await Settle(db, office, incoming, person);
        return person;
    }

    /// <summary>A new person with the name of the invitation, else of the account.</summary>
    public static Person NewPerson(Incoming incoming, Role roles, string? name, DateTimeOffset now) => new()
    {
        Name = CleanText.OneLine(name ?? incoming.From.Name, 100).Text is { Length: > 0 } clean ? clean : "№ " + incoming.From.Id,
        Roles = roles,
        Language = Strangers.LanguageOf(incoming.From.Language),
        JoinedAt = now,
    };

    /// <summary>Gives the person this account and greets them on it.</summary>
    public static async Task Settle(SalesBotDb db, Office office, Incoming incoming, Person person)
    {
        var now = office.Clock.GetUtcNow();
        var address = await db.Addresses.FirstOrDefaultAsync(x => x.Channel == incoming.Channel && x.Account == incoming.From.Id);
        if (address is null)
            db.Addresses.Add(address = new Address { Channel = incoming.Channel, Account = incoming.From.Id, Route = incoming.Route });
        (address.PersonId, address.Route, address.DeadReason, address.LastSeenAt) = (person.Id, incoming.Route, null, now);
        await db.SaveChangesAsync();
        var conversation = await db.Conversations.FindAsync(address.Id);
        if (conversation is null) db.Conversations.Add(conversation = new Conversation { AddressId = address.Id });
        // A dismissed person's half-finished dialog is not the next one's.
        conversation.Dialog = null;
        await Help.Run(new Visit(db, office, incoming, person, address, conversation), "");
        await db.SaveChangesAsync();
    }
}
