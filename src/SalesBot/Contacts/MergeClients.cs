using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Data;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Contacts;

/// <summary>
/// [Объединить с…]: two clients turn out to be one. Both are shown and it is asked whether they are; everything of the other moves, its row
/// stays as an alias, so that old mentions lead to the survivor. It can be taken back (B22).
/// </summary>
internal static class MergeClients
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "merge-clients";

    private const string Into = "!into";
    private const string Contacts = "contacts", Aliases = "aliases", Words = "words";

    /// <summary>The dialog: which other client; what it ends with asks whether it is meant.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "merge.title",
        Fields = [new Field { Key = "client", Kind = ClientField.Existing, Label = "merge.other", Ask = "merge.ask", Required = true }],
        Files = FileHome.None,
        Summary = false,
        Finish = Ask,
    };

    /// <summary>Begins the dialog for the client whose card it was, which survives; or makes them one, when the other is named.</summary>
    public static async Task Run(Visit visit, Client survivor, string other)
    {
        if (long.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) await Do(visit, survivor, id);
        else await DialogShell.Start(visit,
            DialogState.New(visit, PlanKey).Knowing(Into, new Answer(ClientField.Value(survivor.Id), survivor.Name)));
    }

    private static async Task<Screen> Ask(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var survivor = await Known(visit, dialog.Value(Into));
        var other = await Known(visit, dialog.Value("client"));
        if (Obstacle(visit, survivor, other) is { } obstacle) return obstacle;
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases["merge.question"], Emphasis.Strong)]),
                await Shown(visit, "merge.into", survivor!),
                await Shown(visit, "merge.other", other!),
            ],
            Rows = [Choice(survivor!, other!, phrases)],
            Tone = Tone.Question,
        };
    }

    private static Button[] Choice(Client survivor, Client other, Phrases phrases) =>
    [
        new Button(phrases["button.merge-them"], ButtonValue.Command($"/client {survivor.Id} merge {other.Id}"), ButtonStyle.Danger),
        new Button(phrases["button.back"], ButtonValue.Command($"/client {survivor.Id}")),
    ];

    /// <summary>«Войдёт в него: ООО «Вектор», ИНН 7707083893: обращений 2, заказов 1, контактов 3».</summary>
    private static async Task<Line> Shown(Visit visit, string role, Client client)
    {
        var phrases = visit.Phrases;
        var counts = new List<string>();
        foreach (var (name, ids) in await Rows(visit, client.Id))
            if (ids.Count > 0 && phrases.Has($"merge.rows.{name}")) counts.Add(phrases.Say($"merge.rows.{name}", ("n", ids.Count)));
        var who = client.Inn is { } inn ? $"{client.Name}, {phrases["client.inn"]} {inn}" : client.Name;
        return new Line(
        [
            new Span(phrases.Say("dialog.label", ("label", phrases[role])) + " ", Emphasis.Dim),
            new Span(who, Emphasis.Strong),
            new Span(counts.Count > 0 ? " · " + string.Join(", ", counts) : ""),
        ]);
    }

    private static Screen? Obstacle(Visit visit, Client? survivor, Client? other)
    {
        var key = survivor is null || other is null ? "merge.unknown" : survivor.Id == other.Id ? "merge.same"
            : visit.Me.Has(ShowClient.MayChange) ? null : "error.no-right";
        return key is null ? null : new Screen { Lines = [visit.Phrases[key]], Tone = Tone.Problem };
    }

    private static async Task Do(Visit visit, Client survivor, long id)
    {
        var phrases = visit.Phrases;
        var other = await Survivor(visit.Db, id);
        var card = await visit.PressedCard() ?? $"merge:{survivor.Id}";
        if (Obstacle(visit, survivor, other) is { } obstacle)
        {
            await visit.ReplyOn(card, obstacle);
            return;
        }

        var moved = await Rows(visit, other!.Id);
        var before = new Before(survivor.Id, other.Id, survivor.Inn, survivor.ReactionClass, moved)
        {
            Kpp = survivor.Kpp,
            Address = survivor.Address,
        };
        await OfferUndo.Of(visit, UndoKind.Merged, card, before);
        visit.Record("client.merged", details: new
        {
            client = survivor.Id,
            name = survivor.Name,
            other = other.Id,
            merged = other.Name,
            inn = other.Inn,
        });
        survivor.Inn ??= other.Inn;
        survivor.Kpp ??= other.Kpp;
        survivor.Address ??= other.Address;
        survivor.ReactionClass ??= other.ReactionClass;
        other.MergedIntoId = survivor.Id;
        await Move(visit, moved, survivor.Id);
        await visit.ReplyOn(card, new Screen
        {
            Lines = [phrases.Say("merge.done", ("other", other.Name), ("name", survivor.Name), ("n", moved["leads"].Count))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/client {survivor.Id}"))]],
            Tone = Tone.Success,
        });
    }

    /// <summary>[Отменить]: they are two again, and each has what it had; what has come since is the survivor's.</summary>
    public static async Task<Undone> Back(Visit visit, UndoStep step)
    {
        var before = JsonSerializer.Deserialize<Before>(step.Before)!;
        var survivor = await visit.Db.Clients.FirstAsync(client => client.Id == before.Survivor);
        var other = await visit.Db.Clients.FirstAsync(client => client.Id == before.Other);
        other.MergedIntoId = null;
        (survivor.Inn, survivor.ReactionClass) = (before.Inn, before.ReactionClass);
        (survivor.Kpp, survivor.Address) = (before.Kpp, before.Address);
        await Move(visit, before.Moved, other.Id);
        visit.Record("client.merge-undone",
            details: new { client = survivor.Id, name = survivor.Name, other = other.Id, merged = other.Name });
        return new Undone([("other", other.Name), ("name", survivor.Name)], $"/client {survivor.Id}");
    }

    /// <summary>Ids of everything of a client, by what it is.</summary>
    private static async Task<Dictionary<string, List<long>>> Rows(Visit visit, long client)
    {
        var db = visit.Db;
        var rows = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var part in visit.Office.Features.Parts<ClientRows>()) rows[part.Name] = await part.Of(db, client);
        rows[Contacts] = await db.Contacts.Where(contact => contact.ClientId == client).Select(contact => contact.Id).ToListAsync();
        rows[Aliases] = await db.Clients.Where(alias => alias.MergedIntoId == client).Select(alias => alias.Id).ToListAsync();
        rows[Words] = await db.SearchWords.Where(word => word.ClientId == client).Select(word => word.Id).ToListAsync();
        return rows;
    }

    private static async Task Move(Visit visit, Dictionary<string, List<long>> rows, long to)
    {
        var db = visit.Db;
        foreach (var part in visit.Office.Features.Parts<ClientRows>()) await part.Move(visit, rows[part.Name], to);
        var (contacts, aliases, words) = (rows[Contacts], rows[Aliases], rows[Words]);
        await db.Contacts.Where(contact => contacts.Contains(contact.Id)).ExecuteUpdateAsync(set =>
            set.SetProperty(contact => contact.ClientId, to).SetProperty(contact => contact.Revision, contact => contact.Revision + 1));
        await db.Clients.Where(alias => aliases.Contains(alias.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(alias => alias.MergedIntoId, to));
        await db.SearchWords.Where(word => words.Contains(word.Id)).ExecuteUpdateAsync(set => set.SetProperty(word => word.ClientId, to));
    }

    private static Task<Client?> Known(Visit visit, string? value) =>
        ClientField.Known(value) is { } id ? Survivor(visit.Db, id) : Task.FromResult<Client?>(null);

    /// <summary>The client with this number, or the one it was merged into.</summary>
    public static async Task<Client?> Survivor(SalesBotDb db, long id)
    {
        var client = await db.Clients.FirstOrDefaultAsync(x => x.Id == id);
        return client?.MergedIntoId is { } survivor ? await db.Clients.FirstOrDefaultAsync(x => x.Id == survivor) : client;
    }

    private sealed record Before(
        long Survivor, long Other, string? Inn, string? ReactionClass, Dictionary<string, List<long>> Moved)
    {
        public string? Kpp { get; init; }
        public string? Address { get; init; }
    }
}
