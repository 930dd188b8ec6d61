using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.ArrivingFiles;

/// <summary>
/// Files that will not come: they are taken off what they were attached to, as the record says, and their sender is told once, by name.
/// </summary>
internal static class MissingFiles
{
    /// <summary>Does so with all that are given up of this sender.</summary>
    public static async Task Tell(SalesBotDb db, Office office, int addressId)
    {
        var given = await db.ArrivingFiles
            .Where(file => file.AddressId == addressId && file.Problem != null).OrderBy(file => file.FileId).ToListAsync();
        if (given.Count == 0) return;
        var ids = given.Select(file => file.FileId).ToList();
        var files = await db.Files.Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id);
        var missing = given.ConvertAll(file => new MissingFile(files[file.FileId].Name, files[file.FileId].Size, file.Problem!.Value));
        db.ArrivingFiles.RemoveRange(given);
        var work = new Work(db, office);
        long? lead = null;
        foreach (var (file, why) in given.Zip(missing)) lead = await DetachFile.Do(work, files[file.FileId], why.Problem) ?? lead;
        await work.Save();
        if (await VisitAgain.Of(db, office, addressId) is not { } visit) return;
        await Say(visit, ids, missing, lead);
        await visit.Save();
    }

    private static async Task Say(Visit visit, IReadOnlyList<long> ids, IReadOnlyList<MissingFile> missing, long? lead)
    {
        var phrases = visit.Phrases;
        IReadOnlyList<string> lines = [.. MissingFile.Lines(missing, phrases)];
        var awaited = visit.Dialog?.Files.Exists(ids.Contains) == true;
        await DialogFiles.Forget(visit, ids);
        if (awaited) await DialogShell.ShowAnew(visit, visit.Dialog!, string.Join('\n', lines));
        else visit.ReplyNew(new Screen
        {
            Lines = [.. lines.Select(Line.FromString)],
            Rows = [.. MatterNames.Open(visit.Office.Features, lead, phrases).Select(open => (IReadOnlyList<Button>)[open])],
            Tone = Tone.Problem,
        }, leadId: lead);
    }
}
