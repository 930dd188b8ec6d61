using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Conversations;

namespace SalesBot.Tests.Catalogue;

public sealed class CatalogueTests : OfficeTest
{
    private const string Head = "Название;Единица;Цена;Отдел;Ответственный;Себестоимость;Время, мин;Учёт;Продаётся\n";

    [Fact] // A12
    public async Task A_file_with_the_caption_is_taken_and_told_in_counts()
    {
        await Send(Head + "Профнастил С21;м²;600,00;Производство;Петрова;425;2;Товар;да\nМонтаж;м²;1 937,50;;;;;;\n").Sees(
            "Новых: 2, изменено: 0, без изменений: 0");
        await Send(Head + "Профнастил С21;м²;650;Производство;Петрова;425;2;Товар;да\nМонтаж;м²;1937.5;;;;;;\n").Sees(
            "Новых: 0, изменено: 1, без изменений: 1");
        var item = await Office.Read(db => db.Items.SingleAsync(item => item.Key == "профнастил с21"));
        Assert.Equal((650m, 425m, 2m, "Товар", true),
            (item.Price, item.PlannedCost, item.PlannedMinutes, item.AccountingClass, item.Active));
        Assert.NotNull(item.ResponsibleId);
    }

    [Fact]
    public async Task Every_mistake_is_told_by_line_and_column_and_nothing_is_taken_before_it_is_asked()
    {
        await Send(Head + "Профнастил;м²;600;;;;;;\nМонтаж;;дорого;;Никто;-5;;;может\nПРОФНАСТИЛ;м²;1;;;;;;\n")
            .Sees(
                "каталог.csv: годных строк 1, с ошибками 2. Пока ничего не загружено",
                "Строка 3, «Единица»: не заполнено",
                "Строка 3, «Цена»: «дорого» не число",
                "Строка 3, «Ответственный»: «Никто» среди сотрудников нет",
                "Строка 3, «Себестоимость»: «-5» не число",
                "Строка 3, «Продаётся»",
                "Строка 4, «Название»: «ПРОФНАСТИЛ» уже есть в строке 2");
        Assert.Equal(0, await Office.Read(db => db.Items.CountAsync()));
    }

    [Fact]
    public async Task The_templates_can_be_uploaded_as_they_are()
    {
        await Boss.Says("/catalogue").Sees("пока пуст").Clicks("Шаблон");
        var (csv, xlsx) = (File(".csv"), File(".xlsx"));
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        await Send(csv, "к.csv").Sees("Новых: 1");
        await Send(xlsx, "к.xlsx").Sees("Новых: 0, изменено: 0, без изменений: 1");
        await Boss.Says("/catalogue").Sees("Каталог: 1 позиция");

        byte[] File(string extension) => Boss.Messages.Select(message => message.File).OfType<SalesBot.Delivery.OutgoingFile>()
            .Single(file => file.Name.EndsWith(extension, StringComparison.Ordinal)).Content;
    }

    [Fact]
    public async Task The_dialog_takes_a_file_too()
    {
        await Boss.Says("/catalogue").Clicks("Загрузить").Sees("Отправьте файл");
        await Boss.Send(Boss.Update() with { Files = [Csv(Encoding.UTF8.GetBytes("Name,Unit,Price\nDecking,m2,600\n"), "c.csv")] });
        await Boss.Clicks("Дальше").Sees("Новых: 1");
    }

    [Fact]
    public async Task Windows_1251_and_tabs_are_read_as_well() =>
        await Send(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Название\tЕдиница\tЦена\nМонтаж\tшт\t10\n"),
            "к.csv").Sees("Новых: 1");

    [Theory]
    [InlineData("это не таблица", "нет такого столбца")]
    [InlineData("Название;Единица;Цена\n", "нет ни одной позиции")]
    [InlineData("Название;Единица;Цена;Цена\nа;б;1;2\n", "столбец повторяется")]
    [InlineData("Название;Единица;Цена\n\"а;б;1\nв;г;2\n", "кавычка открыта и не закрыта")]
    public async Task What_is_no_catalogue_is_refused_with_the_reason(string text, string reason)
    {
        await Send(text).Sees("ничего не загружено", reason);
        Assert.Equal(0, await Office.Read(db => db.Items.CountAsync()));
    }

    [Fact]
    public async Task An_inch_mark_is_no_quotation_mark()
    {
        await Send(Head + "Труба 1/2\" стальная;м;90;;;;;;\n").Sees("Новых: 1");
        Assert.Equal("Труба 1/2\" стальная", await Office.Read(db => db.Items.Select(item => item.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_zip_that_is_no_workbook_and_a_broken_one_are_refused()
    {
        await Send(Zip(("a.txt", "hello"u8.ToArray())), "к.xlsx").Sees("не похож на таблицу");
        await Send([(byte)'P', (byte)'K', 3, 4, 1, 2, 3], "к.xlsx").Sees("не похож на таблицу");
    }

    [Fact]
    public void A_hundred_thousand_rows_are_the_limit()
    {
        var rows = Enumerable.Range(1, ReadCatalogue.MostRows + 2)
            .Select(n => new SheetRow(n, n == 1 ? ["Name", "Unit", "Price"] : [$"item {n}", "pc", "1"])).ToList();
        var reading = ReadCatalogue.Of(rows, [], Sales.Features.Texts.For("en"));
        Assert.Contains("100,000", Assert.Single(reading.Mistakes).What, StringComparison.Ordinal);
        Assert.Equal(ReadCatalogue.MostRows, ReadCatalogue.Of([.. rows.SkipLast(1)], [], Sales.Features.Texts.For("en")).Rows.Count);
    }

    [Fact] // D25, F7
    public async Task Good_rows_are_taken_when_it_is_asked_and_the_others_come_back_with_the_reason_beside_them()
    {
        await Send("Наименование;Ед. изм.;Цена, руб.;Штрихкод\nМонтаж;шт;12.5 руб.;А-1\nСаморез;шт;дорого;А-2\n")
            .Sees("каталог.csv: годных строк 1, с ошибками 1. Пока ничего не загружено", "Строка 3, «Цена»: «дорого» не число",
                "Столбцы не нужны и пропущены: Штрихкод");
        var back = Boss.Messages.Select(message => message.File).OfType<SalesBot.Delivery.OutgoingFile>().Single();
        Assert.Equal("каталог – с ошибками.csv", back.Name);
        Assert.Equal(
            "\uFEFFНаименование;Ед. изм.;Цена, руб.;Штрихкод;Что не так\r\n"
                + "Саморез;шт;дорого;А-2;«Цена»: «дорого» не число; например: 1250 или 1250,50\r\n",
            Encoding.UTF8.GetString(back.Content).Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal(0, await Office.Read(db => db.Items.CountAsync()));
        await Boss.Clicks("Взять годные: 1").Sees("Новых: 1", "Строк с ошибками, не взяты: 1");
        Assert.Equal(12.5m, (await Office.Read(db => db.Items.SingleAsync())).Price);
        await Send(back.Content, "каталог.csv").Sees("1 ошибка, ничего не загружено", "«дорого» не число");
    }

    [Fact] // D17: accounting knows items by their code
    public async Task The_code_of_an_item_comes_with_the_file()
    {
        await Send("Название;Ед;Цена;Артикул\nМонтаж;шт;12,5;А-1\nСаморез;шт;1;\n").Sees("Новых: 2");
        Assert.Equal(["А-1", null], await Office.Read(db => db.Items.OrderBy(item => item.Id).Select(item => item.Code).ToListAsync()));
        await Send("Название;Ед;Цена\nМонтаж;шт;13\n").Sees("изменено: 1");
        Assert.Equal("А-1", await Office.Read(db => db.Items.OrderBy(item => item.Id).Select(item => item.Code).FirstAsync()));
    }

    [Fact]
    public async Task Only_admins_may()
    {
        await Petrova.Says("/catalogue").Sees("нет прав");
        await Petrova.Send(Petrova.Update() with
        {
            Text = "/catalogue",
            Files = [Csv(Encoding.UTF8.GetBytes(Head + "а;б;1;;;;;;\n"), "к.csv")],
        });
        Assert.Equal(0, await Office.Read(db => db.Items.CountAsync()));
    }

    [Fact] // A12
    public async Task An_item_no_longer_sold_is_not_found()
    {
        await Send(Head + "Профнастил С21;м²;600;;;;;;нет\nПрофнастил Н60;м²;890;;;;;;да\n");
        var found = await Office.Read(async db => await FindItems.By(new Work(db, Office.Office), "профн"));
        Assert.Equal("Профнастил Н60", Assert.Single(found).Name);
    }

    private Chat Send(string text) => Send(Encoding.UTF8.GetBytes(text), "каталог.csv");

    private Chat Send(byte[] bytes, string name) =>
        Boss.Does(() => Boss.Send(Boss.Update() with { Text = "/catalogue", Files = [Csv(bytes, name)] }));

    private static IncomingFile Csv(byte[] bytes, string name) => new(name, "text/csv", bytes.Length, bytes);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
