using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.ClientLists;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.Records;

namespace SalesBot.Tests.ClientLists;

public sealed class ClientListTests : OfficeTest
{
    private const string Head = "Компания;ИНН;Контактное лицо;Должность;Телефон;E-mail\n";

    [Fact]
    public async Task What_amoCRM_exports_is_shown_first_and_then_taken()
    {
        await Send(Lists.Amo, "amocrm.xlsx").Sees("amocrm.xlsx: прочитано 4 строки, ничего ещё не загружено",
            "Контрагенты: новых 2, уже записаны 0", "Контакты: новых 3, уже записаны 0",
            "Столбцы не нужны и пропущены: ID, Ответственный, Дата создания, Теги, Факс", "Компания узнаётся по ИНН");
        Assert.Equal((0, 0), await Counts());
        await Boss.Clicks("Загрузить");
        await Take();
        await Boss.Sees("✓ amocrm.xlsx: загружено, 4 строки", "Контрагенты: новых 2", "Контакты: новых 3");
        Assert.Equal((2, 3), await Counts());
        var romashka = await Office.Read(db => db.Clients.SingleAsync(client => client.Inn == "7707083893"));
        Assert.Equal(("ООО \"Ромашка\"", "Москва, Мясницкая, 1"), (romashka.Name, romashka.Address));
        await Boss.Says("/find 89123456789").Sees("Иванов Пётр");
        await Boss.Says("/find сергеева").Sees("Сергеева Анна");
        await Boss.Says("/find вектор").Sees("Завод «Вектор»");
    }

    [Fact] // F6: the last card of a file that was cut off was left out without a word
    public async Task A_card_that_nobody_closed_is_one()
    {
        await Send(Encoding.UTF8.GetBytes("BEGIN:VCARD\nVERSION:3.0\nFN:Лис Олег\nTEL:89161112233\n"
            + "BEGIN:VCARD\nVERSION:3.0\nFN:Лось Иван\nTEL:89161112244\n"), "контакты.vcf").Sees("прочитано 2 строки", "Контакты: новых 2");
    }

    [Fact] // F7, D25: the number was left out with its column
    public async Task Headings_shortened_as_in_narrow_columns_are_known() =>
        await Send("Наименование полное;Конт. лицо;Моб. тел.;Раб. телефон;Эл. почта\n"
            + "ООО Каппа;Иванов Пётр;89161110016;84951234567;a@b.ru\n")
            .Sees("прочитана 1 строка", "Контрагенты: новых 1", "Контакты: новых 1").DoesNotSee("Столбцы не нужны");

    [Fact] // D25: the row was refused for each of them
    public async Task What_stands_for_nothing_in_a_cell_is_nothing()
    {
        await Send("Наименование организации;ИНН;Контактное лицо;Телефон;E-mail\n"
            + "ООО Каппа;-;Иванов Пётр;8 916 111-00-16;нет\nООО Лямбда;н/д;—;не указан;Н/Д\n").Sees("прочитано 2 строки",
            "Контрагенты: новых 2", "Контакты: новых 1").DoesNotSee("Столбцы не нужны");
        await Boss.Clicks("Загрузить");
        await Take();
        await Boss.Says("/find лямбда").Sees("ООО Лямбда");
    }

    [Fact]
    public async Task The_same_people_and_companies_out_of_Bitrix24_are_known_and_only_completed()
    {
        await Load(Lists.Amo, "amocrm.xlsx");
        await Send(Lists.BitrixContacts, "contacts.csv").Sees("Контрагенты: новых 0, уже записаны 2",
            "Контакты: новых 1, уже записаны 1, из них дополнится 1");
        await Boss.Clicks("Загрузить");
        await Take();
        await Load(Lists.BitrixCompanies, "companies.csv");
        Assert.Equal((2, 4), await Counts());
        var romashka = await Office.Read(db => db.Clients.SingleAsync(client => client.Inn == "7707083893"));
        Assert.Equal(("770701001", "Москва, Мясницкая, 1"), (romashka.Kpp, romashka.Address));
        var ivanov = await Office.Read(db => db.Contacts.SingleAsync(contact => contact.Name.StartsWith("Иванов")));
        Assert.Equal(("Иванов Пётр Ильич", "главный инженер", romashka.Id), (ivanov.Name, ivanov.Position, ivanov.ClientId));
        Assert.Equal(["+74951234567", "+79123456789", "+79160000002", "ivanov@romashka.ru"],
            await Office.Read(db => db.ContactPoints.Where(point => point.ContactId == ivanov.Id).Select(point => point.Value).Order()
                .ToListAsync()));
        await Boss.Says("/find 83432223345").Sees("Козлова Мария");
    }

    [Theory] // F14, D25: as 1C prints them, and with kopecks
    [InlineData("7707083893/770701001", "770701001")]
    [InlineData("7707083893 / 770701001", "770701001")]
    [InlineData("7707083893,00", null)]
    public async Task Both_numbers_of_a_company_may_stand_in_one_cell(string cell, string? kpp)
    {
        await Load(Encoding.UTF8.GetBytes($"Организация;ИНН/КПП;Телефон\nООО «Ромашка»;{cell};84951234567\n"), "1c.csv");
        var romashka = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal(("7707083893", kpp), (romashka.Inn, romashka.Kpp));
    }

    [Fact]
    public async Task A_list_of_nothing_but_numbers_loses_none_of_them()
    {
        var numbers = string.Concat(Enumerable.Range(10, 20).Select(n => $"891600000{n}\n"));
        await Load(Encoding.UTF8.GetBytes("Телефон\n" + numbers), "номера.csv");
        Assert.Equal((0, 20), await Counts());
    }

    [Fact]
    public async Task Cards_of_telephones_are_a_list_too()
    {
        await Load(Lists.Cards, "contacts.vcf");
        await Boss.Sees("✓ contacts.vcf: загружено, 3 строки", "Контрагенты: новых 2", "Контакты: новых 3");
        Assert.Equal(["", "Иванов Пётр", "Козлова Мария"],
            await Office.Read(db => db.Contacts.Select(contact => contact.Name).Order().ToListAsync()));
        await Send(Lists.Cards, "contacts.vcf").Sees("contacts.vcf: нового ничего нет");
    }

    [Fact]
    public async Task Good_rows_are_taken_and_the_others_come_back_with_the_reason_beside_them()
    {
        await Send(Head + "ООО Ромашка;274000010;Иванов Пётр;;89123456789;\nООО Ромашка;12345;Козлов;;12-34;kozlov\n;;Сидоров;;;\n"
            + ";;;директор;;\n")
            .Sees("Не прочитано и не взято: 3 строки", "Строка 3, «ИНН»: ИНН состоит из 10 цифр", "Строка 3, «Телефон»: «12-34»",
                "Строка 3, «E-mail»: «kozlov» не похоже на e-mail", "Строка 4: человека не с чем связать", "Строка 5: нет ни имени");
        var back = Boss.Messages.Select(message => message.File).OfType<OutgoingFile>().Single();
        Assert.Equal("список — с ошибками.csv", back.Name);
        await Boss.Clicks("Загрузить");
        await Take();
        Assert.Equal((1, 1), await Counts());
    }

    [Fact]
    public async Task An_inn_that_has_lost_its_zero_or_has_a_wrong_digit_is_read_and_told()
    {
        await Load(Encoding.UTF8.GetBytes("Название компании;ИНН\nАО Буква;100000011\nАО Цифра;7707083894\n"), "инн.csv");
        await Boss.Sees("ИНН не сходится с контрольной суммой, запишу как есть: 1");
        Assert.Equal(["0100000011", "7707083894"],
            await Office.Read(db => db.Clients.OrderBy(client => client.Id).Select(client => client.Inn).ToListAsync()));
    }

    [Fact]
    public async Task What_is_exported_says_nothing_new_when_it_comes_back()
    {
        await Anna.Says("89160000009 Фёдоров Илья ООО Гвоздь кровля -> Петрова").Clicks("Готово");
        await Anna.Says("89161234567 Кузьмин Олег кровля -> Петрова").Clicks("Готово");
        await Load(Lists.Amo, "amocrm.xlsx");
        await Load(Lists.BitrixContacts, "contacts.csv");
        await Load(Lists.Cards, "contacts.vcf");
        const string Namesakes = "ООО Вектор;;Иванов;;89123456789;\nООО Пусто;;Иванов Пётр;;;\nООО Пусто;;Иванов Сергей;;;\n";
        await Load(Encoding.UTF8.GetBytes(Head + Namesakes), "a.csv");
        var before = await Counts();
        await Boss.Says("/clients").Clicks("Выгрузить").Sees("Выгружено:");
        var file = Boss.Messages.Select(message => message.File).OfType<OutgoingFile>().Last();
        Assert.StartsWith("clients-2026-11-23", file.Name, StringComparison.Ordinal);
        await Send(file.Content, file.Name).Sees($"{file.Name}: нового ничего нет, всё это уже записано").DoesNotSee("Не прочитано");
        Assert.Equal(before, await Counts());
    }

    [Fact]
    public async Task The_template_is_taken_as_it_is_and_then_known()
    {
        await Boss.Says("/clients").Sees("Контрагентов пока нет, контактов нет").Clicks("Шаблон");
        var files = Boss.Messages.Select(message => message.File).OfType<OutgoingFile>().ToList();
        await Load(files[0].Content, files[0].Name);
        Assert.Equal((1, 1), await Counts());
        await Send(files[1].Content, files[1].Name).Sees("нового ничего нет");
    }

    [Fact]
    public async Task It_is_stopped_half_way_and_what_was_taken_stays_and_goes_on()
    {
        await Send(Rows(6));
        await Boss.Clicks("Загрузить");
        await Process(() => Boss.Does(() => Task.CompletedTask).Clicks("Остановить")).Run(CancellationToken.None);
        await Boss.Sees("список.csv: остановлено на 2 из 6. Что загружено, осталось");
        Assert.Equal(2, (await Counts()).Contacts);
        Assert.False(await Office.ClientImports.Wait(CancellationToken.None));
        await Boss.Clicks("Продолжить").Sees("загружаю, 2 из 6 · 33 %");
        await Take();
        await Boss.Sees("✓ список.csv: загружено, 6 строк", "Контакты: новых 6");
        Assert.Equal(6, (await Counts()).Contacts);
    }

    [Fact]
    public async Task After_a_process_was_killed_another_goes_on_behind_the_last_batch_and_nobody_is_there_twice()
    {
        await Send(Rows(7));
        await Boss.Clicks("Загрузить");
        using var killed = new CancellationTokenSource();
        var process = Process(() => killed.CancelAsync());
        await Assert.ThrowsAsync<OperationCanceledException>(() => process.Run(killed.Token));
        await Boss.Sees("загружаю, 2 из 7");
        await Office.Restart();
        Assert.True(await Office.ClientImports.Wait(CancellationToken.None));
        await Take();
        await Boss.Sees("✓ список.csv: загружено, 7 строк");
        Assert.Equal(7, await Office.Read(db => db.ContactPoints.Select(point => point.Value).Distinct().CountAsync()));
        Assert.Equal((7, 7), await Counts());
    }

    [Fact]
    public async Task One_line_of_the_record_tells_of_a_whole_import_with_its_counts()
    {
        await Load(Encoding.UTF8.GetBytes(Rows(5)), "список.csv");
        var records = await Office.Read(db => db.Audit.Where(record => record.Action.StartsWith("client")).ToListAsync());
        var record = Assert.Single(records);
        Assert.Equal("clients.imported", record.Action);
        Assert.NotNull(record.PersonId);
        await Boss.Says("/audit").Sees("Загружен список «список.csv», строк 5: контрагенты — новых 5, дополнено 0");
        Assert.Equal(AuditFlaw.None, (await Office.Read(db => AuditChain.Verify(db, 0, 1000))).Flaw);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_given_up_after_three_tries_and_says_so()
    {
        await Send(Rows(2));
        await Boss.Clicks("Загрузить");
        await Office.Change(async db => await db.FileContents.ExecuteDeleteAsync());
        await Take();
        await Boss.Sees("загрузить дальше не удалось, хотя я пробовал трижды. Взято 0 из 2");
        Assert.Single(await Office.Read(db => db.Audit.Where(record => record.Action == "clients.failed").ToListAsync()));
    }

    [Fact] // X11
    public async Task Lists_are_forgotten_after_a_day_and_when_anybody_is_erased()
    {
        await Send(Rows(2));
        await Boss.Says("/clients export");
        await ListFiles.Tidy(Office.Database, Office.Clock.GetUtcNow().AddDays(2), CancellationToken.None);
        Assert.Equal(0, await Office.Read(db => db.FileContents.CountAsync()));
        await Boss.Says("/clients go 1").Sees("больше не загружается");
        await Load(Encoding.UTF8.GetBytes(Rows(2)), "список.csv");
        await Send(Rows(3)).Clicks("Загрузить");
        await Boss.Says("/privacy find +79160000001").Clicks("Уничтожить").Clicks("сам человек");
        Assert.Equal(ClientImportState.Dropped,
            await Office.Read(db => db.ClientImports.OrderByDescending(import => import.Id).Select(import => import.State).FirstAsync()));
        await Take();
        Assert.Equal(0, await Office.Read(db => db.ContactPoints.CountAsync(point => point.Value == "+79160000001")));
    }

    [Fact]
    public async Task Whoever_is_no_admin_gets_no_list_and_sends_none()
    {
        await Petrova.Says("/clients export").Sees("нет прав");
        await Petrova.Send(Petrova.Update() with { Text = "/clients", Files = [File(Encoding.UTF8.GetBytes(Rows(1)), "список.csv")] });
        Assert.Equal(0, await Office.Read(db => db.ClientImports.CountAsync()));
    }

    [Fact]
    public async Task The_dialog_takes_a_file_and_a_list_may_be_left_alone()
    {
        await Boss.Says("/clients").Clicks("Загрузить").Sees("Отправьте файл");
        await Boss.Send(Boss.Update() with { Files = [File(Encoding.UTF8.GetBytes(Rows(1)), "список.csv")] });
        await Boss.Clicks("Дальше").Sees("прочитана 1 строка").Clicks("Не загружать").Sees("больше не загружается, взято 0 из 1");
        Assert.Equal((0, 0), await Counts());
    }

    [Theory]
    [InlineData("это не таблица", "нет ни одного знакомого столбца")]
    [InlineData(Head, "нет ни одной строки")]
    public async Task What_is_no_list_is_refused_with_the_reason(string text, string reason) =>
        await Send(text).Sees("ничего не загружено", reason);

    [Fact]
    public async Task A_client_from_before_names_had_keys_gets_one_and_is_known()
    {
        await Load(Encoding.UTF8.GetBytes(Rows(1)), "список.csv");
        await Office.Change(async db =>
            await db.Clients.ExecuteUpdateAsync(set => set.SetProperty(client => client.NameKey, (string?)null)));
        var names = new DueClientNames(Office.Database, Office.Office, NullLogger<DueClientNames>.Instance, () => { });
        await names.Make(CancellationToken.None);
        await Send(Rows(1)).Sees("нового ничего нет");
    }

    [Fact]
    public async Task Open_leads_of_a_client_of_whom_more_is_known_are_drawn_anew()
    {
        await Anna.Says("89160000009 Фёдоров Илья кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Says("ООО Гвоздь");
        await Load(Encoding.UTF8.GetBytes("Название компании;ИНН\nГвоздь ООО;7707083893\n"), "инн.csv");
        Assert.Equal("7707083893", await Office.Read(db => db.Clients.Select(client => client.Inn).SingleAsync()));
    }

    private static string Rows(int n) =>
        Head + string.Concat(Enumerable.Range(1, n).Select(i => $"ООО Дом{i};;Иванов Пётр;;8916000000{i};\n"));

    private static IncomingFile File(byte[] bytes, string name) => new(name, "text/csv", bytes.Length, bytes);

    private Chat Send(string text) => Send(Encoding.UTF8.GetBytes(text), "список.csv");

    private Chat Send(byte[] bytes, string name) =>
        Boss.Does(() => Boss.Send(Boss.Update() with { Text = "/clients", Files = [File(bytes, name)] }));

    private async Task Load(byte[] bytes, string name)
    {
        await Send(bytes, name).Clicks("Загрузить");
        await Take();
    }

    private async Task Take()
    {
        await Office.ClientImports.Run(CancellationToken.None);
        await Office.Settle();
    }

    private DueClientImports Process(Func<Chat> afterABatch) => Process(async () => await afterABatch());

    private DueClientImports Process(Func<Task> afterABatch)
    {
        return new(Office.Database, Office.Office, Office.Sender, NullLogger<DueClientImports>.Instance, Woken) { BatchSize = 2 };

        void Woken() => Task.Run(async () =>
        {
            await Office.Settle();
            await afterABatch();
        }).GetAwaiter().GetResult();
    }

    private Task<(int Clients, int Contacts)> Counts() =>
        Office.Read(async db => (await db.Clients.CountAsync(), await db.Contacts.CountAsync()));
}
