using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Letters;
using SalesBot.Orders;

namespace SalesBot.Privacy;

/// <summary>
/// Files that belong to a person: those of their leads' documents and of their letters. What an order holds is kept, as the law says.
/// </summary>
internal static class TheirFiles
{
    public static async Task<List<long>> Of(Work work, Someone who, IReadOnlyList<FoundRow> found)
    {
        var (db, leads) = (work.Db, who.Leads);
        var letters = found.Select(row => row.Row).OfType<Letter>().Select(letter => letter.Id).ToList();
        var files = await db.EventFiles.Where(file => db.Set<Event>().Any(document => document.Id == file.EventId
                && document.LeadId != null && leads.Contains(document.LeadId.Value)))
            .Select(file => file.FileId).ToListAsync();
        files.AddRange(await db.LetterFiles.Where(file => letters.Contains(file.LetterId)).Select(file => file.FileId).ToListAsync());
        var kept = await db.OrderFiles.Where(file => files.Contains(file.FileId)).Select(file => file.FileId).ToListAsync();
        return [.. files.Except(kept)];
    }

    public static async Task Erase(Work work, List<long> files)
    {
        var db = work.Db;
        await db.EventFiles.Where(file => files.Contains(file.FileId)).ExecuteDeleteAsync();
        await db.LetterFiles.Where(file => files.Contains(file.FileId)).ExecuteDeleteAsync();
        await db.FileContents.Where(content => files.Contains(content.FileId)).ExecuteDeleteAsync();
        foreach (var file in await db.Files.Where(file => files.Contains(file.Id)).ToListAsync())
            (file.Name, file.State, file.Size, file.Sha256) = (Needles.Erased, FileState.Missing, 0, "");
    }
}
