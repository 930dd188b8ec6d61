using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Materials;

/// <summary>
/// /materials: the prepared letters; «/materials NUMBER [files | change | remove]» is one of them and what its buttons do, «/materials new»
/// begins another (B24).
/// </summary>
internal static class ShowMaterials
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["new"]) await WriteMaterial.Begin(visit, null);
        else if (words is [var word, ..] && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await visit.Db.Materials.FirstOrDefaultAsync(x => x.Id == id && x.RemovedAt == null) is { } material)
            await Press(visit, material, words.ElementAtOrDefault(1));
        else await visit.Reply(await List(visit));
    }

    /// <summary>All of them, each a button.</summary>
    public static async Task<Screen> List(Visit visit)
    {
        var phrases = visit.Phrases;
        var materials = await InUse(visit).ToListAsync();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases["material.list"], Emphasis.Strong)]),
                phrases[materials.Count == 0 ? "material.none" : "material.how"],
                .. visit.Office.MailIsOn ? Array.Empty<Line>() : [phrases["material.no-mail"]],
            ],
            Rows =
            [
                .. DialogScreen.Rows(materials.Select(material => new Button(
                    material.Name, ButtonValue.Command($"/materials {material.Id}")))),
                [new Button(phrases["button.material-new"], ButtonValue.Command("/materials new"), ButtonStyle.Primary)],
            ],
        };
    }

    /// <summary>What can be sent now, by name.</summary>
    public static IQueryable<Material> InUse(Work work) => work.Db.Materials.AsNoTracking().Where(material => material.RemovedAt == null)
        .OrderBy(material => material.Name).ThenBy(material => material.Id);

    /// <summary>The card of one.</summary>
    public static async Task<Screen> Draw(Visit visit, Material material)
    {
        var phrases = visit.Phrases;
        var ids = material.FileIds;
        var files = await visit.Db.Files.AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id)
            .Select(file => file.Name).ToListAsync();
        Button Action(string key, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
            new(phrases[key], ButtonValue.Command($"/materials {material.Id} {verb}"), style);
        return new Screen
        {
            Lines =
            [
                new Line([new Span(material.Name, Emphasis.Strong)]),
                material.Text,
                new Line([new Span(phrases.Say("material.files", ("names", string.Join(", ", files))), Emphasis.Dim)]),
            ],
            Rows =
            [
                [Action("button.files", "files"), Action("button.change", "change"), Action("button.remove", "remove", ButtonStyle.Danger)],
                [new Button(phrases["button.back"], ButtonValue.Command("/materials"))],
            ],
        };
    }

    private static async Task Press(Visit visit, Material material, string? verb)
    {
        switch (verb)
        {
            case "files":
                foreach (var file in material.FileIds) visit.ReplyNew(new Screen
                {
                    Lines = [new Line([new Span(material.Name, Emphasis.Dim)])],
                    FileId = file,
                    FileOf = "materials",
                });
                visit.Toast = visit.Phrases.Say("dialog.files", ("n", material.FileIds.Count));
                break;
            case "change":
                await WriteMaterial.Begin(visit, material);
                break;
            case "remove":
                material.RemovedAt = visit.Now;
                visit.Record("material.removed", details: new { name = material.Name });
                await visit.Db.SaveChangesAsync();
                visit.Toast = visit.Phrases.Say("material.removed", ("name", material.Name));
                await visit.Reply(await List(visit));
                break;
            default:
                await visit.Reply(await Draw(visit, material));
                break;
        }
    }
}
