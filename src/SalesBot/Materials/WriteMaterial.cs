using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Materials;

/// <summary>Writes a prepared letter, or writes one anew: its name, its text, its files (B24).</summary>
internal static class WriteMaterial
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "material";

    // The letter that is written anew; it is never asked.
    private const string Former = "former";

    /// <summary>The dialog.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "material.title",
        Fields =
        [
            new Field { Key = "name", Kind = TextField.Instance, Label = "material.name", Ask = "material.ask-name", Required = true },
            new Field { Key = "text", Kind = LongTextField.Instance, Label = "material.text", Ask = "material.ask-text", Required = true },
            new Field { Key = "file", Kind = FileField.Instance, Label = "material.file", Ask = "material.ask-file", Required = true },
        ],
        Awaits = DialogFiles.OnTheirWay,
        Files = FileHome.Content,
        Finish = Finish,
    };

    /// <summary>Begins the dialog; what the former letter has is offered, only its files are asked again.</summary>
    public static Task Begin(Visit visit, Material? former) => DialogShell.Start(visit,
        DialogState.New(visit, PlanKey) with { Answers = former is null ? ImmutableDictionary<string, Answer>.Empty : Of(former) });

    private static ImmutableDictionary<string, Answer> Of(Material former) => ImmutableDictionary<string, Answer>.Empty
        .Add("name", Answer.Of(former.Name)).Add("text", Answer.Of(former.Text)).Add(Former,
            Answer.Of(former.Id.ToString(CultureInfo.InvariantCulture)));

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        if (!visit.Me.Has(Role.Admin)) return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var (name, text) = (CleanText.OneLine(dialog.Value("name")!, int.MaxValue).Text, dialog.Value("text")!);
        if (name.Length > Material.MaxName || text.Length > Material.MaxText) return TooLong(phrases);
        if (dialog.Value(Former) is { } id
            && await visit.Db.Materials.FindAsync(int.Parse(id, CultureInfo.InvariantCulture)) is { RemovedAt: null } former)
            former.RemovedAt = visit.Now;
        var material = new Material { Name = name, Text = text, Files = string.Join(',', dialog.Files.Distinct()) };
        visit.Db.Materials.Add(material);
        visit.Record("material.written", details: new { name });
        await visit.Db.SaveChangesAsync();
        return (await ShowMaterials.Draw(visit, material)) with { Tone = Tone.Success };
    }

    private static Screen TooLong(Phrases phrases) => new()
    {
        Lines = [phrases.Say("material.long", ("name", Material.MaxName), ("text", Material.MaxText))],
        Rows = [[new Button(phrases["button.material-new"], ButtonValue.Command("/materials new"))]],
        Tone = Tone.Problem,
    };
}
