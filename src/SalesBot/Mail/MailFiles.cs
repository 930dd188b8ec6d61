using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Files;

namespace SalesBot.Mail;

/// <summary>The files of a letter.</summary>
/// <param name="Ready">Those that are here, with their bytes.</param>
/// <param name="OnTheirWay">Whether some are not here yet: the letter waits for them.</param>
/// <param name="Missing">Name of one that will not come: without it the letter is not sent; null for none.</param>
internal sealed record MailFiles(IReadOnlyList<OutgoingFile> Ready, bool OnTheirWay, string? Missing)
{
    /// <summary>Reads them; the bytes only once all are here.</summary>
    public static async Task<MailFiles> Of(SalesBotDb db, MailMessage mail, CancellationToken stop)
    {
        var ids = mail.Files.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToList();
        if (ids.Count == 0) return new MailFiles([], false, null);
        var absent = await db.Files.AsNoTracking()
            .Where(file => ids.Contains(file.Id) && file.State != FileState.Here).OrderBy(file => file.Id).ToListAsync(stop);
        if (absent.Find(file => file.State == FileState.Missing) is { } missing) return new MailFiles([], false, missing.Name);
        if (absent.Count > 0) return new MailFiles([], true, null);
        var ready = await db.Files.Where(file => ids.Contains(file.Id))
            .Join(db.FileContents, file => file.Id, bytes => bytes.FileId, (file, bytes) => new { file.Name, file.MediaType, bytes.Bytes })
            .ToListAsync(stop);
        return new MailFiles(ready.ConvertAll(file => new OutgoingFile(file.Name, file.MediaType, file.Bytes)), false, null);
    }
}
