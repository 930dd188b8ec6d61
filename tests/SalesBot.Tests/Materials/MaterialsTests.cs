using Microsoft.EntityFrameworkCore;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Materials;
using SalesBot.People;

namespace SalesBot.Tests.Materials;

public sealed class MaterialsTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Boss.Says("/materials").Sees("Пока ничего нет").Clicks("Новое письмо").Says("Прайс-лист")
            .Says("Высылаем прайс-лист и реквизиты.").Attaches("прайс.xlsx").Attaches("реквизиты.pdf").Clicks("Дальше").Clicks("Готово")
            .Sees("Прайс-лист", "прайс.xlsx, реквизиты.pdf");
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово").Clicks("Открыть");
    }

    [Fact] // B24
    public async Task The_secretary_sends_the_price_list_while_the_client_is_on_the_line()
    {
        await Anna.Clicks("Материалы").Sees("На какой e-mail").Says("ivanov@romashka.ru").Sees("Проверьте", "Прайс-лист",
            "Высылаем прайс-лист и реквизиты.").Clicks("Готово");
        var letter = Assert.Single(Office.Letters);
        Assert.Equal(("ivanov@romashka.ru", "Прайс-лист"), (letter.To, letter.Subject));
        Assert.StartsWith("Здравствуйте, Пётр!\n\nВысылаем прайс-лист и реквизиты.\n\nС уважением,\n", letter.Body,
            StringComparison.Ordinal);
        Assert.Equal(["прайс.xlsx", "реквизиты.pdf"], letter.Files.Select(file => file.Name));
        await Petrova.Says("/history 1").Sees("Письмо клиенту: ivanov@romashka.ru, «Прайс-лист»", "Письмо принято почтовым сервером");
        Assert.Null(await Office.Read(db => db.Leads.Select(lead => lead.TouchedAt).SingleAsync()));
    }

    [Fact] // B24
    public async Task With_the_address_known_it_is_two_taps()
    {
        await Petrova.Says("/lead 1").Clicks("Ещё…").Clicks("Материалы").Says("ivanov@romashka.ru").Clicks("Готово").Clicks("Открыть")
            .Clicks("Ещё…");
        var before = Petrova.Inputs;
        await Petrova.Clicks("Материалы").Clicks("Готово");
        Assert.Equal((2, 2), (Petrova.Inputs - before, Office.Letters.Count));
    }

    [Fact] // B24
    public async Task Of_several_the_one_is_chosen()
    {
        await Boss.Says("/materials").Clicks("Новое письмо").Says("Реквизиты").Says("Наши реквизиты.").Attaches("счёт.pdf").Clicks("Дальше")
            .Clicks("Готово");
        await Anna.Clicks("Материалы").Sees("L-2026-000001: что отправить?").Clicks("Реквизиты").Says("ivanov@romashka.ru")
            .Clicks("Готово");
        Assert.Equal("Реквизиты", Assert.Single(Office.Letters).Subject);
    }

    [Fact] // B24
    public async Task Written_anew_it_takes_the_place_of_the_former_and_letters_under_way_keep_their_files()
    {
        Office.Post = _ => new SalesBot.Mail.LetterResult("421 later");
        await Anna.Clicks("Материалы").Says("ivanov@romashka.ru").Clicks("Готово");
        await Boss.Says("/materials").Clicks("Прайс-лист").Clicks("Изменить…").Sees("Отправьте файлы").Attaches("прайс-2027.xlsx")
            .Clicks("Дальше").Clicks("Готово").Sees("прайс-2027.xlsx");
        Office.Post = _ => new SalesBot.Mail.LetterResult();
        await Office.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(2, Assert.Single(Office.Letters).Files.Count);
        Assert.Equal("прайс-2027.xlsx",
            await Office.Read(async db => (await db.Files.OrderByDescending(file => file.Id).FirstAsync()).Name));
        Assert.Equal(1, await Office.Read(db => db.Materials.CountAsync(material => material.RemovedAt == null)));
    }

    [Fact] // B24
    public async Task Removed_it_is_offered_nowhere_and_an_old_button_sends_nothing()
    {
        await Boss.Says("/materials").Clicks("Прайс-лист").Clicks("Удалить").IsTold("«Прайс-лист» больше не предлагается")
            .Sees("Пока ничего нет");
        await Anna.Clicks("Материалы").IsTold("Отправлять нечего");
        Assert.Empty(Office.Letters);
    }

    [Fact]
    public async Task A_name_too_long_for_a_button_is_refused_and_says_so()
    {
        await Boss.Says("/materials new").Says("Прайс-лист на профнастил").Says("Текст").Attaches("прайс.xlsx").Clicks("Дальше")
            .Clicks("Готово").Sees("Не сохранено: название до 20 символов");
        Assert.Equal(1, await Office.Read(db => db.Materials.CountAsync()));
    }

    [Fact] // B24
    public async Task Whoever_neither_leads_nor_registers_cannot_send_anything()
    {
        var approver = await Office.Join("Громова Елена", Role.Approver);
        await approver.Says("/lead 1 materials").DoesNotSee("На какой e-mail");
        await Orlov.Says("/materials").Sees("нет прав");
    }
}
