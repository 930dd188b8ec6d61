using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Erasing;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Screens;

namespace SalesBot.Privacy;

/// <summary>
/// [Выгрузить]: what is known of a person, as a zip of <c>data.json</c> and their files (152-ФЗ art. 14, GDPR art. 15). Files that do not
/// fit into a message of the channels are named in it and not packed.
/// </summary>
internal static class ExportSomeone
{
    private const long MostBytes = 40_000_000;

    private static readonly JsonWriterOptions json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<byte[]> Write(Work work, Someone who, IReadOnlyList<FoundRow> found)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var left = await Files(work, who, found, zip);
            await using var stream = zip.CreateEntry("data.json").Open();
            await using var writer = new Utf8JsonWriter(stream, json);
            await Rows(work, who, found, left, writer);
        }

        return memory.ToArray();
    }

    public static async Task<Screen> Keep(Visit visit, byte[] bytes, CountFound counts)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{OldExports.Prefix}{visit.LocalNow:yyyy-MM-dd-HHmmss}.zip");
        var file = await FileStore.Keep(visit, name, "application/zip", bytes, null);
        visit.Record("privacy.exported", details: counts.Kinds);
        return new Screen { Lines = [visit.Phrases["privacy.exported"]], FileId = file.Id, FileOf = "privacy" };
    }

    private static async Task<List<string>> Files(Work work, Someone who, IReadOnlyList<FoundRow> found, ZipArchive zip)
    {
        var (ids, room, left) = (await TheirFiles.Of(work, who, found), MostBytes, new List<string>());
        foreach (var file in await work.Db.Files.AsNoTracking().Where(file => ids.Contains(file.Id)).ToListAsync())
        {
            var id = file.Id;
            var content = file.Size > room ? null
                : await work.Db.FileContents.AsNoTracking().FirstOrDefaultAsync(content => content.FileId == id);
            if (content is null)
            {
                left.Add(file.Name);
                continue;
            }

            room -= content.Bytes.Length;
            await using var stream = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"files/{id}-{file.Name}")).Open();
            await stream.WriteAsync(content.Bytes);
        }

        return left;
    }

    private static async Task Rows(Work work, Someone who, IReadOnlyList<FoundRow> found, List<string> left, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", who.Name);
        Write(writer, "reaches", who.Reaches);
        Write(writer, "filesNotPacked", left);
        var leads = who.Leads;
        Write(writer, "leads", await work.Db.Leads.AsNoTracking().Where(lead => leads.Contains(lead.Id)).ToListAsync());
        Write(writer, "orders", await work.Db.Orders.AsNoTracking().Where(order => leads.Contains(order.LeadId)).ToListAsync());
        foreach (var table in found.GroupBy(row => row.Table.ClrType.Name))
            Write(writer, $"rows.{table.Key}", table.Select(row => row.Columns).ToList());
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value);
        writer.Flush();
    }
}
