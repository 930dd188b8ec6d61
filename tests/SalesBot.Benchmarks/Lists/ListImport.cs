using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Benchmarks.Updates;
using SalesBot.Catalogue;
using SalesBot.ClientLists;
using SalesBot.Data;
using SalesBot.Files;

namespace SalesBot.Benchmarks.Lists;

/// <summary>
/// A list of clients taken in while two secretaries type: how long it takes, what memory it needs, and how long they wait.
/// </summary>
internal static class ListImport
{
    private static readonly TimeSpan breath = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads a list of so many rows, takes it, and takes it once more; prints what it was like.</summary>
    public static async Task Print(string file, int rows, bool asWorkbook)
    {
        var database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={file}");
        await database.Migrate();
        await using var staff = await Staff.Open(database, 2);
        var list = List(rows);
        var bytes = asWorkbook ? XlsxTable.Write("A", list) : CsvTable.Write(list);
        list = [];
        await Task.WhenAll(staff.Secretaries.Select(one => Type(one, 20, default)));
        GC.Collect();
        Console.WriteLine(FormattableString.Invariant($"{rows} rows, {bytes.Length / 1024} KB"));
        Console.WriteLine("| what | s | s of processor | MB more | they wait, ms p50 | p99 | longest |\n|---|---|---|---|---|---|---|");
        foreach (var what in new[] { "nothing", "preview", "import", "preview of what is known", "import of what is known" })
            await Beside(staff, what, () => what[0] switch
            {
                'n' => Task.Delay(TimeSpan.FromSeconds(5)),
                'p' => Preview(database, bytes),
                _ => Import(database, staff, bytes),
            });
    }

    private static async Task Beside(Staff staff, string what, Func<Task> work)
    {
        using var over = new CancellationTokenSource();
        GC.Collect();
        var (before, most) = (Memory(), 0L);
        var typing = staff.Secretaries.Select(one => Type(one, int.MaxValue, over.Token)).ToList();
        var watching = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                most = Math.Max(most, Memory());
                await Task.Delay(50);
            }
        });
        var (began, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        spent = Environment.CpuUsage.TotalTime - spent;
        var took = Stopwatch.GetElapsedTime(began);
        await over.CancelAsync();
        await watching;
        var waited = (await Task.WhenAll(typing)).SelectMany(one => one).Order().ToList();
        double At(double part) => waited[Math.Min(waited.Count - 1, (int)(waited.Count * part))];
        var (seconds, cost, more) = (took.TotalSeconds, spent.TotalSeconds, (most - before) / 1024 / 1024);
        Console.WriteLine(FormattableString.Invariant(
            $"| {what} | {seconds:0.0} | {cost:0.0} | {more} | {At(0.5):0} | {At(0.99):0} | {waited[^1]:0} |"));
    }

    private static long Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static Task<List<double>> Type(Secretary one, int times, CancellationToken stop) => Task.Run(async () =>
    {
        var waited = new List<double>();
        for (var n = 0; n < times && !stop.IsCancellationRequested; n++)
        {
            waited.Add(await one.Next());
            await Task.Delay(breath);
        }

        return waited;
    });

    private static async Task Preview(Database database, byte[] bytes)
    {
        await using var db = database.Open();
        var (list, known) = (new ReadList(bytes, Sales.Features.Texts.For("ru")), new KnownClients());
        foreach (var rows in list.Rows().Chunk(500))
        {
            await LoadKnown.Into(known, db, rows);
            foreach (var row in rows) known.Take(row);
        }
    }

    private static async Task Import(Database database, Staff staff, byte[] bytes)
    {
        var id = await Put(database, bytes);
        using var due = new DueClientImports(
            database, staff.Office, staff.Sender, NullLogger<DueClientImports>.Instance, staff.Sender.Wake);
        await due.Run(CancellationToken.None);
        await using var db = database.Open();
        var import = await db.Set<ClientImport>().AsNoTracking().FirstAsync(one => one.Id == id);
        Console.WriteLine(FormattableString.Invariant(
            $"  {import.State}: {import.Done} rows, {import.AddedClients} clients and {import.AddedContacts} contacts are new"));
    }

    private static async Task<long> Put(Database database, byte[] bytes)
    {
        await using var db = database.Open();
        var file = new StoredFile { Name = "list", MediaType = "text/csv", Sha256 = "", Size = bytes.Length };
        db.Add(file);
        await db.SaveChangesAsync();
        db.Add(new StoredFileContent { FileId = file.Id, Bytes = bytes });
        var import = new ClientImport
        {
            FileId = file.Id,
            Name = "list",
            PersonId = 1,
            Preview = JsonSerializer.Serialize(new ImportPreview(new(0, 0, 0), new(1, 0, 0), 0, 0, 0, [])),
            State = ClientImportState.Running,
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        db.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    }

    private static List<string[]> List(int rows)
    {
        var (names, company) = (new Names(new Random(1)), "");
        List<string[]> list = [["Компания", "Контактное лицо", "Должность", "Телефон", "Мобильный телефон", "E-mail", "Адрес компании"]];
        for (var n = 0; n < rows; n++)
        {
            if (n % 2 == 0) company = names.Company();
            list.Add(
            [
                company, names.Person(), "инженер", FormattableString.Invariant($"8916{n:0000000}"),
                n % 3 == 0 ? FormattableString.Invariant($"8926{n:0000000}") : "", FormattableString.Invariant($"p{n}@c{n / 2}.ru"),
                "Москва, Ленина, 1",
            ]);
        }

        return list;
    }
}
