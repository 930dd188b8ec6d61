using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.LongRequests;

public sealed class LongRequestTests : OfficeTest
{
    private const string Catalogue = "Название;Единица;Цена\nПрофнастил С21;м²;600\n";
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);
    private readonly List<DueLongRequests> processes = [];
    private readonly Overtaken overtaken = new();

    private protected override Task<TestOffice> OpenOffice() => TestOffice.Open(interceptors: overtaken);

    public override async Task DisposeAsync()
    {
        processes.ForEach(process => process.Dispose());
        await base.DisposeAsync();
    }

    [Fact] // X2
    public async Task While_a_table_is_read_everybody_else_is_answered_and_who_sent_it_sees_that_it_is_read()
    {
        var gate = new Gate();
        await Upload();
        var reading = Task.Run(() => Process(gate.Before).Run(CancellationToken.None));
        await gate.Reached.WaitAsync(patience);
        await OthersAreServed().WaitAsync(patience);
        await Boss.Sees("Читаю файл…").DoesNotSee("Новых");
        gate.Open();
        await reading.WaitAsync(patience);
        await Boss.Sees("Новых: 1").DoesNotSee("Читаю файл…");
        Assert.Single(Boss.Messages);

        async Task OthersAreServed()
        {
            await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
            await Petrova.Sees("Иванов Пётр");
        }
    }

    [Fact] // X2
    public async Task The_turn_only_writes_down_what_is_wanted()
    {
        await Upload();
        await Office.Sender.SendDue(CancellationToken.None);
        Assert.True(Boss.Last.Shows("Читаю файл…"));
        Assert.Equal((1, 0), await Office.Read(async db => (await db.LongRequests.CountAsync(), await db.Items.CountAsync())));
        Assert.True(await Office.Requests.Wait(CancellationToken.None));
        await Office.Settle();
        Assert.False(await Office.Requests.Wait(CancellationToken.None));
        Assert.Equal(0, await Office.Read(db => db.LongRequests.CountAsync()));
    }

    [Fact]
    public async Task Two_processes_do_it_once()
    {
        var reads = 0;
        await Upload();
        DueLongRequests[] two = [Process(Count), Process(Count)];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => two[i % 2].Run(CancellationToken.None))));
        Assert.Equal((1, 1), (reads, await Imported()));
        await Boss.Sees("Новых: 1, изменено: 0, без изменений: 0");

        Task Count()
        {
            Interlocked.Increment(ref reads);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task What_a_process_had_begun_when_it_was_killed_is_done_by_another_and_a_late_result_of_the_first_counts_for_nothing()
    {
        var gate = new Gate();
        await Upload();
        var first = Task.Run(() => Process(gate.Before).Run(CancellationToken.None));
        await gate.Reached.WaitAsync(patience);
        await Office.Settle();
        Assert.Equal(0, await Imported());
        await Buried();
        await Boss.Sees("Новых: 1, изменено: 0, без изменений: 0");
        gate.Open();
        await first.WaitAsync(patience);
        Assert.Equal(1, await Imported());
        await Boss.Sees("Новых: 1, изменено: 0, без изменений: 0");
    }

    [Fact]
    public async Task What_failed_half_written_is_begun_anew_and_doubles_nothing()
    {
        var fails = true;
        await Upload();
        var process = Process(after: () => fails ? throw new InvalidOperationException("half-way") : Task.CompletedTask);
        await process.Run(CancellationToken.None);
        Assert.Equal(0, await Office.Read(db => db.Items.CountAsync()));
        fails = false;
        await process.Run(CancellationToken.None);
        Assert.Equal(0, await Imported());
        Office.Clock.Advance(LongRequestDesk.Rest);
        await process.Run(CancellationToken.None);
        Assert.Equal(1, await Imported());
        await Boss.Sees("Новых: 1");
    }

    [Fact]
    public async Task That_the_record_went_on_meanwhile_is_no_failed_try()
    {
        var (reads, writes) = (0, 0);
        await Upload();
        var process = Process(() => Task.FromResult(++reads), () => Task.FromResult(overtaken.Times = ++writes < 3 ? 1 : 0));
        await process.Run(CancellationToken.None);
        Assert.Equal((1, 1), (reads, await Imported()));
        await Boss.Sees("Новых: 1");
    }

    [Fact]
    public async Task After_three_failures_who_asked_is_told_and_nothing_is_tried_any_more()
    {
        var tries = 0;
        await Upload();
        var process = Process(() => throw new InvalidOperationException($"poison {++tries}"));
        for (var i = 0; i < 5; i++)
        {
            await process.Run(CancellationToken.None);
            Office.Clock.Advance(LongRequestDesk.Rest);
        }

        Assert.Equal(DueLongRequests.MostTries, tries);
        await Boss.Sees("Файл прочитать не удалось, хотя я пробовал трижды").DoesNotSee("Читаю файл…");
        await Boss.Says("/audit").Sees("Файл каталога не прочитан за три попытки");
        Assert.Equal((0, 0), (await Imported(), await Office.Read(db => db.LongRequests.CountAsync())));
    }

    [Fact] // X2
    public async Task A_table_that_kills_the_process_three_times_is_not_read_a_fourth_time()
    {
        var gates = new List<Gate>();
        var running = new List<Task>();
        await Upload();
        for (var i = 0; i < DueLongRequests.MostTries; i++)
        {
            var gate = new Gate();
            gates.Add(gate);
            running.Add(Task.Run(() => Process(gate.Before).Run(CancellationToken.None)));
            await gate.Reached.WaitAsync(patience);
            await Buried();
        }

        await Boss.Sees("Файл прочитать не удалось");
        Assert.Equal(0, await Imported());
        gates.ForEach(gate => gate.Open());
        await Task.WhenAll(running).WaitAsync(patience);
        Assert.Equal(0, await Imported());
    }

    [Fact]
    public async Task Who_stops_the_process_loses_no_try()
    {
        using var stop = new CancellationTokenSource();
        await Upload();
        var process = Process(async () =>
        {
            await stop.CancelAsync();
            stop.Token.ThrowIfCancellationRequested();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => process.Run(stop.Token));
        var left = await Office.Read(db => db.LongRequests.AsNoTracking().SingleAsync());
        Assert.Equal((0, null), (left.Tries, left.TakenBy));
        await Boss.Sees("Новых: 1");
    }

    [Fact]
    public async Task Who_was_dismissed_or_has_lost_the_right_meanwhile_gets_nothing()
    {
        await Upload();
        await Office.Change(async db => (await Vera(db)).Roles = Role.Secretary);
        await Boss.Sees("нет прав");
        await Office.Change(async db => (await Vera(db)).Roles = Role.Admin);
        await Upload();
        await Office.Change(async db => (await Vera(db)).Active = false);
        await Office.Settle();
        Assert.Equal((0, 0), (await Imported(), await Office.Read(db => db.LongRequests.CountAsync())));
    }

    [Fact] // B16
    public async Task The_report_file_comes_in_place_of_the_card_that_waits_for_it_and_once_however_often_it_is_asked_for()
    {
        var gate = new Gate();
        await Boss.Says("/report month");
        var (button, card) = Boss.Button("Файл Excel");
        for (var i = 0; i < 3; i++) await Office.Receive(Boss.Update() with { Tap = new Tap(button.Value, card) });
        var making = Task.Run(() => Process(gate.Before).Run(CancellationToken.None));
        await gate.Reached.WaitAsync(patience);
        await Boss.Sees("Готовлю отчёт…").Sees("Отчёт: ");
        gate.Open();
        await making.WaitAsync(patience);
        await Boss.DoesNotSee("Готовлю отчёт…");
        var file = Assert.Single(Boss.Messages, message => message.File is not null && !message.Screen.IsPicture).File!;
        Assert.Equal("Отчёт 2026-10-24 — 2026-11-23.xlsx", file.Name);
    }

    [Fact] // B17
    public async Task A_draft_that_was_dropped_while_its_list_was_read_stays_dropped()
    {
        await Boss.Says("/campaign new").Says("Осень").Says("Памятка");
        await Boss.Send(Boss.Update() with { Files = [File("Телефон\n89161234567\n", "обзвон.csv")] });
        var (button, card) = Boss.Button("Дальше");
        await Office.Receive(Boss.Update() with { Tap = new Tap(button.Value, card) });
        await Office.Receive(Boss.Update() with { Text = "/campaign 1 drop" });
        await Boss.Sees("С этим обзвоном уже что-то сделали");
        Assert.Equal(0, await Office.Read(db => db.CampaignCalls.CountAsync()));
    }

    /// <summary>Another process on the same database, that does something before or after it prepares.</summary>
    private DueLongRequests Process(Func<Task>? before = null, Func<Task>? after = null)
    {
        var sender = new OutboxSender(Office.Database, [], SalesBot.Sales.Features.Texts, Office.Clock, NullLogger<OutboxSender>.Instance);
        var kinds = Sales.Features.Parts<LongKind>()
            .Select(kind => kind with { Prepare = (reader, what) => Prepare(kind, reader, what) }).ToList();
        var process = new DueLongRequests(
            Office.Database, Office.Office, sender, NullLogger<DueLongRequests>.Instance, () => { }, kinds);
        processes.Add(process);
        return process;

        async Task<FinishLong> Prepare(LongKind kind, Visit reader, string what)
        {
            await (before?.Invoke() ?? Task.CompletedTask);
            var finish = await kind.Prepare(reader, what);
            return async visit =>
            {
                var screen = await finish(visit);
                await (after?.Invoke() ?? Task.CompletedTask);
                return screen;
            };
        }
    }

    /// <summary>Sends a catalogue, and does not yet let anything come of it.</summary>
    private Task<Receipt> Upload() => Office.Receive(Boss.Update() with { Text = "/catalogue", Files = [File(Catalogue, "каталог.csv")] });

    /// <summary>All other processes are found dead.</summary>
    private Task<int> Buried() => Office.Read(db => db.Hearts.ExecuteDeleteAsync());

    private Task<int> Imported() => Office.Read(db => db.Audit.CountAsync(record => record.Action == "catalogue.imported"));

    private static Task<Person> Vera(SalesBotDb db) => db.People.SingleAsync(person => person.Name == "Админова Вера");

    private static IncomingFile File(string text, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new IncomingFile(name, "text/csv", bytes.Length, bytes);
    }

    /// <summary>Holds who comes to it until it is opened.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource reached = new(), opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;

        public void Open() => opened.TrySetResult();

        public Task Before()
        {
            reached.TrySetResult();
            return opened.Task;
        }
    }
}
