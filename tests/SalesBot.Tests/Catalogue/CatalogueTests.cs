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

    [Theory] // F7: two signs in a price were no number
    [InlineData("1,200.50")]
    [InlineData("1.200,50")]
    [InlineData("1 200,50")]
    public async Task A_price_may_have_its_thousands_parted(string price)
    {
        await Send($"Название\tЕдиница\tЦена\nМонтаж\tшт\t{price}\n").Sees("Новых: 1");
        Assert.Equal(1200.5m, await Office.Read(db => db.Items.Select(item => item.Price).SingleAsync()));
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
        Assert.Equal("каталог — с ошибками.csv", back.Name);
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

    [Theory] // D25, F7: prices of the catalogue hold the VAT
    [InlineData("Цена без НДС, руб.", "100", 122, "В столбце «Цена без НДС, руб.» цены без НДС, а в каталоге они с НДС: прибавлено 22 %")]
    [InlineData("Цена (без учёта НДС)", "100,00", 122, "прибавлено 22 %")]
    [InlineData("Цена с НДС", "100", 100, "")]
    [InlineData("Цена, руб. с НДС", "100", 100, "")]
    [InlineData("Цена розничная", "100", 100, "")]
    [InlineData("Цена за м2, руб.", "100", 100, "")]
    [InlineData("Оптовая цена", "100", 100, "")]
    [InlineData("Цена без НДС;Цена с НДС", "100;122", 122, "Цена взята из столбца «Цена с НДС»; не взяты «Цена без НДС»")]
    [InlineData("Цена опт;Цена розн", "90;100", 100, "Цена взята из столбца «Цена розн»; не взяты «Цена опт»")]
    [InlineData("Цена с НДС;Цена", "122;100", 100, "Цена взята из столбца «Цена»; не взяты «Цена с НДС»")]
    [InlineData("Цена;Закупочная цена", "100;70", 100, "")]
    public async Task Which_price_was_taken_and_what_was_added_is_said(string heads, string prices, int price, string said)
    {
        await Send($"Название;Ед;{heads}\nМонтаж;шт;{prices}\n").Sees("Новых: 1", said);
        if (said.Length == 0) Assert.False(Boss.Last.Shows("взят") || Boss.Last.Shows("прибавлено"), Boss.Transcript());
        Assert.Equal(price, (await Office.Read(db => db.Items.SingleAsync())).Price);
    }

    [Theory] // D25: a third of a hundred is no mistake, an eighth of a rouble cannot be kept
    [InlineData("33,3333333333", "33.33", "Округлено до копеек: 1 значение")]
    [InlineData("1 250,505", "1250.51", "Округлено до копеек: 1 значение")]
    [InlineData("0,125", "", "«0,125» не округлить до копеек без большой ошибки; укажите цену за большее количество, например за 100 шт")]
    [InlineData("0,004", "", "не округлить до копеек")]
    [InlineData("12,50", "12.50", "Новых: 1")]
    public async Task A_price_finer_than_kopecks_is_rounded_where_little_is_lost_and_refused_in_words_else(
        string written, string kept, string said)
    {
        await Send($"Название;Ед;Цена\nСаморез;шт;{written}\n").Sees(said);
        var prices = await Office.Read(db => db.Items.Select(item => item.Price).ToListAsync());
        Assert.Equal(kept.Length == 0 ? [] : [decimal.Parse(kept, System.Globalization.CultureInfo.InvariantCulture)], prices);
    }

    [Theory] // D25, F7
    [InlineData("Наименование;Ед.;Цена;\n;;без НДС;с НДС\nМонтаж;шт;100;122\n")]
    [InlineData("Наименование;Ед.;Цена, руб.;\n;;розница;опт\n1;2;3;4\nМонтаж;шт;122;110\n")]
    [InlineData("Товар;;Цена;\nНаименование;Ед.;опт;розница\nМонтаж;шт;110;122\n")]
    [InlineData("ООО «Ромашка»\nПрайс-лист\n\nНаименование;Ед.;Цена\n1;2;3\nМонтаж;шт;122\n")]
    public async Task A_head_over_two_rows_and_a_row_of_numbers_under_it_are_no_items(string text)
    {
        await Send(text).Sees("Новых: 1");
        var item = await Office.Read(db => db.Items.SingleAsync());
        Assert.Equal(("Монтаж", 122m), (item.Name, item.Price));
    }

    [Fact] // D25, F8
    public async Task A_cover_with_text_is_not_the_table()
    {
        var book = XlsxFile.Whole(Sheet("<row r=\"1\">" + Cell("A1", "Прайс-лист ООО «Ромашка»") + "</row><row r=\"3\">"
            + Cell("A3", "Действует с 1 декабря") + Cell("B3", "тел. 8 495 123-45-67") + "</row>"),
            sheets: "<sheet name=\"Обложка\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Цены\" sheetId=\"2\" r:id=\"r2\"/>",
            second: Sheet("<row r=\"1\">" + Cell("A1", "Наименование") + Cell("B1", "Ед.") + Cell("C1", "Цена") + "</row><row r=\"2\">"
                + Cell("A2", "Монтаж") + Cell("B2", "шт") + Cell("C2", "122") + "</row>"));
        await Send(book, "прайс.xlsx").Sees("Новых: 1").DoesNotSee("Есть ещё");
    }

    [Fact] // D25, D26
    public async Task Further_sheets_with_a_table_are_named()
    {
        var (head, row) = (Cell("A1", "Наименование") + Cell("B1", "Ед.") + Cell("C1", "Цена"), Cell("B2", "шт") + Cell("C2", "122"));
        var book = XlsxFile.Whole(Sheet($"<row r=\"1\">{head}</row><row r=\"2\">{Cell("A2", "Монтаж")}{row}</row>"),
            sheets: "<sheet name=\"Работы\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Материалы\" sheetId=\"2\" r:id=\"r2\"/>",
            second: Sheet($"<row r=\"1\">{head}</row><row r=\"2\">{Cell("A2", "Профнастил")}{row}</row>"));
        await Send(book, "прайс.xlsx").Sees("Новых: 1", "Прочитан первый лист с таблицей. Есть ещё: Материалы");
    }

    private static string Sheet(string rows) =>
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>";

    private static string Cell(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    [Theory] // F7: what it is, and what to do
    [InlineData("прайс.xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "книга старого Excel (.xls) или файл под паролем")]
    [InlineData("прайс.xlsx", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "книга старого Excel (.xls) или файл под паролем")]
    [InlineData("прайс.xls", "<html><body><table><tr><td>Цена</td></tr></table></body></html>", "это веб-страница")]
    [InlineData("прайс.xls", "\r\n<!DOCTYPE html><table></table>", "это веб-страница")]
    [InlineData("прайс.xls", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "это таблица в XML")]
    [InlineData("прайс.pdf", "%PDF-1.7", "это PDF")]
    public async Task Another_kind_of_file_is_told_what_it_is_and_what_to_do(string name, string bytes, string said)
    {
        await Send(Encoding.Latin1.GetBytes(bytes), name).Sees(said, "Ничего не загружено", "Excel (.xlsx)");
        await Boss.Says("/catalogue").Sees("пока пуст");
    }

    [Fact] // A12
    public async Task An_item_no_longer_sold_is_not_found()
    {
        await Send(Head + "Профнастил С21;м²;600;;;;;;нет\nПрофнастил Н60;м²;890;;;;;;да\n");
        var found = await Office.Read(async db => await FindItems.By(new Work(db, Office.Office), "профн"));
        Assert.Equal("Профнастил Н60", Assert.Single(found).Name);
    }

    [Theory] // D20
    [InlineData("10%", 10)]
    [InlineData("10 %", 10)]
    [InlineData("НДС 10%", 10)]
    [InlineData("10/110", 10)]
    [InlineData("0,1", 10)]
    [InlineData("5", 5)]
    [InlineData("0%", 0)]
    [InlineData("без НДС", 0)]
    [InlineData("Не облагается", 0)]
    [InlineData("22%", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    public async Task An_item_may_have_its_own_rate_of_vat(string cell, int? percent)
    {
        await Send($"Название;Единица;Цена;Ставка НДС\nКнига;шт;110;{cell}\n").Sees("Новых: 1");
        Assert.Equal(percent, await Office.Read(db => db.Items.Select(item => item.VatPercent).SingleAsync()));
    }

    [Fact] // D20
    public async Task What_is_no_rate_is_told_and_a_file_without_the_column_leaves_the_rate_as_it_is()
    {
        await Send("Название;Единица;Цена;НДС\nКнига;шт;110;много\n").Sees("Строка 2, «НДС»: «много» не ставка НДС");
        await Send("Название;Единица;Цена;НДС\nКнига;шт;110;10%\n").Sees("Новых: 1");
        await Send("Название;Единица;Цена\nКнига;шт;110\n").Sees("без изменений: 1");
        Assert.Equal(10, await Office.Read(db => db.Items.Select(item => item.VatPercent).SingleAsync()));
        await Send("Название;Единица;Цена;НДС\nКнига;шт;110;\n").Sees("изменено: 1");
        Assert.Null(await Office.Read(db => db.Items.Select(item => item.VatPercent).SingleAsync()));
    }

    [Fact] // D25: each net price gets the VAT of its item
    public async Task A_net_price_is_counted_by_the_rate_of_its_item()
    {
        await Send("Название;Единица;Цена без НДС;НДС\nКнига;шт;100;10%\nГвозди;кг;100;\n").Sees("Новых: 2",
            "прибавлена ставка позиции, а где её нет, 22 %");
        Assert.Equal([122m, 110m], await Office.Read(db => db.Items.OrderBy(item => item.Key).Select(item => item.Price).ToListAsync()));
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
