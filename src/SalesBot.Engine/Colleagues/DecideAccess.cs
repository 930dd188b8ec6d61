using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>/access: an admin lets a stranger in with a role, or does not. The other admins' cards say who decided.</summary>
internal static class DecideAccess
{
    /// <summary>«/access NUMBER role», «… no», «… next», «… all-no»: of all who asked up to that number.</summary>
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var number = words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        var role = number > 0 ? RoleWords.Parse(words[1]) : null;
        if (number > 0 && words[1] == "next") await AccessCard.Show(visit, _ => [], after: number);
        else if (number > 0 && words[1] == "all-no") await RefuseAll(visit, number);
        else if (number > 0 && (role is not null || words[1] == "no") && await visit.Db.AccessRequests.FindAsync(number) is { } request)
            await DecideOne(visit, request, role);
        else visit.Toast = visit.Phrases["button.unknown"];
    }

    private static async Task DecideOne(Visit visit, AccessRequest request, Role? role)
    {
        if (request.DecidedAt is null) await Decide(visit, request, role);
        var decider = (await visit.Person(request.DecidedById!.Value))!;
        await AccessCard.Show(visit, phrases => [Decided(request, decider, phrases, visit)]);
    }

    private static async Task RefuseAll(Visit visit, int upTo)
    {
        var waiting = await visit.Db.AccessRequests.Where(request => request.DecidedAt == null && request.Id <= upTo)
            .OrderBy(request => request.Id).ToListAsync();
        foreach (var request in waiting) await Decide(visit, request, null);
        await AccessCard.Show(visit, phrases => [.. waiting.TakeLast(1).Select(last => Decided(last, visit.Me, phrases, visit))]);
    }

    private static async Task Decide(Visit visit, AccessRequest request, Role? role)
    {
        (request.DecidedById, request.DecidedAt) = (visit.Me.Id, visit.Now);
        visit.Record("access.decided", details: new { request = request.Id, request.Name, role = role?.ToString() ?? "none" });
        if (role is null || await visit.Db.Addresses.AnyAsync(address => address.Channel == request.Channel
            && address.Account == request.Account
            && visit.Db.Set<Person>().Any(person => person.Id == address.PersonId && person.Active))) return;
        var incoming = new Incoming
        {
            Channel = request.Channel,
            UpdateId = "",
            From = new Account(request.Account, request.Name, request.Language),
            Route = request.Route,
        };
        var person = JoinByInvitation.NewPerson(incoming, role.Value, null, visit.Now);
        visit.Db.People.Add(person);
        await visit.Db.SaveChangesAsync();
        await JoinByInvitation.Settle(visit.Db, visit.Office, incoming, person);
        await ShowMenus.To(visit, person);
    }

    private static Line Decided(AccessRequest request, Person decider, Phrases phrases, Visit visit) => phrases.Say("access.decided",
        ("name", request.Name), ("who", decider.ShortName),
        ("when", phrases.Moment(visit.Office.Calendar.ToLocal(request.DecidedAt!.Value), visit.LocalNow)));
}
