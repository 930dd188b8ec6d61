using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Events;
using SalesBot.Leads;

namespace SalesBot.Tests.Contacts;

public sealed class ClientTests : OfficeTest
{
    private const string Right = "7707083893";
    private const string Wrong = "7707083894";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // A4, O5
    public async Task An_inn_that_nobody_has_is_kept_and_the_name_is_asked_for()
    {
        await Petrova.Clicks("Контрагент…").Says(Right).Sees("Как он называется").Says("Лютик").Sees("контрагент Лютик");
        Assert.Equal(Right, await Office.Read(db => db.Clients.Select(client => client.Inn).SingleAsync()));
    }

    [Theory] // A4, O5
    [InlineData("ООО Лютик", "ООО «Лютик»")]
    [InlineData("Лютик ООО", "ООО «Лютик»")]
    [InlineData("ООО \"Лютик\"", "ООО «Лютик»")]
    [InlineData("ип Лютиков", "ИП Лютиков")]
    [InlineData("Лютик", "Лютик")]
    [InlineData("ООО Северный Ветер", "ООО «Северный Ветер»")]
    public async Task The_legal_form_of_a_new_name_is_read(string typed, string name)
    {
        await Petrova.Clicks("Контрагент…").Says(typed).Sees($"контрагент {name}");
        Assert.Equal(name, await Office.Read(db => db.Clients.Select(client => client.Name).SingleAsync()));
    }

    [Fact] // A4, O5
    public async Task And_of_one_that_is_created_beside_another()
    {
        await Petrova.Clicks("Контрагент…").Says("ООО «Роза ветров»");
        await Anna.Says("89165550000 Лис Олег фасад -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Says("ООО Роза").Clicks("Создать нов").Sees("контрагент ООО «Роза»");
    }

    [Fact] // A4
    public async Task A_name_with_an_inn_is_both()
    {
        await Petrova.Clicks("Контрагент…").Says($"ООО «Лютик», ИНН {Right}").Sees("ООО «Лютик»");
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal(("ООО «Лютик»", Right), (client.Name, client.Inn));
    }

    [Theory] // O5: an ИНН said with the name of a client that has none was thrown away
    [InlineData("ООО «Лютик»", null)]
    [InlineData("Лютик", null)]
    [InlineData("ООО Лютик КПП 770701001", "770701001")]
    public async Task An_inn_said_with_a_known_name_is_learnt(string said, string? kpp)
    {
        await Known("ООО Лютик");
        await Petrova.Clicks("Контрагент…").Says($"{said}, ИНН {Right}").Sees("L-2026-000002: контрагент ООО «Лютик»");
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal((Right, kpp), (client.Inn, client.Kpp));
    }

    [Fact] // O5: of another name that fits it is asked first
    public async Task An_inn_is_learnt_by_who_is_chosen()
    {
        await Known("ООО «Лютик полевой»");
        await Petrova.Clicks("Контрагент…").Says($"Лютик, ИНН {Right}").Sees("это он?").Clicks("Лютик полевой")
            .Sees("L-2026-000002: контрагент ООО «Лютик полевой»");
        Assert.Equal(Right, await Office.Read(db => db.Clients.Select(client => client.Inn).SingleAsync()));
    }

    [Fact] // O5: another ИНН is another client, or a slip: it was taken for the known one without a word
    public async Task Another_inn_with_a_known_name_is_asked_about()
    {
        await Known($"ООО Лютик, ИНН {Right}");
        await Petrova.Clicks("Контрагент…").Says("ООО Лютик, ИНН 500100732259").Sees("другой ИНН: 7707083893. Это он?")
            .Clicks("Создать нового").Sees("L-2026-000002: контрагент ООО «Лютик»");
        Assert.Equal([Right, "500100732259"],
            await Office.Read(db => db.Clients.OrderBy(client => client.Id).Select(client => client.Inn).ToListAsync()));
    }

    [Fact] // O5: a wrong one is told of
    public async Task A_wrong_inn_with_a_known_name_is_told_of()
    {
        await Known("ООО Лютик");
        await Petrova.Clicks("Контрагент…").Says($"ООО Лютик, ИНН {Wrong}").Sees("не сходится с контрольной суммой", "это он?")
            .Clicks("ООО «Лютик»").Sees("L-2026-000002: контрагент ООО «Лютик»");
        Assert.Null(await Office.Read(db => db.Clients.Select(client => client.Inn).SingleAsync()));
    }

    [Theory] // O5, B5: requisites noted with the caller become the client's, and leave the contact's line
    [InlineData("89165550000 Лис Олег ООО Вектор ИНН 7707083893 КПП 770701001 фасад -> Петрова")]
    [InlineData("/call 89165550000|Лис Олег, ООО Вектор ИНН/КПП 7707083893/770701001|фасад|Петрова")]
    public async Task Requisites_said_of_a_caller_come_with_the_hint(string call)
    {
        foreach (var said in call.Split('|')) await Anna.Says(said);
        await Anna.Clicks("Готово");
        await Petrova.Sees("L-2026-000002", "Лис Олег, ООО «Вектор», ИНН 7707083893, КПП 770701001", "фасад");
        await Petrova.Clicks("Контрагент…").Clicks("ООО «Вектор»").Sees("L-2026-000002: контрагент ООО «Вектор»");
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal(("ООО «Вектор»", Right, "770701001"), (client.Name, client.Inn, client.Kpp));
        Assert.Equal("ООО «Вектор»",
            await Office.Read(db => db.Contacts.Where(one => one.Name == "Лис Олег").Select(one => one.Company).SingleAsync()));
    }

    [Fact] // O5: figures alone are no name, also where they were noted with the caller
    public async Task An_inn_alone_is_no_hint()
    {
        await Anna.Says("/call 89165550000").Says($"Лис Олег, ИНН {Right}").Says("фасад").Clicks("Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").DoesNotSeeButton($"ИНН {Right}, нов…");
    }

    [Theory] // O5: what was said of a client, and a letter among the figures
    [InlineData("Пока не знаем, уточню", "похоже на фразу")]
    [InlineData("ромашка, но не та", "похоже на фразу")]
    [InlineData("п", "похоже на фразу")]
    [InlineData("770708389З", "ИНН состоит из 10 цифр")]
    public async Task Such_words_become_no_client(string typed, string answer)
    {
        await Petrova.Clicks("Контрагент…").Says(typed).Sees(answer);
        Assert.Equal(0, await Office.Read(db => db.Clients.CountAsync()));
    }

    [Theory] // O5: what stands around a name
    [InlineData("частное лицо Лис Олег", "Лис Олег")]
    [InlineData("физ. лицо: Лис Олег Петрович", "Лис Олег Петрович")]
    [InlineData("гр. Лис О.П.", "Лис О.П.")]
    [InlineData("Карточка предприятия: ООО «Вектор-М», ИНН 7707083893", "ООО «Вектор-М»")]
    [InlineData("Карточка предприятия: Полное наименование: Общество с ограниченной ответственностью «Вектор-М»; Сокращенное: "
        + "ООО «Вектор-М»; ИНН 7707083893; КПП 770701001; р/с 40702810900000000001", "ООО «Вектор-М»")]
    [InlineData("Частник и компания", "Частник и компания")]
    public async Task A_new_name_is_without_them(string typed, string name)
    {
        await Petrova.Clicks("Контрагент…").Says(typed).Sees("контрагент");
        Assert.Equal(name, await Office.Read(db => db.Clients.Select(client => client.Name).SingleAsync()));
    }

    /// <summary>A client of another lead; then one without a client waits.</summary>
    private async Task Known(string client)
    {
        await Petrova.Clicks("Контрагент…").Says(client);
        await Anna.Says("89165550000 Лис Олег фасад -> Петрова").Clicks("Готово");
    }

    [Fact] // «Bad input»: wrong ИНН
    public async Task A_wrong_inn_is_warned_of_and_taken_after_confirming()
    {
        await Petrova.Clicks("Контрагент…").Says(Wrong).Sees("не сходится с контрольной суммой").Says("Лютик").Sees("Всё равно записать");
        Assert.Equal(0, await Office.Read(db => db.Clients.CountAsync()));
        await Petrova.Clicks("Всё равно записать").Sees("контрагент");
        Assert.Equal(Wrong, await Office.Read(db => db.Clients.Select(client => client.Inn).SingleAsync()));
    }

    [Fact] // D17
    public async Task The_kpp_beside_an_inn_without_a_name_is_kept_with_it()
    {
        await Petrova.Clicks("Контрагент…").Says($"ИНН/КПП {Right}/770701001").Sees("Как он называется").Says("ООО Лютик");
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal(("ООО «Лютик»", Right, "770701001"), (client.Name, client.Inn, client.Kpp));
    }

    [Theory] // D17
    [InlineData("ООО \"Лютик\"\nИНН 7707083893\tКПП 770701001")]
    [InlineData("ООО Лютик ИНН№7707083893 КПП№ 770701001 ОГРН 1027700132195")]
    [InlineData("ООО Лютик, 7707083893/770701001")]
    public async Task Requisites_are_read_apart(string said)
    {
        await Petrova.Clicks("Контрагент…").Says(said).Sees("контрагент ООО «Лютик»");
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal(("ООО «Лютик»", Right, "770701001"), (client.Name, client.Inn, client.Kpp));
    }

    [Theory] // D17: it became a part of the name
    [InlineData("ООО Лютик ИНН 770708389", "ИНН 770708389 не подходит", "а здесь 9")]
    [InlineData("ООО Лютик ИНН 77070838931", "ИНН 77070838931 не подходит", "а здесь 11")]
    [InlineData("ООО Лютик, КПП 7707", "контрагент")]
    [InlineData("ООО Лютик, КПП 7707010012", "КПП 7707010012 не подходит", "а здесь 10 знаков")]
    [InlineData("ООО Лютик ОГРН 10277001321951", "ОГРН 10277001321951 не подходит", "а здесь 14")]
    public async Task Too_few_figures_are_told_and_the_name_is_kept(string said, params string[] answers)
    {
        await Petrova.Clicks("Контрагент…").Says(said).Sees(answers);
        if (answers.Length == 1) return;
        await Petrova.Clicks("Записать без них").Sees("контрагент ООО «Лютик»");
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal(("ООО «Лютик»", null, null), (client.Name, client.Inn, client.Kpp));
    }

    [Fact] // D17
    public async Task A_wrong_sum_of_an_ogrn_is_asked_about() =>
        await Petrova.Clicks("Контрагент…").Says("ООО Лютик ИНН 7707083893 ОГРН 1027700132196")
            .Sees("ОГРН 1027700132196 не сходится с контрольной суммой").DoesNotSee("ИНН 7707083893 не сходится")
            .Clicks("Всё равно записать").Sees("контрагент ООО «Лютик»");

    [Fact] // «Bad input»
    public async Task A_wrong_inn_may_be_typed_again()
    {
        await Petrova.Clicks("Контрагент…").Says(Wrong).Says(Right).Sees("Как он называется").Says("Лютик");
        Assert.Equal(Right, await Office.Read(db => db.Clients.Select(client => client.Inn).SingleAsync()));
    }

    [Fact] // «Bad input»
    public async Task Digits_that_are_no_inn_and_no_phone_are_told()
    {
        await Petrova.Clicks("Контрагент…").Says("123456").Sees("10 цифр");
    }

    [Fact] // T4: both have named it before either has finished
    public async Task A_new_client_that_a_colleague_has_written_down_meanwhile_is_that_one()
    {
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Petrova.Clicks("КП").Says("ООО Лютик").Sees("ООО «Лютик»");
        await Sidorov.Clicks("Контрагент…").Says("ООО \"Лютик\", ИНН 7707083893").Sees("контрагент ООО «Лютик»");
        await Petrova.Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal(("ООО «Лютик»", Right), (client.Name, client.Inn));
    }

    [Fact] // T4: who has seen it and wants another gets another
    public async Task Another_client_of_the_same_name_is_made_on_purpose()
    {
        await Petrova.Clicks("Контрагент…").Says("ООО «Роза»");
        await Anna.Says("89165550000 Лис Олег фасад -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Says("ООО «Роза»").Clicks("Создать нов").Sees("контрагент ООО «Роза»");
        Assert.Equal(["ООО «Роза»", "ООО «Роза»"], await Office.Read(db => db.Clients.Select(client => client.Name).ToListAsync()));
    }

    [Fact] // A4, B8
    public async Task A_client_is_found_by_name_phone_and_inn()
    {
        await Petrova.Clicks("Контрагент…").Says($"ООО «Ромашка», ИНН {Right}");
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Sidorov.Clicks("Контрагент…").Says("ромаш").Clicks("ООО «Ромашка»").Sees("Контрагент: ООО «Ромашка»");
        await Anna.Says("89165550001 Лось Иван фасад -> Сидоров").Clicks("Готово");
        await Sidorov.Clicks("Контрагент…").Says(Right).Sees("L-2026-000003: контрагент ООО «Ромашка»");
        await Anna.Says("89165550002 Бобр Егор фасад -> Сидоров").Clicks("Готово");
        await Sidorov.Clicks("Контрагент…").Says("8 916 123-45-67").Clicks("ООО «Ромашка»").Sees("L-2026-000004: контрагент ООО «Ромашка»");
        Assert.Equal(1, await Office.Read(db => db.Clients.CountAsync()));
    }

    [Fact] // nothing lost
    public async Task Two_clients_found_to_be_one_are_merged_and_both_numbers_lead_to_the_survivor()
    {
        await TwoClients();
        await Petrova.Says("/find Ромашка").Clicks("ООО «Ромашка»").Sees("Иванов Пётр").Clicks("Объединить с…").Says("Лютик")
            .Clicks("Лютик").Sees("Это один и тот же контрагент?", "Лютик", "Ромашка").Clicks("Объединить");
        await Petrova.Sees("«Лютик» теперь «ООО «Ромашка»»");
        var (survivor, loser) = await Office.Read(async db => (
            await db.Clients.SingleAsync(client => client.MergedIntoId == null),
            await db.Clients.SingleAsync(client => client.MergedIntoId != null)));
        Assert.Equal((survivor.Id, Right), (loser.MergedIntoId!.Value, survivor.Inn));
        Assert.All(await Office.Read(db => db.Leads.Select(lead => lead.ClientId).ToListAsync()), id => Assert.Equal(survivor.Id, id));
        Assert.All(await Office.Read(db => db.Contacts.Select(contact => contact.ClientId).ToListAsync()),
            id => Assert.Equal(survivor.Id, id));
        Assert.False(await Office.Read(db => db.Events.AnyAsync(document => document.ClientId == loser.Id)));
        await Sidorov.Sees("L-2026-000002", "Контрагент: ООО «Ромашка»");
        await Petrova.Says($"/client {loser.Id}").Sees("ООО «Ромашка»", "Он же: Лютик", Right, "Лис Олег");
        await Boss.Says("/audit").Sees("Контрагент «Лютик» объединён с «ООО «Ромашка»»");
    }

    [Fact]
    public async Task The_name_of_a_merged_client_still_finds_the_survivor()
    {
        await TwoClients();
        await Petrova.Says("/find Ромашка").Clicks("ООО «Ромашка»").Clicks("Объединить с…").Says("Лютик").Clicks("Лютик")
            .Clicks("Объединить");
        await Anna.Says("89165550009 Заяц Пётр забор -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Says("Лютик").Clicks("ООО «Ромашка»").Sees("L-2026-000003: контрагент ООО «Ромашка»");
    }

    [Fact]
    public async Task A_client_is_not_merged_with_itself_or_with_one_that_is_not_there()
    {
        await TwoClients();
        await Petrova.Says("/find Ромашка").Clicks("ООО «Ромашка»").Clicks("Объединить с…").Says("Ромашка").Clicks("ООО «Ромашка»")
            .Sees("один и тот же контрагент");
        Assert.False(await Office.Read(db => db.Clients.AnyAsync(client => client.MergedIntoId != null)));
    }

    [Fact] // a new table that names a client must be moved as well
    public async Task Every_table_that_names_a_client_is_known_to_the_merge()
    {
        var tables = await Office.Read(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(type => type.FindProperty("ClientId") is not null)
            .Select(type => type.ClrType.Name)
            .Order(StringComparer.Ordinal)
            .ToList()));
        Assert.Equal(["Contact", "Event", "Lead", "Order", "SearchWord"], tables);
    }

    private async Task TwoClients()
    {
        await Petrova.Clicks("Контрагент…").Clicks("ООО «Ромашка», новый");
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Sidorov.Clicks("Контрагент…").Says($"Лютик, ИНН {Right}");
    }
}
