using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Contacts;

/// <summary>[Изменить…] on the card of a client: name, ИНН, КПП, address; the record keeps both.</summary>
internal static class EditClient
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "edit-client";

    private const string Which = "!client";

    /// <summary>The dialog, with what is known.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "client.edit",
        Fields =
        [
            new Field { Key = "name", Kind = ClientNameField.Instance, Label = "client.name", Ask = "client.ask-name", Required = true },
            new Field { Key = "inn", Kind = InnField.Instance, Label = "client.inn", Ask = "client.ask-inn" },
            new Field { Key = "kpp", Kind = KppField.Instance, Label = "client.kpp", Ask = "client.ask-kpp" },
            new Field { Key = "address", Kind = TextField.Instance, Label = "client.address", Ask = "client.ask-address" },
        ],
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>Begins the dialog.</summary>
    public static Task Run(Visit visit, Client client) => DialogShell.Start(visit, DialogState.New(visit, PlanKey) with
    {
        Answers = Known(client).SetItem(Which, Answer.Of(ClientField.Value(client.Id))),
    });

    private static ImmutableDictionary<string, Answer> Known(Client client) => FieldChanges.Known(Plan,
        ("name", client.Name, null), ("inn", client.Inn, null), ("kpp", client.Kpp, null), ("address", client.Address, null));

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        if (!visit.Me.Has(ShowClient.MayCorrect)) return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var client = (await MergeClients.Survivor(visit.Db, ClientField.Known(dialog.Value(Which))!.Value))!;
        var name = client.Name;
        var changed = FieldChanges.Record(visit, Plan, dialog, Known(client), "client.field-changed", name);
        (client.Name, client.Inn, client.Kpp, client.Address) =
            (dialog.Value("name") ?? name, dialog.Value("inn"), dialog.Value("kpp"), dialog.Value("address"));
        if (client.Name != name) await AddClient.Index(visit, client);
        await visit.Db.SaveChangesAsync();
        foreach (var lead in await visit.Db.Leads.Where(lead => lead.ClientId == client.Id && lead.State == LeadState.Open).ToListAsync())
            visit.Changed(lead);
        foreach (var part in visit.Office.Features.Parts<ClientChanged>()) await part.Do(visit, client);
        return new Screen
        {
            Lines = [phrases.Say(changed ? "client.changed" : "client.unchanged", ("name", client.Name)), .. await Twin(visit, client)],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/client {client.Id}"))]],
            Tone = Tone.Success,
        };
    }

    /// <summary>Another client that has the same ИНН.</summary>
    private static async Task<IReadOnlyList<Line>> Twin(Visit visit, Client client) => client.Inn is { } inn
        && await visit.Db.Clients.Where(other => other.Inn == inn && other.Id != client.Id && other.MergedIntoId == null)
            .Select(other => other.Name).FirstOrDefaultAsync() is { } name
        ? [visit.Phrases.Say("client.same-inn", ("inn", inn), ("name", name))] : [];
}
