using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;

namespace SalesBot.People;

/// <summary>/access: an admin lets a stranger in with a role, or does not. The other admins' cards say who decided.</summary>
internal static class DecideAccess
{
    public static string Key(int requestId) => $"access:{requestId}";

    public static Screen Draw(AccessRequest request, Phrases phrases) => new()
    {
        Lines = [new Line([new Span(phrases.Say("access.asks", ("name", request.Name)), Emphasis.Strong)]), new Line([new Span($"{(phrases.Has($"delivery.channel.{request.Channel}") ? phrases[$"delivery.channel.{request.Channel}"] : request.Channel)} · {request.Account}", Emphasis.Dim)])],
        Rows =
        [
            .. DialogScreen.Rows(RoleWords.All.Select(role => new Button(RoleWords.Of(role, phrases), ButtonValue.Command($"/access {request.Id} {RoleWords.Key(role)}")))),
            [new Button(phrases["button.refuse-access"], ButtonValue.Command($"/access {request.Id} no"), ButtonStyle.Danger)],
        ],
        Tone = Tone.Attention,
    };

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var request = words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await visit.Db.AccessRequests.FindAsync(id) : null;
        var role = words.Length == 2 ? RoleWords.Parse(words[1]) : null;
        if (request is null || (role is null && words[1] != "no"))
        {
            visit.Toast = visit.Phrases["button.unknown"];
            return;
        }

        if (request.DecidedAt is null) await Decide(visit, request, role);
        await ShowToAll(visit, request);
    }

    private static async Task Decide(Visit visit, AccessRequest request, Role? role)
    {
        (request.DecidedById, request.DecidedAt) = (visit.Me.Id, visit.Now);
        visit.Record("access.decided", details: new { request = request.Id, request.Name, role = role?.ToString() ?? "none" });
        if (role is null || await visit.Db.Addresses.AnyAsync(address => address.Channel == request.Channel && address.Account == request.Account
            && visit.Db.People.Any(person => person.Id == address.PersonId && person.Active))) return;
        var incoming = new Incoming { Channel = request.Channel, UpdateId = "", From = new Account(request.Account, request.Name, request.Language), Route = request.Route };
        var person = JoinByInvitation.NewPerson(incoming, role.Value, null, visit.Now);
        visit.Db.People.Add(person);
        await visit.Db.SaveChangesAsync();
        await JoinByInvitation.Settle(visit.Db, visit.Office, incoming, person);
        await ShowMenus.To(visit, person);
    }

    private static async Task ShowToAll(Visit visit, AccessRequest request)
    {
        var decider = (await visit.Person(request.DecidedById!.Value))!;
        var key = Key(request.Id);
        await visit.ReplyOn(key, Decided(request, decider, visit.Phrases, visit));
        foreach (var address in await WhereShown.Of(visit.Db, key))
            if (address.Id != visit.Address.Id && await visit.Person(address.PersonId) is { Active: true } other)
                Outbox.Put(visit.Db, new OutboxEntry(address.Id, Decided(request, decider, visit.Office.Phrases(other.Language), visit), "access-request") { CardKey = key, Placement = Placement.OnlyWhereShown }, visit.Now);
    }

    private static Screen Decided(AccessRequest request, Person decider, Phrases phrases, Visit visit) => new()
    {
        Lines = [phrases.Say("access.decided", ("name", request.Name), ("who", decider.ShortName), ("when", phrases.Moment(visit.Office.Calendar.ToLocal(request.DecidedAt!.Value), visit.LocalNow)))],
    };
}
