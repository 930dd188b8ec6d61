using SalesBot.Data;
using SalesBot.Host.Hosting;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Processes;

/// <summary>Versions are kept, and what leads follow never changes under them (U8).</summary>
public class ProcessStoreTests : StorageTest
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Changed = ShippedProcess.With("Дорого, en", "Не по карману, en");
    private static readonly string Second = ShippedProcess.With("version: 1\n", "version: 2\n").Replace("Дорого, en", "Не по карману, en",
        StringComparison.Ordinal);

    [Theory, MemberData(nameof(Engines))]
    public async Task The_first_start_keeps_the_text_of_the_version(StorageProvider engine)
    {
        var database = await Fresh(engine);
        var store = await Open(database, ShippedProcess.Text);
        Assert.Equal((1, ShippedProcess.Text, Morning), Kept(database));
        Assert.Same(store.Current, store.Version(1));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_second_start_with_other_line_ends_changes_nothing(StorageProvider engine)
    {
        var database = await Fresh(engine);
        await Open(database, ShippedProcess.Text);
        await AddLead(database);
        await Open(database, ShippedProcess.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal((1, ShippedProcess.Text, Morning), Kept(database));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_changed_version_that_no_lead_follows_is_replaced(StorageProvider engine)
    {
        var database = await Fresh(engine);
        await Open(database, ShippedProcess.Text);
        var store = await Open(database, Changed);
        Assert.Equal(Changed, Kept(database).Text);
        Assert.Equal("Не по карману", store.Version(1).Texts["ru"]["refusal-reasons.expensive"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_changed_version_that_leads_follow_is_refused(StorageProvider engine)
    {
        var database = await Fresh(engine);
        await Open(database, ShippedProcess.Text);
        await AddLead(database);
        await AddLead(database);
        var refused = await Assert.ThrowsAsync<ProcessFileException>(() => Open(database, Changed));
        var mistake = Assert.Single(refused.Mistakes);
        Assert.Equal("the text of version 1 has changed while 2 leads follow it: give it version 2", mistake.What);
        Assert.StartsWith("version: 1", Changed.Split('\n')[mistake.Line - 1], StringComparison.Ordinal);
        Assert.Equal(ShippedProcess.Text, Kept(database).Text);
    }

    [Theory, MemberData(nameof(Engines))] // U8
    public async Task The_products_own_file_takes_the_next_number_when_an_upgrade_has_changed_what_leads_follow(StorageProvider engine)
    {
        var database = await Fresh(engine);
        await Upgraded(database, ShippedProcess.Text);
        await AddLead(database);
        for (var start = 0; start < 2; start++)
        {
            var store = await Upgraded(database, Changed);
            Assert.Equal(2, store.Current.Version);
            Assert.Equal("Дорого", store.Version(1).Texts["ru"]["refusal-reasons.expensive"]);
            Assert.Equal("Не по карману", store.Current.Texts["ru"]["refusal-reasons.expensive"]);
        }

        // Back to the release before: its text is there already.
        Assert.Equal(1, (await Upgraded(database, ShippedProcess.Text)).Current.Version);
    }

    [Fact] // U8
    public async Task Several_processes_may_start_on_an_upgrade_at_once()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        await Upgraded(database, ShippedProcess.Text);
        await AddLead(database);
        var path = await Saved(Changed);
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ProcessStore.OpenAsync(
            database, path, TimeProvider.System, Sales.Features, isOurs: true))));
        Assert.All(stores, store => Assert.Equal(2, store.Current.Version));
    }

    [Theory, MemberData(nameof(Engines))] // U8
    public async Task An_older_version_can_still_be_followed_and_is_read_once(StorageProvider engine)
    {
        var database = await Fresh(engine);
        await Open(database, ShippedProcess.Text);
        await AddLead(database);
        var store = await Open(database, Second);
        Assert.Equal((2, 1), (store.Current.Version, store.Version(1).Version));
        Assert.Equal("Дорого", store.Version(1).Texts["ru"]["refusal-reasons.expensive"]);
        Assert.Equal("Не по карману", store.Current.Texts["ru"]["refusal-reasons.expensive"]);
        Assert.Same(store.Version(1), store.Version(1));
    }

    [Fact]
    public async Task A_version_that_never_was_is_named()
    {
        var store = await Open(await Fresh(StorageProvider.Sqlite), ShippedProcess.Text);
        Assert.Contains("version 7", Assert.Throws<KeyNotFoundException>(() => store.Version(7)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_processes_may_start_at_once()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        var path = await Saved(ShippedProcess.Text);
        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => ProcessStore.OpenAsync(database, path, TimeProvider.System, Sales.Features))));
        Assert.Equal(ShippedProcess.Text, Kept(database).Text);
    }

    [Fact]
    public async Task A_file_with_mistakes_stops_the_start_with_all_of_them_and_keeps_nothing()
    {
        var database = await Fresh(StorageProvider.Sqlite);
        var error = new StringWriter();
        var exitCode = await Startup.OrSayWhy(error, () =>
            Open(database, ShippedProcess.With("[secretary]", "[secretery]").Replace("snooze: 15", "snooze: 0", StringComparison.Ordinal)));
        Assert.Equal(1, exitCode);
        var lines = error.ToString().TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"process\.yaml:\d+:\d+: ", line));
        await using var db = database.Open();
        Assert.Empty(db.ProcessVersions);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(Folder, "none.yaml");
        var database = await Fresh(StorageProvider.Sqlite);
        var refused = await Assert.ThrowsAsync<ProcessFileException>(
            () => ProcessStore.OpenAsync(database, path, TimeProvider.System, Sales.Features));
        Assert.Equal($"{path}:1:1: there is no such file; expected the process file here", refused.Message);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x3A, 0xFF, 0xFE }, "the file is not in UTF-8")]
    [InlineData(new byte[] { }, "the file is empty")]
    public async Task Bytes_that_are_no_text_are_refused(byte[] bytes, string what)
    {
        var path = Path.Combine(Folder, "bytes.yaml");
        await File.WriteAllBytesAsync(path, bytes);
        var database = await Fresh(StorageProvider.Sqlite);
        var refused = await Assert.ThrowsAsync<ProcessFileException>(
            () => ProcessStore.OpenAsync(database, path, TimeProvider.System, Sales.Features));
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
    }

    private async Task<ProcessStore> Open(Database database, string text) =>
        await ProcessStore.OpenAsync(database, await Saved(text), new StoppedClock(), Sales.Features);

    private async Task<ProcessStore> Upgraded(Database database, string text) =>
        await ProcessStore.OpenAsync(database, await Saved(text), new StoppedClock(), Sales.Features, isOurs: true);

    private async Task<string> Saved(string text)
    {
        var path = Path.Combine(Folder, "process.yaml");
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static (int Version, string Text, DateTimeOffset At) Kept(Database database)
    {
        using var db = database.Open();
        var row = db.ProcessVersions.Single();
        return (row.Version, row.Text, row.At);
    }

    private static async Task AddLead(Database database)
    {
        await using var db = database.Open();
        db.Leads.Add(new Lead { Number = $"L-{Guid.NewGuid():N}"[..20], ProcessVersion = 1, Stage = "first-contact" });
        await db.SaveChangesAsync();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Morning;
    }
}
