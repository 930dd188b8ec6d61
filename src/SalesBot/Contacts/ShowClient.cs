using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>/client NUMBER: the card of a client - ИНН, contacts, leads - and [Объединить с…].</summary>
internal static class ShowClient
{
    /// <summary>Who may look clients and contacts up; others see those of their own leads (B7, B21).</summary>
    public const Role MaySee = Role.Secretary | Role.Manager | Role.Approver | Role.ExecutionHead | Role.Admin;

    /// <summary>Who may make one client of two, and say how soon one is to be answered.</summary>
    public const Role MayChange = Role.Manager | Role.Admin;

    /// <summary>Who may correct a client or a contact: also whoever hears from them that something is wrong.</summary>
    public const Role MayCorrect = MayChange | Role.Secretary;

    private const int MostContacts = 6;
    private const int MostLeads = 6;

    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var client = words.Length > 0 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await MergeClients.Survivor(visit.Db, id) : null;
        if (client is null) await visit.Reply(new Screen { Lines = [visit.Phrases["client.none"]], Tone = Tone.Problem });
        else if (words.Length > 1 && words[1] is "merge" or "class" or "edit" or "add")
            await Change(visit, client, words[1], words.Length > 2 ? words[2] : "");
        else await visit.Reply(await Draw(visit, client));
    }

    private static async Task Change(Visit visit, Client client, string verb, string argument)
    {
        if (!visit.Me.Has(verb is "edit" or "add" ? MayCorrect : MayChange)) visit.Toast = visit.Phrases["error.no-right"];
        else if (verb == "merge") await MergeClients.Run(visit, client, argument);
        else if (verb == "edit") await EditClient.Run(visit, client);
        else if (verb == "add") await EditContact.Add(visit, client);
        else await ChooseClass.Run(visit, client, argument);
    }

    /// <summary>The card, for the person who came.</summary>
    internal static async Task<Screen> Draw(Visit visit, Client client)
    {
        var phrases = visit.Phrases;
        var aliases = await visit.Db.Clients.AsNoTracking().Where(alias => alias.MergedIntoId == client.Id).OrderBy(alias => alias.Id)
            .Select(alias => alias.Name).ToListAsync();
        var contacts = await visit.Db.Contacts.AsNoTracking().Where(contact => contact.ClientId == client.Id)
            .OrderByDescending(contact => contact.Id).Take(MostContacts).ToListAsync();
        var leads = await LeadAccess.Visible(visit.Db, visit.Me).AsNoTracking().Where(lead => lead.ClientId == client.Id)
            .OrderByDescending(lead => lead.Id).Take(MostLeads).ToListAsync();
        var people = await visit.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.ShortName);
        return new Screen
        {
            Lines =
            [
                new Line([new Span(client.Name, Emphasis.Strong)]),
                .. client.Inn is { } inn
                    ? new[] { new Line([new Span(phrases["client.inn"] + " ", Emphasis.Dim), new Span(inn, Emphasis.Copyable)]) }
                    : [],
                .. client.Kpp is { } kpp
                ? new[] { new Line([new Span(phrases["client.kpp"] + " ", Emphasis.Dim), new Span(kpp, Emphasis.Copyable)]) }
                : [],
            .. client.Address is { } address ? new Line[] { address } : [],
            .. ChooseClass.Of(client, visit.Office,
                    phrases) is { } name ? new Line[] { phrases.Say("client.class", ("class", name)) } : [],
                .. aliases.Count > 0 ? new Line[] { phrases.Say("client.aliases", ("names", string.Join(", ", aliases))) } : [],
                .. await ContactLines(visit, contacts),
                .. leads.Select(lead => new Line([new Span(LeadRow.Text(visit, lead, people[lead.ResponsibleId], phrases), Emphasis.Dim)])),
            ],
            Rows =
            [
                .. DialogScreen.Rows(leads.Select(lead => new Button(lead.Number, ButtonValue.Command($"/lead {lead.Id}")))),
                .. visit.Me.Has(MayCorrect) ? Corrections(client, contacts, phrases) : [],
                .. visit.Me.Has(MayChange)
                    ? new IReadOnlyList<Button>[]
                    {
                        [
                            new Button(phrases["button.merge"], ButtonValue.Command($"/client {client.Id} merge")),
                            .. Class(visit, client),
                        ],
                    }
                    : [],
            ],
        };
    }

    private static IEnumerable<IReadOnlyList<Button>> Corrections(Client client, IReadOnlyList<Contact> contacts, Phrases phrases) =>
    [
        .. DialogScreen.Rows(contacts.Where(contact => contact.Line.Length > 0).Select(contact =>
            new Button(contact.Name.Length > 0 ? contact.Name : contact.Line, ButtonValue.Command($"/contactcard {contact.Id}")))),
        [
            new Button(phrases["button.change"], ButtonValue.Command($"/client {client.Id} edit")),
            new Button(phrases["button.new-contact"], ButtonValue.Command($"/client {client.Id} add")),
        ],
    ];

    private static IEnumerable<Button> Class(Visit visit, Client client) =>
        visit.Office.Processes.Current.Reactions is null ? []
            : [new Button(visit.Phrases["button.client-class"], ButtonValue.Command($"/client {client.Id} class"))];

    private static async Task<IEnumerable<Line>> ContactLines(Visit visit, List<Contact> contacts)
    {
        var ids = contacts.Select(contact => contact.Id).ToList();
        var points = await visit.Db.ContactPoints.AsNoTracking().Where(point => ids.Contains(point.ContactId)).OrderBy(point => point.Id)
            .ToListAsync();
        return contacts.Select(contact => new Line(
        [
            new Span(contact.Name.Length > 0 ? contact.Name : contact.Line),
            new Span(contact.Position.Length > 0 ? ", " + contact.Position : ""),
            .. points.Where(point => point.ContactId == contact.Id).Take(3).SelectMany(point =>
                new[] { new Span(" · "), new Span(PhoneNumber.TryParse(point.Value)?.Display ?? point.Value, Emphasis.Copyable) }),
        ]));
    }
}
