using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Erasing;
using SalesBot.Files;

namespace SalesBot.Privacy;

/// <summary>
/// Files that name many people, of whom one is erased: lists in CSV, workbooks, exports of the record. Text, and texts packed in a zip
/// (.xlsx, .docx), lose the person and keep the rest; a picture or a PDF cannot be looked into.
/// </summary>
internal static class TextFiles
{
    /// <summary>Larger ones were never taken in as lists.</summary>
    private const int Largest = 20_000_000;

    private const int MostUnpacked = 50_000_000;

    private static readonly HashSet<string> readable = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".tsv", ".txt", ".json", ".jsonl", ".xml", ".html", ".vcf", ".ics", ".eml", ".xlsx", ".docx", ".zip",
    };

    private static readonly UTF8Encoding strict = new(false, true);

    public static async Task<int> Erase(SalesBotDb db, Needles needles)
    {
        var all = await db.Files.Where(file => file.Size > 0 && file.Size <= Largest && file.Sha256 != "")
            .Select(file => new { file.Id, file.Name, file.MediaType }).ToListAsync();
        var erased = 0;
        foreach (var id in all.Where(file => MayName(file.Name, file.MediaType)).Select(file => file.Id))
        {
            if (await db.FileContents.AsNoTracking().FirstOrDefaultAsync(content => content.FileId == id) is not { } content) continue;
            if (Without(content.Bytes, needles) is not { } left) continue;
            var (size, sum) = (left.LongLength, Convert.ToHexStringLower(SHA256.HashData(left)));
            await db.FileContents.Where(one => one.FileId == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Bytes, left));
            await db.Files.Where(file => file.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(file => file.Size, size).SetProperty(file => file.Sha256, sum));
            erased++;
        }

        return erased;
    }

    private static bool MayName(string name, string mediaType) => mediaType.StartsWith("text/", StringComparison.Ordinal)
        || readable.Contains(Path.GetExtension(name));

    /// <summary>What is left of a file; null when nothing in it names them, or it cannot be looked into.</summary>
    public static byte[]? Without(byte[] bytes, Needles needles) =>
        bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Unpacked(bytes, needles) : Plain(bytes, needles);

    private static byte[]? Plain(byte[] bytes, Needles needles)
    {
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1000)).Contains((byte)0)) return null;
        try
        {
            return Of(bytes, strict, needles);
        }
        catch (DecoderFallbackException)
        {
            return Of(bytes, CodePagesEncodingProvider.Instance.GetEncoding(1251)!, needles);
        }
    }

    private static byte[]? Of(byte[] bytes, Encoding encoding, Needles needles)
    {
        var text = encoding.GetString(bytes);
        // By lines: one that is JSON is cleaned as such.
        var lines = text.Split('\n').Select(needles.Without).ToList();
        var left = string.Join('\n', lines);
        return left == text ? null : encoding.GetBytes(left);
    }

    private static byte[]? Unpacked(byte[] bytes, Needles needles)
    {
        try
        {
            if (!IsSmallEnough(bytes)) return null;
            using var memory = new MemoryStream();
            memory.Write(bytes);
            var changed = false;
            using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
            {
                foreach (var entry in zip.Entries.ToList()) changed |= Clean(entry, needles);
            }

            return changed ? memory.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // By what comes out of it, not by what it says of itself.
    private static bool IsSmallEnough(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var (part, all) = (new byte[81920], 0L);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            for (int length; (length = stream.Read(part)) > 0;)
                if ((all += length) > MostUnpacked) return false;
        }

        return true;
    }

    private static bool Clean(ZipArchiveEntry entry, Needles needles)
    {
        using var stream = entry.Open();
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        if (Plain(whole.ToArray(), needles) is not { } left) return false;
        stream.SetLength(0);
        stream.Write(left);
        return true;
    }
}
