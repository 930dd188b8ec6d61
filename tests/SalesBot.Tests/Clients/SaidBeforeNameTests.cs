using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;

namespace SalesBot.Tests.Clients;

/// <summary>What is said before a client's name is no part of it: «это ромашка», «новая компания ООО Вектор» (O5).</summary>
public sealed class SaidBeforeNameTests : OfficeTest
{
    [Theory] // O5: the known one is found
    [InlineData("это ромашка")]
    [InlineData("ЭТО ООО РОМАШКА")]
    [InlineData("от ООО Ромашка")]
    [InlineData("компания называется Ромашка")]
    [InlineData("the client is Ромашка")]
    public async Task The_known_one_is_found(string text)
    {
        await Known();
        await Ask();
        await Petrova.Says(text).Sees("это он?").Clicks("ООО «Ромашка»").DoesNotSee("новый");
        Assert.Equal(1, await Office.Read(db => db.Clients.CountAsync()));
    }

    [Theory] // O5, A4
    [InlineData("создай новый ООО Вектор", "ООО «Вектор»")]
    [InlineData("фирма Вектор", "Вектор")]
    [InlineData("a new client: Acme Ltd", "Acme Ltd")]
    [InlineData("новая компания ООО Вектор, ИНН 7707083893", "ООО «Вектор», ИНН 7707083893")]
    [InlineData("Это Просто ООО", "Это Просто ООО")]
    [InlineData("Новая Компания ООО", "Новая Компания ООО")]
    public async Task A_new_one_is_called_by_its_name(string text, string name)
    {
        await Ask();
        await Petrova.Says(text).Sees($"{name}, новый").DoesNotSee("похоже на фразу");
    }

    [Theory] // O5: nothing behind the words is a name
    [InlineData("это он", "похоже на фразу")]
    [InlineData("новая компания", "похоже на фразу")]
    [InlineData("из Ромашки", "похоже на фразу")]
    [InlineData("это физлицо", "Частное лицо записывают по имени")]
    public async Task A_remark_stays_a_remark(string text, string answer)
    {
        await Ask();
        await Petrova.Says(text).Sees(answer).DoesNotSee($"{text}, новый");
    }

    [Fact] // O5: where the lead's client is named by its own button, which saves at once
    public async Task The_same_at_the_button()
    {
        await Ask();
        await Petrova.Says("/cancel").Says("/lead 1").Clicks("Контрагент…").Says("это ООО Вектор").Sees("контрагент ООО «Вектор»");
        Assert.Equal("ООО «Вектор»", await Office.Read(db => db.Clients.Select(client => client.Name).SingleAsync()));
    }

    [Theory]
    [InlineData("это ромашка", "ромашка")]
    [InlineData("Это Вектор", "Вектор")]
    [InlineData("это будет ООО Вектор", "ООО Вектор")]
    [InlineData("Создай нового: ООО Вектор", "ООО Вектор")]
    [InlineData("новая компания ООО Вектор", "ООО Вектор")]
    [InlineData("НОВАЯ КОМПАНИЯ ООО ВЕКТОР", "ООО ВЕКТОР")]
    [InlineData("новый клиент Вектор", "Вектор")]
    [InlineData("новый Вектор", "Вектор")]
    [InlineData("фирма «Вектор»", "«Вектор»")]
    [InlineData("фирма вектор", "вектор")]
    [InlineData("Компания Вектор-Строй и партнёры", "Вектор-Строй и партнёры")]
    [InlineData("их фирма называется Вектор", "Вектор")]
    [InlineData("зовутся Вектор", "Вектор")]
    [InlineData("от ООО Ромашка", "ООО Ромашка")]
    [InlineData("от «Ромашки»", "«Ромашки»")]
    [InlineData("организация - ООО Вектор", "ООО Вектор")]
    [InlineData("it's Acme Ltd", "Acme Ltd")]
    [InlineData("It’s a new client: Acme Ltd", "Acme Ltd")]
    [InlineData("the company is called Acme", "Acme")]
    [InlineData("this is Acme", "Acme")]
    [InlineData("It's Acme Ltd", "Acme Ltd")]
    [InlineData("Фирма ООО «Вектор»", "ООО «Вектор»")]
    public void The_words_go(string text, string name) => Assert.Equal(name, SaidBeforeName.Without(text));

    [Theory] // who really begins so, or says something else
    [InlineData("Это Просто ООО")]
    [InlineData("«Это Просто»")]
    [InlineData("ООО «Это Просто»")]
    [InlineData("Новая Компания ООО")]
    [InlineData("ООО Новая компания")]
    [InlineData("Новая Эра")]
    [InlineData("Новая Эра ООО")]
    [InlineData("New Horizons Ltd")]
    [InlineData("новая эра")]
    [InlineData("Новый Свет")]
    [InlineData("Клиент-Сервис")]
    [InlineData("Фирма Ltd")]
    [InlineData("От и До")]
    [InlineData("Организация праздников")]
    [InlineData("организация праздников")]
    [InlineData("фирма по продаже окон")]
    [InlineData("Create Studio")]
    [InlineData("The Company of Acme")]
    [InlineData("ISolutions")]
    [InlineData("это надо уточнить")]
    [InlineData("это он")]
    [InlineData("новая компания")]
    [InlineData("a new client")]
    [InlineData("из Ромашки")]
    public void A_name_that_begins_so_is_kept(string text) => Assert.Equal(text, SaidBeforeName.Without(text));

    private async Task Known()
    {
        await Anna.Says("89031112233 Сергеев ООО Ромашка ворота -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Clicks("ООО «Ромашка», новый");
    }

    private async Task Ask()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("КП").Sees("Какой контрагент");
    }
}
