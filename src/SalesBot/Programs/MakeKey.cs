using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Programs;

/// <summary>[Новый ключ…]: what it is for, what the program is called; then the key, shown once.</summary>
internal static class MakeKey
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "api-key";

    private const string For = "!for";

    /// <summary>The dialog: a name.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "key.new",
        Fields = [new Field { Key = "name", Kind = TextField.Instance, Label = "key.name", Ask = "key.ask-name", Required = true }],
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>Asks what it is for, and then what the program is called.</summary>
    public static async Task Begin(Visit visit, string purpose)
    {
        if (ApiRightWords.Purposes.Any(one => one.Key == purpose))
        {
            await DialogShell.Start(visit, DialogState.New(visit, PlanKey) with
            {
                Answers = ImmutableDictionary<string, Answer>.Empty.Add(For, Answer.Of(purpose)),
            });
            return;
        }

        await visit.Reply(new Screen
        {
            Lines = [visit.Phrases["key.what-for"], new Line([new Span(visit.Phrases["key.what-for-more"], Emphasis.Dim)])],
            Rows =
            [
                .. DialogScreen.Rows(ApiRightWords.Purposes.Select(one => new Button(
                    visit.Phrases[$"button.key-for.{one.Key}"], ButtonValue.Command($"/keys new {one.Key}")))),
                [new Button(visit.Phrases["button.back"], ButtonValue.Command("/keys"))],
            ],
            Tone = Tone.Question,
        });
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        if (!visit.Me.Has(Role.Admin)) return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var name = dialog.Value("name")!;
        if (name.Length > ApiKey.MaxName) name = name[..ApiKey.MaxName].TrimEnd();
        if (await visit.Db.ApiKeys.AnyAsync(key => key.Name == name && key.RevokedAt == null))
        {
            return new Screen
            {
                Lines = [phrases.Say("key.name-taken", ("name", name))],
                Rows = [[new Button(phrases["button.key-new"], ButtonValue.Command("/keys new"))]],
                Tone = Tone.Problem,
            };
        }

        var rights = ApiRightWords.Purposes.First(one => one.Key == dialog.Value(For)).Rights;
        var (row, key) = await ApiKeys.Make(visit, name, rights);
        (row.ShownTo, row.ShownOn) = (visit.Address.Id, dialog.CardKey);
        return KeyCard.Made(row, key, phrases);
    }
}
