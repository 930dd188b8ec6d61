using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.Letters;

/// <summary>Files that came with a letter.</summary>
internal static class FilesOfLetter
{
    /// <summary>Puts files that a dialog about a letter was sent on it; returns the rows that it has added.</summary>
    public static async Task<IReadOnlyList<object>> Put(Visit visit, DialogState dialog, IReadOnlyList<long> files)
    {
        if (await RegisterLetter.Of(visit, dialog) is not { } letter) return [];
        List<LetterFile> added = [.. files.Select(file => new LetterFile { LetterId = letter.Id, FileId = file })];
        visit.Db.LetterFiles.AddRange(added);
        await visit.Db.SaveChangesAsync();
        return added;
    }

    /// <summary>The numbers of the letters that have one of these files, for who may see them.</summary>
    public static async Task<IReadOnlyList<string>> Numbers(Visit visit, IReadOnlyList<long> files)
    {
        var letters = visit.Db.LetterFiles.Where(link => files.Contains(link.FileId)).Select(link => link.LetterId);
        var with = await visit.Db.Letters.AsNoTracking().Where(letter => letters.Contains(letter.Id)).OrderBy(letter => letter.Id)
            .ToListAsync();
        var numbers = new List<string>();
        foreach (var letter in with)
            if (await LetterAccess.MaySee(visit, letter, visit.Me)) numbers.Add(letter.Number);
        return numbers;
    }

    /// <summary>Takes one that will not come off its letter; a letter that waits belongs to no lead yet.</summary>
    public static async Task<IReadOnlyList<long>> Detach(Work work, StoredFile file)
    {
        var db = work.Db;
        var letters = await db.Letters
            .Where(letter => db.Set<LetterFile>().Any(link => link.LetterId == letter.Id && link.FileId == file.Id)).ToListAsync();
        db.LetterFiles.RemoveRange(await db.LetterFiles.Where(link => link.FileId == file.Id).ToListAsync());
        await db.SaveChangesAsync();
        foreach (var letter in letters) await LetterCard.Redraw(work, letter);
        return [];
    }
}
