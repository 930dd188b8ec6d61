using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>
/// A dismissed employee loses everything at once; their work goes to the deputy, else to the head, else to the admin who dismisses.
/// </summary>
internal static class DismissPerson
{
    public static async Task Run(Visit visit, Person person)
    {
        var phrases = visit.Phrases;
        if (person.Id == visit.Me.Id)
        {
            visit.Toast = phrases["person.not-yourself"];
            return;
        }

        var heir = await Heir(visit, person);
        person.Active = false;
        visit.Record("person.dismissed", details: new { person = person.Id, workTo = heir.Id });
        await visit.Db.Outbox
            .Where(message => (message.State == OutboxState.Pending || message.State == OutboxState.Gathered)
                && visit.Db.Set<Address>().Any(address => address.Id == message.AddressId && address.PersonId == person.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxState.Superseded).SetProperty(
                message => message.FinishedAt, visit.Now));
        await visit.Db.Conversations
            .Where(conversation => visit.Db.Set<Address>().Any(address =>
                address.Id == conversation.AddressId && address.PersonId == person.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(conversation => conversation.Dialog, (string?)null).SetProperty(
                conversation => conversation.Revision, conversation => conversation.Revision + 1));
        await ShowMenus.To(visit, person);
        var load = (await LoadPart.All(visit, person.Id)).GetValueOrDefault(person.Id);
        if (load > 0 && heir.Id != visit.Me.Id) await visit.Notify(heir, Inherits(person, load));
        await MoveColleagueWork.ToHeir(visit, person, heir);
        await visit.Reply(new Screen
        {
            Lines = [phrases.Say("person.dismissed", ("who", person.Name), ("n", load), ("heir", heir.Name))],
            Rows = [[new Button(phrases["button.people"], ButtonValue.Command("/people"))]],
            Tone = Tone.Success,
        });
    }

    // Before the cards, which say what and not why; in their lane, for a card that is drawn anew in the same commit goes with the answers.
    private static Notice Inherits(Person from, int load) => new("inherited", phrases => new Screen
    {
        Lines = [phrases.Say("person.inherited", ("who", from.Name), ("n", load))],
        Tone = Tone.Attention,
    })
    {
        Priority = Priority.Interactive,
    };

    /// <summary>Whose their work will be.</summary>
    public static async Task<Person> Heir(Visit visit, Person person)
    {
        foreach (var id in new[] { person.DeputyId, person.HeadId })
            if (id is { } other && await visit.Person(other) is { Active: true } found) return found;
        return visit.Me;
    }
}
