using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.WorkingTime;

namespace SalesBot.Colleagues;

/// <summary>/person ID [verb]: an admin looks at a person, gives roles, a deputy, a head, or dismisses them.</summary>
internal static class PersonActions
{
    public static async Task Run(Visit visit, string args)
    {
        // What is said last may have several words, «в Нижнем Новгороде».
        var words = args.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var person = words.Length > 0 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.People.FindAsync(id) : null;
        if (person is not { Active: true })
        {
            await visit.Reply(new Screen { Lines = [visit.Phrases["person.none"]], Tone = Tone.Problem });
            return;
        }

        var argument = words.Length > 2 ? words[2] : "";
        switch (words.Length > 1 ? words[1] : "")
        {
            case "grant" when RoleWords.Parse(argument) is { } role: await SetRoles(visit, person, person.Roles | role); break;
            case "revoke" when RoleWords.Parse(argument) is { } role: await SetRoles(visit, person, person.Roles & ~role); break;
            case "deputy" or "head" when argument.Length == 0: await AskWho(visit, person, words[1]); return;
            case "deputy" when await Other(visit, person, argument) is { } deputy:
                Set(visit, person, "deputy", person.DeputyId,
                person.DeputyId = deputy.Id); break;
            case "head" when await Other(visit, person, argument) is { } head:
                Set(visit, person, "head", person.HeadId,
                person.HeadId = head.Id); break;
            case "zone" when SaidZone.Of(argument) is { } zone:
                Set(visit, person, "zone", person.Zone, person.Zone = zone == visit.Office.Calendar.Zone ? null : zone); break;
            case "zone": await visit.Reply(ChooseZone.Ask(visit, person, argument)); return;
            case "phones" when person.IsExternal:
                Set(visit, person, "phones", person.SeesPhones,
                person.SeesPhones = argument == "on"); break;
            case "prices" when person.IsExternal:
                Set(visit, person, "prices", person.SeesPrices,
                person.SeesPrices = argument == "on"); break;
            case "link": await Link(visit, person); return;
            case "dismiss": await Confirm(visit, person); return;
            case "dismissed": await DismissPerson.Run(visit, person); return;
        }

        await visit.Reply(await Draw(visit, person));
    }

    private static async Task SetRoles(Visit visit, Person person, Role roles)
    {
        if (roles == person.Roles) return;
        if (roles == Role.None || (person.Id == visit.Me.Id && !roles.HasFlag(Role.Admin)))
        {
            // Nobody locks themselves, and with themselves perhaps everybody, out.
            visit.Toast = visit.Phrases["person.keeps-role"];
            return;
        }

        Set(visit, person, "roles", person.Roles, person.Roles = roles);
        await ShowMenus.To(visit, person);
    }

    private static void Set<T>(Visit visit, Person person, string what, T from, T to) =>
        visit.Record("person.changed", details: new { person = person.Id, what, from = from?.ToString(), to = to?.ToString() });

    private static async Task<Person?> Other(Visit visit, Person person, string argument) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id != person.Id
            && await visit.Db.People.FindAsync(id) is { Active: true, IsExternal: false } other ? other : null;

    private static async Task<Screen> Draw(Visit visit, Person person)
    {
        var phrases = visit.Phrases;
        Button Action(string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
            new(label, ButtonValue.Command($"/person {person.Id} {verb}", person.Revision), style);
        async Task<string> Name(int? id) =>
            id is { } other && await visit.Person(other) is { Active: true } found ? found.Name : phrases["person.nobody"];
        return new Screen
        {
            Lines =
            [
                new Line([new Span(person.Name, Emphasis.Strong), new Span(" · " + RoleWords.Of(person.Roles, phrases), Emphasis.Dim)]),
                phrases.Say("person.deputy", ("who", await Name(person.DeputyId))),
                phrases.Say("person.head", ("who", await Name(person.HeadId))),
                phrases.Say("person.zone", ("zone", ChooseZone.Shown(person, phrases))),
                .. person.IsExternal
                    ? new Line[]
                    {
                        phrases[person.SeesPhones ? "person.phones-shown" : "person.phones-hidden"],
                        phrases[person.SeesPrices ? "person.prices-shown" : "person.prices-hidden"],
                    }
                    : [],
                phrases.Say("person.load", ("n", (await LoadPart.All(visit, person.Id)).GetValueOrDefault(person.Id))),
            ],
            Rows =
            [
                .. DialogScreen.Rows(RoleWords.All.Select(role => person.Roles.HasFlag(role)
                    ? Action("✓ " + RoleWords.Of(role, phrases), $"revoke {RoleWords.Key(role)}")
                    : Action(RoleWords.Of(role, phrases), $"grant {RoleWords.Key(role)}"))),
                [
                    Action(phrases["button.deputy"], "deputy"),
                    Action(phrases["button.head"], "head"),
                    Action(phrases["button.zone"], "zone"),
                ],
                .. person.IsExternal
                    ? new IReadOnlyList<Button>[]
                    {
                        [
                            person.SeesPhones
                                ? Action(phrases["button.phones-hide"], "phones off")
                                : Action(phrases["button.phones-show"], "phones on"),
                            person.SeesPrices
                                ? Action(phrases["button.prices-hide"], "prices off")
                                : Action(phrases["button.prices-show"], "prices on"),
                        ],
                    }
                    : [],
                [Action(phrases["button.link"], "link"), Action(phrases["button.dismiss"], "dismiss", ButtonStyle.Danger)],
                [new Button(phrases["button.back"], ButtonValue.Command("/people"))],
            ],
        };
    }

    private static async Task AskWho(Visit visit, Person person, string verb)
    {
        var phrases = visit.Phrases;
        var others = await visit.Db.People.AsNoTracking()
            .Where(other => other.Active && other.Id != person.Id && other.Roles != Role.External).OrderBy(other => other.Name).Take(90)
            .ToListAsync();
        await visit.Reply(new Screen
        {
            Lines = [phrases.Say($"person.which-{verb}", ("who", person.Name))],
            Rows =
            [
                .. DialogScreen.Rows(others.Select(other => new Button(
                    other.ShortName, ButtonValue.Command($"/person {person.Id} {verb} {other.Id}")))),
                [new Button(phrases["button.back"], ButtonValue.Command($"/person {person.Id}"))],
            ],
        });
    }

    private static async Task Link(Visit visit, Person person)
    {
        var code = Invitations.Create(visit.Db, person.Roles, null, visit.Me.Id, visit.Now, person.Id);
        visit.Record("person.channel-invited", details: new { person = person.Id });
        await visit.Reply(new Screen
        {
            Lines = [visit.Phrases.Say("person.link", ("who", person.Name)), new Line([new Span($"/start {code}", Emphasis.Copyable)])],
        });
    }

    private static async Task Confirm(Visit visit, Person person) => await visit.Reply(new Screen
    {
        Lines =
        [
            visit.Phrases.Say("person.dismiss-sure", ("who", person.Name), ("heir", (await DismissPerson.Heir(visit, person)).Name)),
        ],
        Rows =
        [
            [
                new Button(
                    visit.Phrases["button.dismiss"],
                    ButtonValue.Command($"/person {person.Id} dismissed", person.Revision),
                    ButtonStyle.Danger),
            ],
            [new Button(visit.Phrases["button.back"], ButtonValue.Command($"/person {person.Id}"))],
        ],
        Tone = Tone.Attention,
    });
}
