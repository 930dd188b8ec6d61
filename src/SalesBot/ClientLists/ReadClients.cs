using System.Text.RegularExpressions;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Values;

namespace SalesBot.ClientLists;

/// <summary>
/// Reads the rows of a table as companies and contacts, under the headings that amoCRM, Bitrix24, address books and people themselves give
/// them, in Russian or English. A mistake takes nothing from the other rows. Pure.
/// </summary>
internal sealed partial class ReadClients(Phrases phrases)
{
    /// <summary>Most rows of a list.</summary>
    public const int MostRows = 100_000;

    private const int MaxWords = 400, LeftOfANumber = 5;

    /// <summary>The columns of the template, then those that only other programs have.</summary>
    public static TableColumns Columns { get; } = new(
        "client-list",
        [
            "company", "inn", "kpp", "address", "name", "position", "phone", "email", "said",
            "surname", "first", "patronymic", "place", "title", "kind",
        ],
        Required: 0)
    {
        Many = ["phone", "email"],
        Nothing =
        [
            "-", "--", "–", "—", "нет", "н/д", "нет данных", "не указан", "не указана", "не указано", "неизвестно", "отсутствует", "none",
            "null", "n/a", "unknown", "#n/a", "#н/д",
        ],
        Fewest = 1,
    };

    /// <summary>The columns of the template and of what is exported.</summary>
    public static IReadOnlyList<string> Own { get; } = [.. Columns.Keys.Take(9)];

    /// <summary>Companies whose ИНН has a wrong check digit so far.</summary>
    public int Doubtful { get; private set; }

    /// <summary>The row; what is wrong with it goes to the cells.</summary>
    public ClientRow? Row(TableCells cells)
    {
        var (company, written) = WhoIsWho.Of(cells);
        var reaches = Phones(cells).Concat(Emails(cells)).Distinct(StringComparer.Ordinal).ToList();
        var person = SaidContact.Read(written);
        // «ООО «Ромашка»» where a name should be.
        if (company.Length == 0 && person.Name.Length == 0) (company, person) = (person.Company, person with { Company = "" });
        if (cells.Word("said", MaxWords) is { Length: > 0 } said) person = person with { Company = said };
        if (cells.Word("position", MaxWords) is { Length: > 0 } position) person = person with { Position = position };
        var client = Company(cells, company);
        Fits(cells, "name", written);
        if (client is null && reaches.Count == 0 && cells.Mistakes.Count == 0)
            cells.Wrong("", phrases[person.Name.Length > 0 ? "client-list.no-reach" : "client-list.nobody"]);
        return new ClientRow(client, person, written, reaches);
    }

    private SaidCompany? Company(TableCells cells, string written)
    {
        Fits(cells, "company", written);
        var typed = ClientText.Read(written);
        if (typed.Wrong.Count > 0) cells.Wrong("company", WrongFigures.Told(typed, phrases)[0]);
        var (inn, kpp) = (Inn(cells) ?? typed.Inn, Kpp(cells) ?? typed.Kpp);
        var name = typed.Name.Length > 0 ? typed.Name : inn ?? "";
        if (name.Length == 0) return null;
        if (inn is not null && Values.Inn.Check(inn) != InnCheck.Ok) Doubtful++;
        var address = cells.Word("address", MaxWords);
        // Beside a surname and a first name it is where that person lives.
        if (address.Length == 0 && !cells.Has("surname") && !cells.Has("first")) address = cells.Word("place", MaxWords);
        return new SaidCompany(name, written.Length > 0 ? written : name, inn, kpp, address.Length > 0 ? address : null);
    }

    private void Fits(TableCells cells, string column, string text)
    {
        if (text.Length > MaxWords) cells.Wrong(column, phrases.Say("field.text.long", ("length", text.Length), ("max", MaxWords)));
    }

    /// <summary>«ИНН/КПП» in one cell, as 1C prints them; a format with kopecks adds figures to neither.</summary>
    private static (string Inn, string Kpp) Both(TableCells cells)
    {
        var cell = Kopecks().Replace(cells["inn"], "");
        if (ClientText.Read(cell) is { Inn: { } inn, Kpp: { } kpp }) return (inn, kpp);
        var parts = cell.Split('/', '\\');
        return (parts[0], parts.ElementAtOrDefault(1) ?? "");
    }

    // A spreadsheet takes the zero from the beginning of a number.
    private string? Inn(TableCells cells)
    {
        var digits = InnField.Digits(Both(cells).Inn);
        if (digits.Length is 9 or 11 && Values.Inn.Check("0" + digits) == InnCheck.Ok) return "0" + digits;
        if (digits.Length is not (0 or 10 or 12)) cells.Wrong("inn", phrases.Say("field.inn.length", ("n", digits.Length)));
        return digits.Length == 0 ? null : digits;
    }

    private string? Kpp(TableCells cells)
    {
        var said = cells["kpp"] is { Length: > 0 } own ? own : Both(cells).Kpp;
        var signs = string.Concat(said.Where(char.IsLetterOrDigit));
        if (signs.Length == 0) return null;
        var kpp = Values.Kpp.Of(signs.Length == Values.Kpp.Length - 1 ? "0" + signs : signs);
        if (kpp is null) cells.Wrong("kpp", phrases.Say("field.kpp.length", ("n", signs.Length)));
        return kpp;
    }

    private IEnumerable<string> Phones(TableCells cells)
    {
        foreach (var cell in cells.All("phone"))
        {
            var (numbers, rest) = TablePhones.All(cell);
            // What looks like one more number would be lost without a word.
            if (numbers.Count == 0 || rest.Count(char.IsAsciiDigit) >= LeftOfANumber)
                cells.Wrong("phone", phrases.Say("campaign.no-phone", ("text", TableCells.Short(numbers.Count == 0 ? cell : rest))));
            foreach (var number in numbers) yield return number.E164;
        }
    }

    private IEnumerable<string> Emails(TableCells cells)
    {
        foreach (var cell in cells.All("email"))
        {
            var found = EmailAddress.All(cell).Select(one => one.Address.Key).ToList();
            if (found.Count == 0) cells.Wrong("email", phrases.Say("client-list.no-email", ("text", TableCells.Short(cell))));
            foreach (var address in found) yield return address;
        }
    }

    [GeneratedRegex(@"[.,]0+$")]
    private static partial Regex Kopecks();
}
