using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.ProcessDesk;

/// <summary>
/// /process: the process in force; «file [VERSION]» sends its file, «change» asks for another, «take FILE», «back VERSION» and «server» say
/// what would change and, with the version that is in force now behind, do it. A file sent with the command is taken at once.
/// </summary>
internal static class ProcessActions
{
    public static async Task Run(Visit visit, string args)
    {
        // A file that could not be taken - too large, empty - has been answered for where all such files are.
        if (visit.Incoming.Files.Count > 0 && visit.Files.Count == 0) return;
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (verb, number, from) = (words.ElementAtOrDefault(0), Number(words, 1), Number(words, verb: words.ElementAtOrDefault(0)));
        if (visit.Files.Count > 0) await TakeSent(visit, visit.Files[^1]);
        else if (verb == "file") await ProcessCopy.Send(visit, (int)(number ?? (await InForce.Now(visit)).Process.Version));
        else if (verb == "change") await SendProcess.Begin(visit);
        else if (verb == "server") await Offer(visit, await Offered.OfServer(visit), from);
        else if (verb == "take" && number is { } file) await Offer(visit, await Offered.OfFile(visit, file), from);
        else if (verb == "back" && number is { } version) await Offer(visit, await Offered.OfVersion(visit, (int)version), from);
        else await visit.Reply(await ProcessCard.Draw(visit));
    }

    /// <summary>Says what would change; does it when it was said of the version that is still in force.</summary>
    private static async Task Offer(Visit visit, Offered offered, int? from) =>
        await visit.Reply(from is null || offered.Process is null ? await ProcessPreview.Draw(visit, offered)
            : await PutInForce.Do(visit, offered, from.Value));

    private static async Task TakeSent(Visit visit, long file)
    {
        if ((await visit.Db.Files.FindAsync(file))?.State != FileState.Here) await SendProcess.Begin(visit);
        else await Offer(visit, await Offered.OfFile(visit, file), null);
    }

    private static long? Number(string[] words, int at) => words.Length > at
        && long.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue
        ? number : null;

    /// <summary>The last number, the version that was in force when the button was drawn.</summary>
    private static int? Number(string[] words, string? verb) => (int?)Number(words, verb == "server" ? 1 : 2);
}
