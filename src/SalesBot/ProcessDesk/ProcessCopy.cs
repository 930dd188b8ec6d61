using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.ProcessDesk;

/// <summary>[Файл процесса]: the whole text of a version, to be read, changed and sent back.</summary>
internal static class ProcessCopy
{
    public static async Task Send(Visit visit, int version)
    {
        if (await TextOf(visit, version) is not { } text)
        {
            await visit.Reply(new Screen { Lines = [visit.Phrases.Say("process.no-version", ("n", version))], Tone = Tone.Problem });
            return;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"sales.v{version}.yaml");
        var file = await FileStore.Keep(visit, name, "application/yaml", Encoding.UTF8.GetBytes(text), null);
        visit.ReplyNew(new Screen
        {
            Lines = [new Line([new Span(visit.Phrases.Say("process.copy", ("n", version)), Emphasis.Dim)])],
            FileId = file.Id,
            FileOf = ProcessDeskFeature.Name,
        });
    }

    /// <summary>The text of a version; null when there has never been one.</summary>
    public static Task<string?> TextOf(Work work, int version) =>
        work.Db.ProcessVersions.Where(row => row.Version == version).Select(row => row.Text).FirstOrDefaultAsync();
}
