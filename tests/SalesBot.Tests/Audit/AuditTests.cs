using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Audit;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Audit;

public sealed class AuditTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Занимаюсь");
    }

    [Fact] // U7
    public async Task Each_record_says_who_did_what_when_and_where()
    {
        await Boss.Says("/audit").Sees("Белова Анна · Telegram · L-2026-000001",
            "Зарегистрировано обращение (звонок). Ответственный: Петрова Ольга");
        await Boss.Sees("Петрова Ольга · Telegram · L-2026-000001", "Взято в работу");
    }

    [Fact] // U7, B12
    public async Task What_a_deputy_does_is_recorded_with_for_whom()
    {
        await Anna.Says("89165550000 Лис Олег фасад -> Петрова").Clicks("Готово");
        await Sidorov.Says("/lead L-2026-000002").Clicks("Занимаюсь");
        await Boss.Says("/audit").Sees("Сидоров Игорь (за: Петрова Ольга)");
    }

    [Fact] // U7
    public async Task Only_an_admin_reads_it()
    {
        await Petrova.Says("/audit").DoesNotSee("Журнал");
    }

    [Fact] // U7
    public async Task Numbers_have_no_gaps_and_every_hash_follows_from_the_one_before()
    {
        var records = await Office.Read(db => db.Audit.OrderBy(record => record.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, records.Count).Select(number => (long)number), records.Select(record => record.Sequence));
        Assert.Equal(AuditChain.Beginning, records[0].PreviousHash);
        Assert.All(records.Zip(records.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
        await Boss.Says("/audit").Clicks("Проверить").Sees("целы", records[^1].Hash);
    }

    [Fact] // U7
    public async Task A_changed_record_is_found_and_named()
    {
        await Office.Change(db =>
            db.Audit.Where(record => record.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(record => record.PersonId, 99)));
        await Boss.Says("/audit verify").Sees("Запись 2 изменена", "записи с 1 по 1");
    }

    [Fact] // U7
    public async Task A_removed_record_is_found_and_named()
    {
        await Office.Change(db => db.Audit.Where(record => record.Sequence == 2).ExecuteDeleteAsync());
        await Boss.Says("/audit verify").Sees("Перед записью 2 цепочка разорвана");
    }

    [Fact] // U7
    public async Task A_record_forged_with_its_own_right_hash_breaks_the_chain_behind_it()
    {
        var forged = await Office.Read(db => db.Audit.SingleAsync(record => record.Sequence == 1));
        forged.PersonId = 99;
        var hash = AuditChain.HashOf(forged, RecordKey.None);
        await Office.Change(db => db.Audit.Where(record => record.Sequence == 1).ExecuteUpdateAsync(set =>
            set.SetProperty(record => record.PersonId, 99).SetProperty(record => record.Hash, hash)));
        await Boss.Says("/audit verify").Sees("Перед записью 2 цепочка разорвана");
    }

    [Fact] // X10
    public async Task Records_cut_off_the_end_are_missed()
    {
        await Office.Change(async db =>
        {
            var last = await db.Audit.MaxAsync(record => record.Sequence);
            await db.Audit.Where(record => record.Sequence == last).ExecuteDeleteAsync();
        });
        await Boss.Says("/audit verify").Sees("Конец журнала обрезан");
    }

    [Fact] // D31
    public async Task A_sum_that_was_noted_is_found_again_and_a_foreign_one_is_not()
    {
        var hash = await Office.Read(db => db.Audit.Where(record => record.Sequence == 2).Select(record => record.Hash).SingleAsync());
        await Boss.Says($"/audit {hash}").Sees("Это сумма записи 2 от");
        await Boss.Says($"/audit {new string('f', 64)}").Sees("Такой суммы в журнале нет");
    }

    [Fact] // X10
    public async Task The_last_sum_goes_to_the_administrators_once_a_day_and_to_the_anchor_which_finds_another_record()
    {
        var sums = new DueSums(Office.Database, Office.Office, NullLogger<DueSums>.Instance, () => { });
        Assert.True(await sums.Wait(default));
        Assert.Equal((1, 0), (await sums.Send(default), await sums.Send(default)));
        await Office.Pass(TimeSpan.FromMinutes(31));
        await Boss.Sees("Сумма последней");
        await Boss.Says("/audit verify").Sees("целы");
        Office.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await sums.Wait(default));
        await Office.Change(db => db.Audit.Where(record => record.Sequence > 0).ExecuteDeleteAsync());
        await Office.Change(db => db.AuditHeads.ExecuteDeleteAsync());
        await Anna.Says("89165550000 Лис Олег фасад -> Петрова").Clicks("Готово");
        await Boss.Says("/audit verify").Sees("не та, сумму которой бот отправил раньше");
    }

    [Fact] // U7
    public async Task Saving_refuses_to_change_or_remove_a_record()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Office.Change(async db => (await db.Audit.FirstAsync()).Action = "nothing.happened"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Office.Change(async db => db.Audit.Remove(await db.Audit.FirstAsync())));
    }

    [Fact] // U7
    public async Task The_export_can_be_checked_without_the_bot()
    {
        await Boss.Says("/audit").Clicks("Выгрузить").Sees("Журнал, записи");
        var previous = new string('0', 64);
        var lines = Encoding.UTF8.GetString(Boss.Last.File!.Content).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var record = JsonSerializer.Deserialize<JsonElement>(line);
            string?[] parts =
            [
                previous,
                .. new[] { "sequence", "at", "person", "onBehalfOf", "channel", "action", "lead", "digest" }
                    .Select(name => record.GetProperty(name).ToString()),
            ];
            previous = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
            Assert.Equal(previous, record.GetProperty("hash").GetString());
            var particulars = $"{record.GetProperty("salt")}\n{record.GetProperty("details")}";
            Assert.Equal(record.GetProperty("digest").GetString(),
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(particulars))));
        }
    }

    [Fact] // U7
    public async Task Many_at_once_make_one_chain()
    {
        var secretaries = new List<Chat>();
        for (var i = 0; i < 10; i++) secretaries.Add(await Office.Join($"Секретарь {i}", Role.Secretary));
        await Task.WhenAll(secretaries.Select((secretary, i) => Register(secretary, $"+7916000{i:0000}")));
        var check = await Office.Read(db => AuditChain.Verify(db, 0, int.MaxValue));
        Assert.Equal(AuditFlaw.None, check.Flaw);
        Assert.True(check.UpTo >= 10);

        static async Task Register(Chat secretary, string phone) =>
            await secretary.Says($"{phone} Иванов Пётр кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // U7: two processes on one database
    public async Task Of_two_that_want_the_same_place_one_fails_whole_and_may_try_again()
    {
        await using var first = Office.Database.Open();
        await using var second = Office.Database.Open();
        first.Audit.Add(Record("one"));
        await first.SaveChangesAsync();
        var stolen = (await first.Audit.OrderByDescending(record => record.Sequence).FirstAsync()).Sequence;
        await Assert.ThrowsAnyAsync<Exception>(() => second.Database.ExecuteSqlAsync(
            $"UPDATE Audit SET Sequence = {stolen} WHERE Sequence = 1"));
        second.Audit.Add(Record("two"));
        await second.SaveChangesAsync();
        Assert.Equal(AuditFlaw.None, (await AuditChain.Verify(second, 0, int.MaxValue)).Flaw);

        AuditRecord Record(string action) => new() { At = Office.Clock.GetUtcNow(), Channel = "bot", Action = action };
    }

    [Fact] // U7, paging
    public async Task It_is_read_page_by_page()
    {
        for (var i = 0; i < 6; i++) await Anna.Says($"8916555000{i} Лис Олег фасад -> Петрова").Clicks("Готово");
        await Boss.Says("/audit").DoesNotSee("Взято в работу");
        await Boss.Clicks("Раньше").Sees("Взято в работу").Clicks("Дальше").DoesNotSee("Взято в работу");
    }

    [Fact] // B10
    public async Task The_history_is_the_whole_route_in_sentences()
    {
        await Petrova.Clicks("Ещё…").Clicks("Комментарий").Says("просил перезвонить");
        await Petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого").Says("нашли дешевле").Clicks("Открыть").Clicks("История");
        await Petrova.Sees("История L-2026-000001", "Белова Анна · Telegram", "Зарегистрировано обращение", "Взято в работу",
            "просил перезвонить", "Отказ: «Дорого»", "нашли дешевле");
    }

    [Fact] // B10
    public async Task A_long_history_is_read_page_by_page()
    {
        for (var i = 1; i <= 12; i++) await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Комментарий").Says($"звонок номер {i}");
        await Petrova.Says("/history 1").Sees("звонок номер 12").DoesNotSee("Зарегистрировано обращение");
        await Petrova.Clicks("Раньше").Sees("Зарегистрировано обращение");
    }

    [Fact] // B10, B7
    public async Task A_history_is_not_for_strangers_to_the_lead()
    {
        var other = await Office.Join("Кузнецов Илья", Role.Manager);
        await other.Says("/history L-2026-000001").DoesNotSee("Зарегистрировано");
    }

    [Fact] // B10
    public async Task An_action_without_words_of_its_own_still_shows_something()
    {
        await Office.Change(db =>
        {
            db.Audit.Add(new AuditRecord
            {
                At = Office.Clock.GetUtcNow(),
                Channel = "bot",
                Action = "robot.danced",
                LeadId = 1,
                Details = """{"steps":3}""",
            });
            return Task.CompletedTask;
        });
        await Petrova.Says("/history 1").Sees("robot.danced · steps: 3");
    }

    [Theory] // U7: the latest entries were shown, as if they were what was asked for
    [InlineData("/audit Петрова", "Журнал по словам не ищет")]
    [InlineData("/audit L-2026-1", "Журнал по словам не ищет")]
    [InlineData("/audit 23.11", "Журнал по словам не ищет")]
    [InlineData("/audit 1", "Журнал:")]
    [InlineData("/audit Проверить", "целы")]
    public async Task What_it_is_not_searched_by_is_said(string typed, string seen) => await Boss.Says(typed).Sees(seen);
}
