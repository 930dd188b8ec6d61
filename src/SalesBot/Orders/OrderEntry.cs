using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Orders;

/// <summary>One line of an order as it is typed, «профн 120» or «монтаж 12,5 м²», taken apart. Pure.</summary>
/// <param name="Words">Words of the item's name; empty when only a quantity was typed.</param>
/// <param name="Quantity">How many; null when it was not said or is out of range.</param>
public readonly partial record struct OrderEntry(string Words, decimal? Quantity)
{
    /// <summary>Longest line that is looked at, in characters.</summary>
    public const int MaxLength = 200;

    private const decimal MostUnits = 1_000_000_000m;

    /// <summary>What is counted, as it was typed, «кв. м»; empty when it was not said.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The price of one that was said with it, in roubles; null when none was.</summary>
    public decimal? Price { get; init; }

    /// <summary>Percent off that price, or off the catalogue's; null when nothing was said of it.</summary>
    public decimal? Discount { get; init; }

    /// <summary>The price of one that this comes to where the catalogue's is <paramref name="list"/>; null: the catalogue's.</summary>
    public decimal? PriceOf(decimal list) => Discount is > 0 and { } off
        ? decimal.Round((Price ?? list) * (100 - off) / 100, 2, MidpointRounding.AwayFromZero) : Price;

    /// <summary>
    /// Takes the line apart. The number at the end is the quantity, or the one at the beginning with what is counted, blanks between
    /// thousands if there are any;
    /// a unit after it is not needed.
    /// </summary>
    public static OrderEntry Read(string text)
    {
        var line = Listed().Replace(Row(text).Trim().TrimEnd(',', ';', '!', ' '), "");
        if (line.Length > MaxLength) return new OrderEntry(line, null);
        if (Discounted().Match(line) is { Success: true } less)
            return Read(line[..less.Index]) with { Discount = Sum(less.Groups["percent"].Value) };
        decimal? price = null;
        if (Counting(line) is { } counted) (line, price) = counted;
        else if (Priced().Match(line) is { Success: true } priced)
            (line, price) = (line[..priced.Index], Sum(priced.Groups["price"].Value));
        var match = First().Match(line) is { Success: true } first ? first : Line().Match(line);
        if (!match.Success) return new OrderEntry(line, null) { Price = price };
        var words = UnitBefore().Replace(HowMany().Replace(match.Groups["words"].Value, ""), "")
            .TrimEnd(' ', '-', '–', '—', ':', '=', ',', ';', '·');
        return new OrderEntry(words, ReadQuantity(match.Groups["quantity"].Value)) { Unit = match.Groups["unit"].Value, Price = price };
    }

    /// <summary>Several positions said in one line, «профнастил 120, монтаж 120»; the line itself where it is one.</summary>
    public static IReadOnlyList<string> Parts(string line)
    {
        if (Row(line) != line) return [line];
        string[] parts = Comma().Split(line);
        // «НДС 22» behind a comma is no position.
        if (parts.Length > 1 && VatSaid.Read(parts[^1]) is { Left: "" }) parts = [.. parts[..^2], $"{parts[^2]}, {parts[^1]}"];
        return parts.Length > 1 && Array.TrueForAll(parts, part => Read(part) is { Quantity: not null, Words.Length: > 2 })
            ? parts : [line];
    }

    /// <summary>
    /// The row of a table, «1; Профнастил С21; м²; 120; 600; 72 000», without what parts its cells, its number and the unit; any other line
    /// as it is.
    /// </summary>
    private static string Row(string line)
    {
        List<string> cells = [.. line.Split(['\t', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (cells.Count > 1 && cells[0].TrimEnd('.', ')') is { Length: <= 3 } first && first.All(char.IsAsciiDigit)) cells.RemoveAt(0);
        if (cells.Count < 2 || (cells.Count == 2 && !line.Contains('\t')) || !cells[0].Any(char.IsLetter)) return line;
        var figures = cells.Skip(1).Where(cell => Amount().IsMatch(cell)).ToList();
        if (!cells.Skip(1).Except(figures).All(cell => UnitAlone().IsMatch(cell))) return line;
        return figures switch
        {
            [var many] => $"{cells[0]} {many}",
            [var many, var price] => $"{cells[0]} {many} по {price}",
            [var many, var price, var sum] => $"{cells[0]} {many} × {price} = {sum}",
            _ => line,
        };
    }

    // «120 м² × 600,00 = 72 000,00», as an order shows a line, and «120 м² 600 72000», as a table does: the sum proves what is what.
    private static (string Left, decimal Price)? Counting(string line)
    {
        if (Proven().Match(line) is not { Success: true } match) return null;
        var (price, sum) = (Sum(match.Groups["price"].Value), Sum(match.Groups["sum"].Value));
        return ReadQuantity(match.Groups["quantity"].Value) is { } many && price is { } one && sum is { } all
            && Math.Abs(many * one - all) < 0.01m ? (line[..match.Groups["after"].Index], one) : null;
    }

    private static decimal? Sum(string text) => decimal.TryParse(
        string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.'), NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture, out var sum) && sum > 0 ? sum : null;

    /// <summary>A quantity: more than nothing, to three decimals; null for anything else.</summary>
    public static decimal? ReadQuantity(string text)
    {
        var digits = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity)
            && quantity > 0 && quantity <= MostUnits && decimal.Round(quantity, 3) == quantity ? quantity : null;
    }

    /// <summary>
    /// What is wrong with the number at the end, the last word of a text's key: there is one, and it can be no quantity. Null when nothing
    /// is, or there is none.
    /// </summary>
    public static (string What, string Number)? Mistake(string text)
    {
        if (text.Length > MaxLength || Figure().Match(text.Trim()) is not { Success: true } match) return null;
        var number = match.Groups["number"].Value;
        if (ReadQuantity(number) is not null) return null;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return number[0] is '-' or '−' or '–' || digits.All(digit => digit == '0') ? ("not-positive", number)
            : number.IndexOfAny(['.', ',']) is > 0 and var point && number.Length - point > 4 ? ("too-fine", number)
            : ("too-much", number);
    }

    private const string Number = @"(?<quantity>\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)";

    // «кв.м», «кв. м», «м.кв.», «пог. м», «п/м», «м.п.», «куб.м», «кв. метров», «усл. ед.»: units of two words, parted by anything.
    private const string OfTwo = @"(?:(?:кв|куб|пог|погон|погонн\p{L}{1,4}|квадратн\p{L}{1,4}|кубическ\p{L}{1,4}|п|усл|тыс|чел|маш|норм)"
        + @"[\s./-]{0,3}(?:метр\p{L}{0,3}|м[²³23]?|ед|шт|час\p{L}{0,2}|ч|см|п)|м[²³23]?[\s./-]{1,3}(?:кв|куб|пог|погон|п))(?!\p{L})\.?";

    private const string OfOne = @"(?:\p{L}[\p{L}²³/^-]{0,9}\d?\.?)";

    // What is counted, as it is written between a quantity and its item; a size, «10 мм труба», is none.
    private const string Counted = @"(?:" + OfTwo + @"|(?:шт(?:ук[аи]?)?|м[²³23]?|метр(?:а|ов)?|т|тн|тонн[аы]?|кг|кило|л|литр(?:а|"
        + @"ов)?|г|уп|упак(?:овк[аи])?|"
        + @"компл(?:ект(?:а|ов)?)?|к-т|рул|рулон(?:а|ов)?|лист(?:а|ов)?|меш(?:к[аи]|ков)?|мешок|пач(?:к[аи]|ек)?|пар[аы]?|ч|час(?:а|"
        + @"ов)?|ед|услуг[аи]?|"
        + @"pcs?|pc|m2?|kg|[xх×*])(?![\p{L}\d])\.?)";

    [GeneratedRegex(@"(?:^|\s)(?:[xх×*]\s*)?(?<number>[-−–]?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?|[-−–]?\d+(?:[.,]\d+)?)"
        + @"\s*(?:" + OfTwo + "|" + OfOne + ")?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:(?<words>.*?\p{L}.*?)(?:\s+[-–—=]\s+|\s*[:=]\s*|\s+\(|\s+))?(?:[xх×*]\s*)?" + Number
        + @"\s*(?<unit>" + OfTwo + "|" + OfOne + @")?\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    // «1. профнастил», «- профнастил»: the mark of a list.
    // What is said before the next one: «ещё монтаж 160», «и конёк 12».
    [GeneratedRegex(@"^(?:\d{1,2}[.)]\s+(?=\p{L})|[-–—•*·+]\s+(?=[\p{L}\d])|(?:(?:и|а|также|плюс|ещё|еще|добавь|добавьте|добавить|нужен|"
        + @"нужна|нужно|нужны|and|also|plus|add)\s+){1,3}(?=[\p{L}\d]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\s+(?:(?:в\s+)?(?:количеств[еоа]|кол-?в[оеа])|на|штук)\s*[:—–-]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowMany();

    private const string Cost = @"(?<price>\d[\d\s]*(?:[.,]\d{1,2})?)", Money = @"(?:₽|р|руб\p{L}*|rub\p{L}*)",
        By = @"(?:по(?:\s+цене)?\s+|at(?:\s+(?:a\s+)?price\s+of)?\s+|@\s*)",
        Each = @"(?:\s*/\s*[\p{L}²³]+|\s+(?:за|per)\s+[\p{L}²³]+|\s+each)?";

    // «по 600», «по 600 руб.», «600 ₽», after a quantity; before it is said, only what names the money.
    [GeneratedRegex(@"(?:\s+" + By + Cost + @"\s*" + Money + @"|(?<=\d.*)\s+(?:" + By + Cost
        + @"(?:\s*" + Money + ")?|" + Cost + @"\s*" + Money + @"))\.?" + Each + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Priced();

    // «С21 120 скидка 10%», «монтаж 10 со скидкой 5 %», «С21 120 -10%».
    [GeneratedRegex(@"(?<=[\p{L}\d)²³].*)[\s,;(]+"
        + @"(?:(?:со?\s+)?скидк(?:а|и|у|ой)|(?:with\s+)?(?:a\s+)?discount(?:\s+of)?|минус|minus|[-−–—])\s*:?\s*"
        + @"(?<percent>\d{1,2}(?:[.,]\d+)?)\s*(?:%|процент\p{L}*)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Discounted();

    [GeneratedRegex(@"[\s·]" + Number + @"\s*(?:" + OfTwo + "|" + OfOne + @")?(?<after>\s*[xх×*·]?\s*(?<price>\d{1,3}"
        + @"(?:\s\d{3})*(?:[.,]\d\d?)?|"
        + @"\d+(?:[.,]\d\d?)?)\s*[=·]?\s+(?<sum>\d{1,3}(?:\s\d{3})*(?:[.,]\d\d?)?|\d+(?:[.,]\d\d?)?))(?:\s*₽|\s*\([^)]*\))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proven();

    [GeneratedRegex(@"[,;]\s+(?=\p{L})|;\s*(?=\p{L})|(?<=\d\s?\p{L}{0,3}\.?)\s+и\s+(?=\p{L}{3})")]
    private static partial Regex Comma();

    // «10 шт профнастил», «120 кв.м профнастила С21», «10 конёк».
    [GeneratedRegex(@"^" + Number + @"\s*(?:(?<unit>" + Counted + @")\s*(?:[-–—]\s+)?|\s(?=\p{L}{3}|\p{L}{1,2}-?\d{2}))(?<words>\p{L}.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    // «Профнастил С21 м² 120», a table's row whose cells are parted by blanks.
    [GeneratedRegex(@"(?<=\p{L}.*)\s+(?:" + OfTwo + @"|шт\.?|м[²³23]|кг|тн|упак?\.?|компл\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitBefore();

    // What a cell may hold besides the name: a number with its unit or its money, or the unit alone.
    [GeneratedRegex(@"^\d[\d\s]*(?:[.,]\d+)?\s*(?:" + OfTwo + "|" + OfOne + @"|₽)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex("^(?:" + OfTwo + "|" + OfOne + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitAlone();
}
