using System.Diagnostics;
using System.Globalization;
using SalesBot;
using SalesBot.Benchmarks;
using SalesBot.Benchmarks.Lists;
using SalesBot.Benchmarks.Updates;
using SalesBot.Data;

// dotnet run -c Release --project tests/SalesBot.Benchmarks -- FILE [CONTACTS] [ONLY]
// Makes the database where FILE is not there yet, then measures and prints a table; ONLY: questions whose name holds this.
// dotnet run -c Release --project tests/SalesBot.Benchmarks -- updates Sqlite|Postgres|SqlServer CONNECTION
// What an update costs with its answer, on an empty database.
// dotnet run -c Release --project tests/SalesBot.Benchmarks -- clients FILE ROWS [xlsx]
// What a list of clients costs, and how long others wait meanwhile; FILE is made.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: SalesBot.Benchmarks FILE [CONTACTS] [ONLY]\n       SalesBot.Benchmarks updates ENGINE CONNECTION\n"
        + "       SalesBot.Benchmarks clients FILE ROWS [xlsx]");
    return 2;
}

if (args is ["clients", var file, var count, ..])
{
    await ListImport.Print(file, int.Parse(count, CultureInfo.InvariantCulture), args.Length > 3);
    return 0;
}

if (args is ["updates", var engine, var connection])
{
    await UpdateCost.Print(Enum.Parse<StorageProvider>(engine), connection);
    return 0;
}

var scale = Scale.Full with { Contacts = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Scale.Full.Contacts };
var fresh = !File.Exists(args[0]);
var database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={args[0]}", new SlowSql());
if (fresh)
{
    var began = Stopwatch.StartNew();
    await new Generator(database, scale).Run();
    Console.WriteLine(FormattableString.Invariant(
        $"{scale.Contacts} contacts written in {began.Elapsed.TotalSeconds:0} s, {new FileInfo(args[0]).Length / 1024 / 1024} MB"));
}

var questions = new Questions(database, await Desk.Open(database), scale);
var floor = await Measured.Run("a row by its key (floor)", 500, questions.Floor);
Console.WriteLine("| what | p50, ms | p95 | p99 | p50 to floor | p95 to floor |\n|---|---|---|---|---|---|");
Console.WriteLine(floor.Row(floor));
foreach (var (name, ask) in await questions.All())
    if (args.Length < 3 || name.Contains(args[2], StringComparison.OrdinalIgnoreCase))
        Console.WriteLine((await Measured.Run(name, 200, ask)).Row(floor));

foreach (var length in new[] { 1_000, 10_000, 100_000 })
{
    var name = $"outbox, one lane of {length}";
    if (args.Length > 2 && !name.Contains(args[2], StringComparison.OrdinalIgnoreCase)) continue;
    await Lane.Fill(database, length);
    Console.WriteLine((await Measured.Run(name, 20, _ => Lane.Ask(database))).Row(floor));
}

foreach (var waiting in new[] { 0, 100_000 })
{
    var name = $"outbox, an answer before {waiting} in bulk";
    if (args.Length > 2 && !name.Contains(args[2], StringComparison.OrdinalIgnoreCase)) continue;
    await using var answers = new Answers(database);
    await answers.Start(waiting);
    Console.WriteLine((await Measured.Run(name, 200, answers.Ask)).Row(floor));
}

await Lane.Clear(database);
return 0;
