using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Contacts;

/// <summary>[Класс…]: how soon this client is to be answered, by the classes of the process file (B13).</summary>
internal static class ChooseClass
{
    /// <summary>The class as a card names it; null when the process sets no times.</summary>
    public static string? Of(Client client, Office office, Phrases phrases) =>
        office.Processes.Current.Reactions is { } rules ? phrases[rules.Of(client.ReactionClass).Label] : null;

    /// <summary>Asks which, or takes the one a button names; what the client waits for now is counted anew.</summary>
    public static async Task Run(Visit visit, Client client, string key)
    {
        if (visit.Office.Processes.Current.Reactions is not { } rules) return;
        if (rules.Classes.FirstOrDefault(one => one.Key == key) is not { } chosen) await visit.Reply(Ask(visit, client, rules));
        else
        {
            if (rules.Of(client.ReactionClass) != chosen) await Set(visit, client, chosen, rules);
            await visit.Reply(await ShowClient.Draw(visit, client));
        }
    }

    private static async Task Set(Visit visit, Client client, ReactionClass chosen, ReactionRules rules)
    {
        visit.Record("client.class", details: new
        {
            client = client.Id,
            name = client.Name,
            from = rules.Of(client.ReactionClass).Key,
            to = chosen.Key,
        });
        client.ReactionClass = chosen.Key;
        await visit.Db.SaveChangesAsync();
        foreach (var part in visit.Office.Features.Parts<ClassChanged>()) await part.Do(visit, client);
    }

    private static Screen Ask(Visit visit, Client client, ReactionRules rules)
    {
        var phrases = visit.Phrases;
        var present = rules.Of(client.ReactionClass);
        return new Screen
        {
            Lines =
            [
                new Line([new Span(client.Name, Emphasis.Strong)]),
                .. rules.Classes.Select(one => (Line)phrases.Say(
                    "client.class-hours", ("class", phrases[one.Label]), ("hours", one.Hours), ("urgent", one.UrgentHours))),
            ],
            Rows =
            [
                .. DialogScreen.Rows(rules.Classes.Select(one => new Button(
                    (one == present ? "✓ " : "") + phrases[one.Label], ButtonValue.Command($"/client {client.Id} class {one.Key}")))),
                [new Button(phrases["button.back"], ButtonValue.Command($"/client {client.Id}"))],
            ],
        };
    }
}
