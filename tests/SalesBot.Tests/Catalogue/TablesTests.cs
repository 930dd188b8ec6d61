using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SalesBot.Catalogue;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using CellFormat = DocumentFormat.OpenXml.Spreadsheet.CellFormat;

namespace SalesBot.Tests.Catalogue;

public sealed class TablesTests
{
    private const long MostMore = 50 * 1024 * 1024;

    public static TheoryData<string> Bombs =>
    [
        "deep", "wide", "shared", "shared-long", "one-cell", "one-tag", "names", "section", "blanks", "comment", "instruction", "aloud",
        "rows",
        "text", "elements", "parts",
    ];

    // A stack that overflows cannot be caught: with the document in memory this ended the process, and at the same tap again.
    [Theory, MemberData(nameof(Bombs))] // X1, X2
    public void A_workbook_made_to_burst_is_refused_before_it_does(string kind)
    {
        var bomb = Bomb(kind);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<CatalogueFileException>(() => Tables.Rows(bomb).Count());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMore);
    }

    [Fact] // X2
    public void A_text_without_an_end_of_a_line_is_refused_before_it_is_held()
    {
        var bytes = Encoding.UTF8.GetBytes("Телефон;Имя\n" + "я".Times(9_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<CatalogueFileException>(() => Tables.Rows(bytes).Count());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMore);
        Assert.Equal(Tables.MostColumns, Tables.Rows(Encoding.UTF8.GetBytes(";".Times(100_000))).Single().Cells.Count);
    }

    [Theory] // F8
    [InlineData("<c t=\"inlineStr\"><is><t>89161234567_x000D_</t></is></c>", "", "89161234567")]
    [InlineData("<c t=\"inlineStr\"><is><t>a_x005F_x000D_</t></is></c>", "", "a_x000D_")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "<si><t>田中</t><rPh sb=\"0\" eb=\"2\"><t>タナカ</t></rPh><phoneticPr/></si>", "田中")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "<si><r><t>Иван</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> "
        + "Пётр</t></r></si>", "Иван Пётр")]
    [InlineData("<c s=\"1\"><v>46351</v></c>", "", "25.11.2026")]
    [InlineData("<c s=\"2\"><v>46351.5</v></c>", "", "25.11.2026 12:00")]
    [InlineData("<c s=\"3\"><v>46351</v></c>", "", "25.11.2026")]
    [InlineData("<c s=\"4\"><v>0.4375</v></c>", "", "10:30")]
    [InlineData("<c s=\"5\"><v>46351</v></c>", "", "46351")]
    [InlineData("<c s=\"0\"><v>8.9161234568E10</v></c>", "", "89161234568")]
    [InlineData("<c t=\"d\"><v>2026-11-25T00:00:00</v></c>", "", "25.11.2026")]
    [InlineData("<c t=\"e\"><f>VLOOKUP(1)</f><v>#N/A</v></c>", "", "")]
    [InlineData("<c t=\"str\"><f>A1&amp;B1</f><v>Иванов &amp; Ко</v></c>", "", "Иванов & Ко")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "", "да")] // F8: as Excel shows it, not as it keeps it
    public void A_cell_is_read_as_it_is_shown(string cell, string texts, string expected)
    {
        const string formats = "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"[$-419]d\\ mmmm\\ yyyy;@\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00&quot; шт дней&quot;\"/></numFmts><cellStyleXfs><xf "
            + "numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/>"
            + "<xf numFmtId=\"165\"/></cellXfs>";
        var row = Tables.Rows(XlsxFile.Of($"<row r=\"1\">{cell}<c r=\"C1\"><v>7</v></c></row>", texts, formats)).Single();
        Assert.Equal(expected, row.Cells[0]);
        Assert.Equal("7", row.Cells[2]);
    }

    [Fact] // F8, D26
    public void What_is_hidden_says_so_and_a_hidden_sheet_is_not_read()
    {
        const string row = "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row>";
        Assert.Equal([false, true], Tables.Rows(XlsxFile.Of(row)).Select(read => read.Hidden));
        var hidden = XlsxFile.Whole("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
            sheets: "<sheet name=\"A\" r:id=\"r1\" state=\"hidden\"/><sheet name=\"B\" r:id=\"r2\"/>",
            second: "<worksheet><sheetData><row><c><v>8</v></c></row></sheetData></worksheet>");
        Assert.Equal("8", Tables.Rows(hidden).Single().Cells[0]);
    }

    [Fact] // F8: one company beside its people
    public void What_cells_that_are_merged_downwards_say_holds_for_each_of_their_rows()
    {
        static string Row(int line, params string[] cells) => $"<row r=\"{line}\">" + string.Concat(cells.Select((text, at) =>
            text.Length == 0 ? "" : $"<c r=\"{(char)('A' + at)}{line}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")) + "</row>";
        var sheet = $"<worksheet><sheetData>{Row(1, "Список")}{Row(3, "Ромашка", "Иванов", "Казань")}{Row(4, "", "Петров")}"
            + $"{Row(5, "", "Сидоров", "Омск")}{Row(6, "", "Чуев")}</sheetData><mergeCells count=\"3\"><mergeCell ref=\"A1:C2\"/>"
            + "<mergeCell ref=\"A3:A5\"/><mergeCell ref=\"C3:C4\"/></mergeCells>"
            + "<dataValidations><dataValidation sqref=\"C3:C9\"/></dataValidations><hyperlinks><hyperlink ref=\"C5:C6\"/></hyperlinks>"
            + "</worksheet>";
        Assert.Equal(["Список", "Ромашка|Иванов|Казань", "Ромашка|Петров|Казань", "Ромашка|Сидоров|Омск", "|Чуев"],
            Tables.Rows(XlsxFile.Whole(sheet)).Select(row => string.Join('|', row.Cells)));
    }

    [Fact] // F8
    public void A_sheet_without_a_row_is_passed_over() => Assert.Equal("8", Tables.Rows(XlsxFile.Whole(
        "<worksheet><sheetData/></worksheet>",
        sheets: "<sheet name=\"A\" r:id=\"r1\"/><sheet name=\"B\" r:id=\"r2\"/>",
        second: "<worksheet><sheetData><row><c><v>8</v></c></row></sheetData></worksheet>")).Single().Cells[0]);

    [Theory] // F7: Excel on a Mac, ISO, and a sign that was cut in two
    [InlineData("x-mac-cyrillic")]
    [InlineData("iso-8859-5")]
    [InlineData("utf-8")]
    public void A_text_is_read_in_the_letters_it_was_saved_in(string letters)
    {
        var bytes = (letters == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(letters)!)
            .GetBytes("Телефон;Имя;Компания\n89161234567;Яковлев Юрий;Эталон и Ко\n").ToList();
        if (letters == "utf-8") bytes.InsertRange(bytes.Count - 1, [(byte)';', 0xD0]);
        Assert.Equal(["Телефон;Имя;Компания", "89161234567;Яковлев Юрий;Эталон и Ко"],
            Tables.Rows([.. bytes]).Select(row => string.Join(';', row.Cells.Take(3))));
    }

    [Fact] // D7
    public void The_head_of_a_list_that_is_written_is_bold_and_each_cell_says_where_it_stands()
    {
        using var book = SpreadsheetDocument.Open(
            new MemoryStream(XlsxTable.Write("Список", [["Телефон", "Имя"], ["8916", "=1+1"]])), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
        var part = book.WorkbookPart!;
        bool Bold(Cell cell) => part.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)(cell.StyleIndex?.Value ?? 0)).FontId?.Value == 1;
        Assert.Equal(["A1", "B1", "A2", "B2"],
            part.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Select(cell => cell.CellReference?.Value));
        Assert.Equal([true, true, false, false], part.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Select(Bold));
    }

    [Fact] // F8
    public void A_Mac_counts_days_from_1904() =>
        Assert.Equal("25.11.2026", Tables.Rows(XlsxFile.Whole(
            "<worksheet><sheetData><row><c s=\"1\"><v>44889</v></c></row></sheetData></worksheet>",
            formats: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>",
            properties: "<workbookPr date1904=\"1\"/>")).Single().Cells[0]);

    [Theory] // F7, D27
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    [InlineData("cp866")]
    [InlineData("koi8-r")]
    public void The_encodings_of_offices_are_read(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        const string table = "Телефон\tИмя\tО клиенте\r\n89161234567\tИВАНОВ Пётр\tбрал профнастил – № 5\r\n";
        foreach (var mark in new byte[][] { [], encoding.GetPreamble() })
            Assert.Equal("ИВАНОВ Пётр", Tables.Rows([.. mark,
                .. encoding.GetBytes(table.Replace("–", "-").Replace("№", "N"))]).Last().Cells[1]);
    }

    [Theory] // F7
    [InlineData("Телефон;Имя\n8916;Иван;a,b,c,d,e\n8917;Пётр, директор;;;\n")]
    [InlineData("sep=,\nТелефон,Имя\n8916,Иван; Пётр; Павел\n")]
    [InlineData("Список клиентов, ноябрь\n\nТелефон,Имя\n8916,Иван\n")]
    [InlineData("Телефон|Имя\n8916|Иван;,;\n")]
    [InlineData("\"Телефон; основной\",Имя\n8916,Иван\n")]
    public void The_head_says_what_parts_the_columns(string text) =>
        Assert.Contains(Tables.Rows(Encoding.UTF8.GetBytes(text)), row => row.Cells is [_, "Имя"]);

    // Three times what is looked at before it is asked how tightly it was packed, and larger in memory than what may be held of it.
    private static byte[] Bomb(string kind) => kind switch
    {
        "deep" => XlsxFile.Of("<row>" + "<c>".Times(200_000) + "</c>".Times(200_000) + "</row>"),
        "wide" => XlsxFile.Of("<row>" + "<c><v>1</v></c>".Times(2_200_000) + "</row>"),
        "shared" => XlsxFile.Of("", "<si><t>x</t></si>".Times(1_800_000)),
        "shared-long" => XlsxFile.Of("", ("<si><t>" + "y".Times(9_000) + "</t></si>").Times(3_500)),
        "one-cell" => XlsxFile.Of("<row><c t=\"inlineStr\"><is><t>" + "a".Times(30_000_000) + "</t></is></c></row>"),
        "one-tag" => XlsxFile.Of("<row a=\"" + "a".Times(30_000_000) + "\"/>"),
        "names" => XlsxFile.Of(string.Concat(Enumerable.Range(0, 500_000).Select(n => $"<a{n}/>"))),
        "section" => XlsxFile.Of("<![CDATA[" + "a".Times(30_000_000) + "]]>"),
        "blanks" => XlsxFile.Of(" ".Times(30_000_000)),
        "comment" => XlsxFile.Of("<!--" + "a".Times(30_000_000) + "-->"),
        "instruction" => XlsxFile.Of("<?a " + "a".Times(30_000_000) + "?>"),
        "aloud" => XlsxFile.Of("", "<si>" + "<rPh><t>abc</t></rPh>".Times(1_400_000) + "</si>"),
        "rows" => XlsxFile.Of("<row/>".Times(5_000_000)),
        "text" => XlsxFile.Of("a".Times(30_000_000)),
        "elements" => XlsxFile.Of("<b/>".Times(7_000_000)),
        _ => Encoding.Latin1.GetBytes("PK\u0003\u0004" + "PK\u0001\u0002".Times(100_000)),
    };
}
