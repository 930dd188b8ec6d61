using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Erasing;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Mail;
using SalesBot.MissedCalls;

namespace SalesBot.Tests.Privacy;

/// <summary>A person outside or a former colleague is found, given what is known of them, and erased everywhere (X11, S10).</summary>
public sealed class PrivacyTests : OfficeTest
{
    private const string Email = "veresch@zavod.example";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Верещагин Аристарх кровля -> Петрова").Clicks("Верещагин Аристарх")
            .Clicks("Готово");
        await Petrova.Clicks("Занимаюсь");
        await Office.Change(async db => db.Add(new ContactPoint { ContactId = (await db.Contacts.SingleAsync()).Id, Value = Email }));
    }

    [Fact] // X11
    public async Task Found_by_phone_name_or_address_with_counts_by_kind()
    {
        foreach (var said in new[] { "8 916 123-45-67", "верещагин", Email })
        {
            await Boss.Says($"/privacy find {said}").Sees("Верещагин Аристарх, +79161234567, " + Email, "контакты: 1", "обращения: 1",
                "сообщения бота:", "слова для поиска:", "Открытые обращения: L-2026-000001");
        }
    }

    [Theory] // X11: «nothing is recorded» was said, or nothing at all, of somebody who is known
    [InlineData("/privacy верещагин")]
    [InlineData("/privacy 8 (916) 123-45-67")]
    [InlineData("/privacy veresch@zavod.example")]
    [InlineData("/privacy найти Верещагин")]
    [InlineData("/privacy find Верещагина")]
    [InlineData("/privacy find Верещагину Аристарху")]
    [InlineData("/privacy find 123-45-67")]
    [InlineData("/privacy find 4567")]
    [InlineData("/privacy find @zavod.example")]
    [InlineData("/privacy find L-2026-1")]
    [InlineData("/privacy find dthtofuby")]
    public async Task Found_however_it_is_asked(string said) =>
        await Boss.Says(said).Sees("Верещагин Аристарх, +79161234567", "контакты: 1");

    [Theory] // X11
    [InlineData("/privacy удалить 89161234567")]
    [InlineData("/privacy erase Верещагин")]
    public async Task Who_types_that_somebody_is_to_be_erased_is_asked_first(string said)
    {
        await Boss.Says(said).Sees("вернуть нельзя", "Верещагин Аристарх");
        Assert.Equal("Верещагин Аристарх", await Office.Read(db => db.Contacts.Select(one => one.Name).SingleAsync()));
        await Boss.Clicks("Сам человек").Sees("№ A-2026-000001");
    }

    [Fact] // X11
    public async Task An_address_that_begins_like_a_button_is_exported_too() =>
        await Boss.Says("/privacy export solov@zavod.example").DoesNotSee("устарел");

    [Fact] // X11
    public async Task Only_an_admin_may() => await Petrova.Says("/privacy find верещагин").DoesNotSee("контакты");

    [Fact] // X11
    public async Task Given_away_as_a_zip_of_JSON_and_files()
    {
        await Boss.Says("/privacy find верещагин").Sees("контакты: 1").Clicks("Выгрузить").Sees("data.json");
        using var zip = new ZipArchive(new MemoryStream(Boss.Last.File!.Content));
        using var data = JsonDocument.Parse(zip.GetEntry("data.json")!.Open());
        Assert.Equal("Верещагин Аристарх", data.RootElement.GetProperty("name").GetString());
        Assert.Contains("L-2026-000001", data.RootElement.GetProperty("leads").ToString(), StringComparison.Ordinal);
    }

    [Fact] // X11
    public async Task After_erasing_nothing_of_them_is_in_the_file_and_the_record_is_whole()
    {
        await Talk();
        await Boss.Says("/privacy find 89161234567").Sees("контакты: 1").Clicks("Уничтожить")
            .Sees("Открытые обращения: L-2026-000001", "вернуть нельзя", "7 дней").Clicks("Сам человек")
            .Sees("Акт об уничтожении персональных данных № A-2026-000001", "просит сам человек", "Админова Вера");
        await Boss.Says("/audit verify").Sees("целы");
        await Overwrite();
        var file = await Bytes();
        foreach (var trace in Traces())
        {
            var at = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace));
            Assert.True(at < 0, $"«{trace}» is still there: {(at < 0 ? "" : Encoding.UTF8.GetString(file, Math.Max(0, at - 80), 160))}");
        }

        await Boss.Says("/lead L-2026-000001").Sees("удалено");
        await Boss.Says("/audit").Sees("Персональные данные уничтожены, акт A-2026-000001");
        Assert.Equal(1, await Office.Read(db => db.Leads.CountAsync()));
    }

    [Fact] // X11
    public async Task Twice_is_once_and_the_list_shows_the_act()
    {
        await Boss.Says("/privacy find верещагин").Sees("контакты: 1").Clicks("Уничтожить").Sees("вернуть нельзя")
            .Clicks("Компания").Sees("№ A-2026-000001");
        await Boss.Says("/privacy erase contact-1 self").Sees("Такого человека здесь нет");
        await Boss.Says("/privacy find верещагин").Sees("ничего не записано");
        await Boss.Says("/privacy").Sees("Акт A-2026-000001 от");
        Assert.Equal(1, await Office.Read(db => db.ErasureActs.CountAsync()));
    }

    [Fact] // X11
    public async Task What_another_has_too_stays_theirs()
    {
        await Office.Change(async db =>
        {
            var other = new Contact { Name = "Лис Олег" };
            db.Add(other);
            await db.SaveChangesAsync();
            db.Add(new ContactPoint { ContactId = other.Id, Value = "+79161234567" });
        });
        await Boss.Says("/privacy find верещагин").Sees("контакты: 1").Clicks("Уничтожить").Sees("вернуть нельзя").Clicks("Сам человек")
            .Sees("№ A-2026-000001");
        var (phones, lis) = await Office.Read(async db => (await db.ContactPoints.Select(point => point.Value).ToListAsync(),
            await db.Contacts.CountAsync(contact => contact.Name == "Лис Олег")));
        Assert.Equal(["+79161234567"], phones);
        Assert.Equal(1, lis);
    }

    [Fact] // X11
    public async Task A_number_that_is_nobody_s_is_erased_from_calls_too()
    {
        await Anna.Says("/missed 89265554433 Кротов Лев").Sees("Кротов");
        Assert.Equal(1, await Office.Read(db => db.MissedCalls.CountAsync()));
        await Boss.Says("/privacy find 89265554433").Sees("пропущенные звонки: 1").Clicks("Уничтожить").Sees("вернуть нельзя")
            .Clicks("Представитель").Sees("№ A-2026-000001");
        Assert.Equal(0, await Office.Read(db => db.MissedCalls.CountAsync()));
        await Boss.Says("/audit verify").Sees("целы");
    }

    [Fact] // X11
    public async Task A_former_colleague_is_erased_and_a_present_one_is_not_found()
    {
        await Boss.Says("/privacy find Сидоров").Sees("ничего не записано").DoesNotSee("учётные записи");
        await Boss.Says("/people").Clicks("Сидоров").Clicks("Уволить").Clicks("Уволить");
        await Boss.Says("/privacy find Сидоров").Sees("учётные записи: 2").Clicks("Уничтожить").Sees("вернуть нельзя").Clicks("Компания")
            .Sees("№ A-2026-000001");
        Assert.Equal("удалено", await Office.Read(db => db.Set<SalesBot.People.Person>().Where(person => !person.Active)
            .Select(person => person.Name).SingleAsync()));
    }

    // All that may keep them: a letter, a dialog under way, a missed call, a search, a file, a note.
    private async Task Talk()
    {
        await Anna.Says("89161234567 Верещагин Аристарх ещё раз");
        await Office.Change(db =>
        {
            db.Add(new MissedCall { Phone = "+79161234567", Who = "Верещагин Аристарх", AssigneeId = 3 });
            db.Add(new MailMessage { To = Email, Subject = "КП", Body = "Добрый день, Аристарх", LeadId = 1 });
            db.Add(new LeadNote { LeadId = 1, PersonId = 3, Text = "просил перезвонить: +7 916 123-45-67, Аристарх Верещагин" });
            return Task.CompletedTask;
        });
        await Office.Settle();
    }

    private async Task Overwrite()
    {
        await Office.Settle();
        var due = new DueOverwriting(Office.Database, Office.Office);
        Assert.True(await due.Wait(default));
        await due.Run(default);
        Assert.False(await due.Wait(default));
    }

    private static IEnumerable<string> Traces() =>
    [
        "9161234567", "7654321619", "916 123-45-67", Email, "zavod.example", "Верещагин", "верещагин", "Аристарх", "аристарх",
        JsonSerializer.Serialize("Верещагин").Trim('"'), JsonSerializer.Serialize("Аристарх").Trim('"'),
    ];

    private async Task<byte[]> Bytes()
    {
        var all = new List<byte>();
        foreach (var path in new[] { "", "-wal" }.Select(end => Office.Database.File + end).Where(File.Exists))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            all.AddRange(bytes);
        }

        return [.. all];
    }
}
