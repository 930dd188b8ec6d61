using System.Text.Json;
using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.ClientLists;

/// <summary>The live card of an import: what it would do, how far it has come, what it has done.</summary>
internal static class ImportCard
{
    private const int MostIgnored = 20;

    /// <summary>Which live card it is.</summary>
    public static string Key(long id) => $"client-import:{id}";

    /// <summary>Draws it anew for everybody who has it.</summary>
    public static async Task Redraw(Work work, ClientImport import)
    {
        foreach (var address in await WhereShown.Of(work.Db, Key(import.Id)))
        {
            if (await work.Person(address.PersonId) is not { Active: true } viewer) continue;
            var screen = Draw(import, work.Office.Phrases(viewer.Language));
            Outbox.Put(work.Db, new OutboxEntry(address.Id, screen, "card")
            {
                CardKey = Key(import.Id),
                Placement = Placement.OnlyWhereShown,
            }, work.Now);
        }
    }

    /// <summary>The card; below what it says of the list may stand what was wrong in it.</summary>
    public static Screen Draw(ClientImport import, Phrases phrases, IEnumerable<Line>? mistakes = null)
    {
        var preview = JsonSerializer.Deserialize<ImportPreview>(import.Preview)!;
        var state = preview.SaysNothingNew ? "nothing" : import.State.ToString().ToLowerInvariant();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(Title(import, state, phrases), Emphasis.Strong)]),
                .. import.State is ClientImportState.Shown || preview.SaysNothingNew
                    ? Promised(preview, phrases) : Done(import, phrases),
                .. preview.Bad > 0 ? new Line[] { phrases.Say("client-list.bad", ("n", preview.Bad)) } : [],
                .. mistakes ?? [],
                .. LeftOut(preview, phrases),
                .. import.State == ClientImportState.Shown ? [new Line([new Span(phrases["client-list.rule"], Emphasis.Dim)])]
                    : Array.Empty<Line>(),
            ],
            Rows = [.. Rows(import, phrases)],
            Tone = import.State switch
            {
                ClientImportState.Shown => Tone.Question,
                ClientImportState.Running => Tone.Attention,
                ClientImportState.Finished => Tone.Success,
                ClientImportState.Failed => Tone.Problem,
                _ => Tone.Neutral,
            },
        };
    }

    private static string Title(ClientImport import, string state, Phrases phrases) => phrases.Say($"client-list.state.{state}",
        ("file", import.Name), ("done", import.Done), ("n", import.Total), ("percent", import.Done * 100L / Math.Max(1, import.Total)));

    private static IEnumerable<Line> Promised(ImportPreview preview, Phrases phrases) =>
    [
        phrases.Say("client-list.clients", ("added", preview.Clients.Added), ("known", preview.Clients.Known),
            ("changed", preview.Clients.Changed)),
        phrases.Say("client-list.contacts", ("added", preview.Contacts.Added), ("known", preview.Contacts.Known),
            ("changed", preview.Contacts.Changed)),
    ];

    private static IEnumerable<Line> Done(ClientImport import, Phrases phrases) =>
    [
        phrases.Say("client-list.clients-done", ("added", import.AddedClients), ("changed", import.ChangedClients)),
        phrases.Say("client-list.contacts-done", ("added", import.AddedContacts), ("changed", import.ChangedContacts)),
    ];

    private static IEnumerable<Line> LeftOut(ImportPreview preview, Phrases phrases)
    {
        if (TableMistakes.OtherSheets(preview.OtherSheets, phrases) is { } others) yield return others;
        if (preview.Doubtful > 0) yield return phrases.Say("client-list.doubtful", ("n", preview.Doubtful));
        var ignored = string.Join(", ", preview.Ignored.Take(MostIgnored)) + (preview.Ignored.Count > MostIgnored ? ", …" : "");
        if (ignored.Length > 0) yield return phrases.Say("catalogue.ignored", ("columns", ignored));
        if (preview.Hidden > 0) yield return phrases.Say("catalogue.hidden", ("n", preview.Hidden));
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(ClientImport import, Phrases phrases)
    {
        Button Verb(string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
            new(phrases[label], ButtonValue.Command($"/clients {verb} {import.Id}"), style);
        if (import.State == ClientImportState.Running) yield return [Verb("button.clients-stop", "stop", ButtonStyle.Danger)];
        else if (import.State == ClientImportState.Shown)
            yield return [Verb("button.clients-go", "go", ButtonStyle.Success), Verb("button.clients-drop", "drop")];
        else if (import.Waits)
            yield return [Verb("button.clients-resume", "go", ButtonStyle.Primary), Verb("button.clients-leave", "drop")];
        else yield return ClientListActions.Buttons(phrases);
    }
}
