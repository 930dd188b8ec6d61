using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Leads;

namespace SalesBot.Tests.Contacts;

/// <summary>The cards of clients and contacts can be corrected.</summary>
public sealed class CorrectClientTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Clicks("ООО «Ромашка», новый");
    }

    private Chat Client(string field) => Petrova.Says("/client 1").Clicks("Изменить…").Clicks("Изменить…").Clicks(field);

    private Chat Contact(string field) => Petrova.Says("/contactcard 1").Clicks("Изменить…").Clicks("Изменить…").Clicks(field);

    [Fact] // O4, D17
    public async Task Name_requisites_and_address_of_a_client_are_corrected()
    {
        await Client("ИНН").Says("ИНН 7707083893").Clicks("Изменить…").Clicks("КПП").Says("770701001")
            .Clicks("Изменить…").Clicks("Адрес").Says("Тверь, Речная, 5").Clicks("Готово").Sees("изменено");
        await Client("Название").Says("ООО «Ромашка-Тверь»").Clicks("Готово");
        await Petrova.Says("/client 1").Sees("ООО «Ромашка-Тверь»", "7707083893", "770701001", "Тверь, Речная, 5");
        await Petrova.Says("/lead 1").Sees("Контрагент: ООО «Ромашка-Тверь»");
        await Petrova.Says("/find Тверь").Sees("ООО «Ромашка-Тверь»");
        await Boss.Says("/audit").Sees("Контрагент «ООО «Ромашка»», Название: ООО «Ромашка» → ООО «Ромашка-Тверь»")
            .Sees("ИНН: — → 7707083893").Sees("КПП: — → 770701001");
    }

    [Theory] // O4: what cannot be is said
    [InlineData("ИНН", "123", "10 цифр")]
    [InlineData("ИНН", "7707083894", "не сходится")]
    [InlineData("ИНН", "77070838931", "а здесь 11")]
    [InlineData("КПП", "7707", "9 цифр")]
    [InlineData("КПП", "77A701001", "9 цифр")]
    [InlineData("КПП", "77070100", "а здесь 8 знаков")]
    public async Task Wrong_requisites_are_asked_again(string field, string typed, string said)
    {
        await Client(field).Says(typed).Sees(said);
    }

    [Theory] // D17: what is pasted with the name is no part of it
    [InlineData("ООО \"Лютик\" ИНН 7707083893 КПП 770701001")]
    [InlineData("ООО Лютик\nИНН/КПП\t7707083893/770701001\nОГРН 1027700132195")]
    [InlineData("ИНН: 7707083893, КПП: 770701001, ООО «Лютик»")]
    [InlineData("Лютик ООО инн№7707083893 кпп№770701001")]
    [InlineData("ООО «Лютик» (7707083893/770701001)")]
    public async Task Requisites_in_the_name_are_read_apart(string said)
    {
        await Client("Название").Says(said).Sees("Название: ООО «Лютик»", "7707083893", "770701001").Clicks("Готово").Sees("изменено");
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal(("ООО «Лютик»", "7707083893", "770701001"), (client.Name, client.Inn, client.Kpp));
        await Boss.Says("/audit").Sees("ИНН: — → 7707083893", "КПП: — → 770701001");
    }

    [Theory] // D17
    [InlineData("ООО Лютик ИНН 770708389", "ИНН 770708389 не подходит: нужно 10 цифр (организация) или 12 (человек), а здесь 9")]
    [InlineData("ООО Лютик ИНН 7707083894", "ИНН 7707083894 не сходится с контрольной суммой")]
    [InlineData("ООО Лютик КПП 77070100", "КПП 77070100 не подходит", "а здесь 8 знаков")]
    [InlineData("ООО Лютик ОГРН 102770013219", "ОГРН 102770013219 не подходит: нужно 13 цифр")]
    [InlineData("ООО Лютик ОГРН 1027700132196", "ОГРН 1027700132196 не сходится с контрольной суммой")]
    [InlineData("ИНН 7707083893", "Названия здесь нет")]
    public async Task Figures_that_cannot_be_are_told_and_the_name_stays(string said, params string[] answers)
    {
        await Client("Название").Says(said).Sees(answers);
        Assert.Equal("ООО «Ромашка»", await Office.Read(db => db.Clients.Select(client => client.Name).SingleAsync()));
    }

    [Theory] // D17: the pair as it stands on a letterhead
    [InlineData("ИНН", "7707083893/770701001", "770701001")]
    [InlineData("ИНН", "ИНН/КПП 7707083893 / 7707AB001", "7707AB001")]
    [InlineData("КПП", "7707083893/770701001", "770701001")]
    [InlineData("КПП", "КПП 7707ав001, ИНН 7707083893", "7707AB001")]
    public async Task A_pair_is_both(string field, string said, string kpp)
    {
        await Client(field).Says(said).Clicks("Готово");
        Assert.Equal(("7707083893", kpp), await Office.Read(async db =>
            await db.Clients.SingleAsync() is var one ? (one.Inn!, one.Kpp!) : default));
    }

    [Fact] // D17
    public async Task A_pair_whose_inn_is_doubtful_keeps_its_kpp()
    {
        await Client("ИНН").Says("7707083894/770701001").Sees("не сходится").Clicks("Всё равно").Clicks("Готово");
        Assert.Equal(("7707083894", "770701001"), await Office.Read(async db =>
            await db.Clients.SingleAsync() is var one ? (one.Inn!, one.Kpp!) : default));
    }

    [Theory] // D17: order of the ФНС
    [InlineData("7707AB001", "7707AB001")]
    [InlineData("кпп 7707ab001", "7707AB001")]
    [InlineData("7707 01 001", "770701001")]
    [InlineData("7707АВ001", "7707AB001")]
    public async Task Two_signs_of_a_kpp_may_be_letters(string said, string kept)
    {
        await Client("КПП").Says(said).Clicks("Готово");
        Assert.Equal(kept, await Office.Read(db => db.Clients.Select(client => client.Kpp).SingleAsync()));
    }

    [Fact] // O4
    public async Task A_requisite_can_be_taken_away()
    {
        await Client("Адрес").Says("Тверь").Clicks("Готово");
        await Client("Адрес").Clicks("Пропустить").Clicks("Готово");
        Assert.Null(await Office.Read(db => db.Clients.Select(client => client.Address).SingleAsync()));
    }

    [Fact] // O4
    public async Task A_second_client_with_the_same_inn_is_told()
    {
        await Client("ИНН").Says("7707083893").Clicks("Готово");
        await Anna.Says("89165550000 Лис Олег фасад -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 2").Clicks("Контрагент…").Says("ООО «Лютик»").Says("/client 2").Clicks("Изменить…").Clicks("Изменить…")
            .Clicks("ИНН").Says("7707083893").Clicks("Готово").Sees("записан и у контрагента «ООО «Ромашка»»");
    }

    [Fact] // O4
    public async Task A_contact_gets_a_position_and_a_second_phone()
    {
        await Contact("Должность").Says("главный инженер").Clicks("Изменить…").Clicks("Второй телефон").Says("8 903 777 00 02")
            .Clicks("Изменить…").Clicks("E-mail").Says("ivanov@romashka.example").Clicks("Готово").Sees("изменено");
        await Petrova.Says("/client 1").Sees("Иванов Пётр, главный инженер", "+7 903 777-00-02", "ivanov@romashka.example");
        await Anna.Says("8 903 777 00 02").Sees("Иванов Пётр", "L-2026-000001");
        await Boss.Says("/audit").Sees("Контакт «Иванов Пётр, ООО «Ромашка»», Должность: — → главный инженер");
    }

    [Fact] // O3, O4
    public async Task A_corrected_number_is_the_open_leads()
    {
        await Contact("Телефон").Says("8 916 123 45 00").Clicks("Изменить…").Clicks("Имя").Says("Иванов Пётр Ильич, ООО Ромашка")
            .Clicks("Готово");
        await Petrova.Says("/lead 1").Sees("Иванов Пётр Ильич", "+7 916 123-45-00");
        await Petrova.Says("/find 123-45-67").Sees("ничего не найдено");
    }

    [Fact] // O4
    public async Task A_client_gets_a_new_contact()
    {
        await Petrova.Says("/client 1").Clicks("Новый контакт…").Says("Зимина Вера").Says("бухгалтер").Says("8 903 777 00 05")
            .Clicks("Пропустить").Clicks("Пропустить").Clicks("Готово");
        await Petrova.Says("/client 1").Sees("Зимина Вера, бухгалтер", "+7 903 777-00-05");
        await Anna.Says("8 903 777 00 05").Sees("Зимина Вера");
    }

    [Fact] // O4: asks first, shows both
    public async Task Merging_shows_both_and_asks_first()
    {
        await Second();
        await Petrova.Says("/client 1").Clicks("Объединить с…").Says("Лютик").Clicks("Лютик")
            .Sees("Это один и тот же контрагент?", "Останется: ООО «Ромашка» · 1 обращение, 1 контакт", "ООО «Лютик», ИНН 7707083893");
        Assert.False(await Office.Read(db => db.Clients.AnyAsync(client => client.MergedIntoId != null)));
        await Petrova.Clicks("Назад").Sees("ООО «Ромашка»");
        Assert.False(await Office.Read(db => db.Clients.AnyAsync(client => client.MergedIntoId != null)));
    }

    [Fact] // O4, B22
    public async Task Merging_can_be_taken_back_for_thirty_seconds()
    {
        await Second();
        await Petrova.Says("/client 1").Clicks("Объединить с…").Says("Лютик").Clicks("Лютик").Clicks("Объединить")
            .Sees("теперь «ООО «Ромашка»»");
        await Petrova.Clicks("Отменить · 30").Sees("снова два контрагента");
        var (clients, leads, contacts) = await Office.Read(async db => (
            await db.Clients.OrderBy(client => client.Id).Select(client => client.MergedIntoId).ToListAsync(),
            await db.Leads.OrderBy(lead => lead.Id).Select(lead => lead.ClientId).ToListAsync(),
            await db.Contacts.OrderBy(contact => contact.Id).Select(contact => contact.ClientId).ToListAsync()));
        Assert.Equal([null, null], clients);
        Assert.Equal([1L, 2L], leads.Select(id => id!.Value));
        Assert.Equal([1L, 2L], contacts.Select(id => id!.Value));
        Assert.Null(await Office.Read(db => db.Clients.Where(client => client.Id == 1).Select(client => client.Inn).SingleAsync()));
        await Sidorov.Says("/lead 2").Sees("Контрагент: ООО «Лютик»");
        await Boss.Says("/audit").Sees("Объединение отменено");
    }

    [Fact] // O4
    public async Task Later_it_can_not()
    {
        await Second();
        await Petrova.Says("/client 1").Clicks("Объединить с…").Says("Лютик").Clicks("Лютик").Clicks("Объединить");
        var (undo, card) = Petrova.Button("Отменить · 30");
        await Office.Pass(TimeSpan.FromSeconds(31));
        await Petrova.Clicks(undo, card).IsTold("30");
        Assert.True(await Office.Read(db => db.Clients.AnyAsync(client => client.MergedIntoId != null)));
    }

    [Fact] // O4: no new client is made by merging
    public async Task Only_clients_that_are_there_can_be_merged()
    {
        await Petrova.Says("/client 1").Clicks("Объединить с…").Says("фото крыши").Sees("такого контрагента нет")
            .DoesNotSee("Создать нового");
        await Petrova.Says("Ромашка").DoesNotSee("Создать нового");
    }

    private async Task Second()
    {
        await Anna.Says("89165550000 Лис Олег фасад -> Сидоров").Clicks("Готово");
        await Sidorov.Clicks("Контрагент…").Says("ООО «Лютик», ИНН 7707083893");
    }
}
