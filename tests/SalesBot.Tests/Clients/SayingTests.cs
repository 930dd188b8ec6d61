using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;

namespace SalesBot.Tests.Clients;

/// <summary>What is said where a client is asked for does not become one without asking (O5).</summary>
public sealed class SayingTests : OfficeTest
{
    [Theory] // O5
    [InlineData("завтра в 11, у них в офисе, покажу образцы")]
    [InlineData("перезвонить в пятницу в 15:00")]
    [InlineData("Встреча в понедельник в 10 утра")]
    [InlineData("пока не знаю как их зовут")]
    [InlineData("не знаю")]
    [InlineData("Пока неизвестно")]
    [InlineData("да")]
    [InlineData("новый")]
    [InlineData("ООО")]
    [InlineData("юр. лицо")]
    [InlineData("позже скажу")]
    [InlineData("Сообщу завтра.")]
    [InlineData("чуть позже напишу")]
    public async Task A_remark_is_asked_about(string text)
    {
        await Ask();
        await Petrova.Says(text).Sees("похоже на фразу", "Создать нового");
        await Petrova.Says("ООО Ромашка").DoesNotSee("похоже на фразу");
        Assert.Equal(0, await Office.Read(db => db.Clients.CountAsync(client => client.Name == text)));
    }

    [Theory] // O5: the number of a contract became a client
    [InlineData("17/11")]
    [InlineData("№ 5")]
    public async Task What_has_no_letter_is_asked_about(string text)
    {
        await Ask();
        await Petrova.Says(text).Sees("нет ни одной буквы", "Создать нового");
        Assert.Equal(0, await Office.Read(db => db.Clients.CountAsync(client => client.Name == text)));
    }

    [Theory] // F14, O5: it stood in the name, and on the invoice
    [InlineData("ООО Зубр УНП 190275968", "УНП 190275968: записать некуда", "ООО «Зубр»")]
    [InlineData("ТОО «Степь», БИН 140340008743", "БИН 140340008743: записать некуда", "ТОО «Степь»")]
    public async Task A_number_of_a_neighbours_register_is_no_part_of_a_name(string text, string told, string name)
    {
        await Ask();
        await Petrova.Says(text).Sees(told, "Записать без них").Clicks("Записать без них").Sees($"{name}, новый", "Текст письма?")
            .DoesNotSee($"{text}, новый");
    }

    [Theory] // O5, A4
    [InlineData("Ромашка")]
    [InlineData("ООО «Завтра в 11»")]
    [InlineData("Фабрика окон на Ленинском проспекте")]
    [InlineData("ромашка и партнёры")]
    [InlineData("Студия 24 часа")]
    [InlineData("ИП Сергеев Антон Павлович")]
    public async Task A_name_is_a_name(string text)
    {
        await Ask();
        await Petrova.Says(text).DoesNotSee("похоже на фразу");
    }

    [Theory] // O5
    [InlineData("физлицо", "Частное лицо записывают по имени")]
    [InlineData("Частное лицо", "Частное лицо записывают по имени")]
    [InlineData("физ. лицо", "Частное лицо записывают по имени")]
    [InlineData("инн 770708389", "10 цифр")]
    public async Task What_is_said_instead_of_a_name_is_no_client(string text, string answer)
    {
        await Ask();
        await Petrova.Says(text).Sees(answer, "Какой контрагент?");
        Assert.Equal(0, await Office.Read(db => db.Clients.CountAsync(client => client.Name == text)));
    }

    [Fact] // O5
    public async Task Who_is_really_called_so_is_created_by_one_press()
    {
        await Ask();
        await Petrova.Says("завтра в 11").Clicks("Создать нового").DoesNotSee("похоже на фразу").Sees("завтра в 11");
    }

    private async Task Ask()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 1").Clicks("КП").Sees("Какой контрагент");
    }
}
