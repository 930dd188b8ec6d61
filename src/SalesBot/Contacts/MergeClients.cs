using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Data;
using SalesBot.Screens;

namespace SalesBot.Contacts;

/// <summary>
/// [Объединить с…]: two clients turn out to be one. Everything of the other moves; its row stays as an alias, so that old mentions lead to
/// the survivor.
/// </summary>
internal static class MergeClients
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "merge-clients";

    private const string Into = "into";

    /// <summary>The dialog: which other client; its summary is the question whether it is meant.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "merge.title",
        Fields =
        [
            new Field { Key = Into, Kind = ClientField.Instance, Label = "merge.into", Ask = "client.ask", Required = true },
            new Field { Key = "client", Kind = ClientField.Instance, Label = "merge.other", Ask = "merge.ask", Required = true },
        ],
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>Begins the dialog; the client whose card it was survives.</summary>
    public static Task Run(Visit visit, Client survivor) =>
        DialogShell.Start(visit, DialogState.New(visit, PlanKey).Knowing(Into, new Answer(ClientField.Value(survivor.Id), survivor.Name)));

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var survivor = await Known(visit, dialog.Value(Into));
        var other = await Known(visit, dialog.Value("client"));
        if (survivor is null || other is null) return new Screen { Lines = [phrases["merge.unknown"]], Tone = Tone.Problem };
        if (survivor.Id == other.Id) return new Screen { Lines = [phrases["merge.same"]], Tone = Tone.Problem };
        if (!visit.Me.Has(ShowClient.MayChange)) return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        visit.Record("client.merged", details: new
        {
            client = survivor.Id,
            name = survivor.Name,
            other = other.Id,
            merged = other.Name,
            inn = other.Inn,
        });
        survivor.Inn ??= other.Inn;
        survivor.ReactionClass ??= other.ReactionClass;
        other.MergedIntoId = survivor.Id;
        await Move(visit.Db, other.Id, survivor.Id);
        var leads = 0;
        foreach (var part in visit.Office.Features.Parts<ClientMerged>()) leads += await part.Move(visit, other.Id, survivor.Id);
        return new Screen
        {
            Lines = [phrases.Say("merge.done", ("other", other.Name), ("name", survivor.Name), ("n", leads))],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/client {survivor.Id}"))]],
            Tone = Tone.Success,
        };
    }

    /// <summary>Every row of the clients themselves.</summary>
    private static async Task Move(SalesBotDb db, long from, long to)
    {
        await db.Clients.Where(alias => alias.MergedIntoId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(alias => alias.MergedIntoId, to));
        await db.Contacts.Where(contact => contact.ClientId == from).ExecuteUpdateAsync(set =>
            set.SetProperty(contact => contact.ClientId, to).SetProperty(contact => contact.Revision, contact => contact.Revision + 1));
        await db.SearchWords.Where(word => word.ClientId == from).ExecuteUpdateAsync(set => set.SetProperty(word => word.ClientId, to));
    }

    private static Task<Client?> Known(Visit visit, string? value) =>
        value is ['#', ..] && long.TryParse(value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? Survivor(visit.Db, id) : Task.FromResult<Client?>(null);

    /// <summary>The client with this number, or the one it was merged into.</summary>
    public static async Task<Client?> Survivor(SalesBotDb db, long id)
    {
        var client = await db.Clients.FirstOrDefaultAsync(x => x.Id == id);
        return client?.MergedIntoId is { } survivor ? await db.Clients.FirstOrDefaultAsync(x => x.Id == survivor) : client;
    }
}
