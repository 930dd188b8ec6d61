using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>
/// A telephone number that could be dialled from anywhere (facts.md, «Russian»: 8…, 7… and ten digits are Russian, foreign stay foreign).
/// </summary>
public sealed partial record PhoneNumber
{
    // No spelling of one number is longer; what is longer is not worth a regular expression's time.
    private const int MaxLength = 100;

    private const int MaxExtension = 6;

    // Nobody has more; a list of numbers is not one person's.
    private const int MostInRow = 5;

    private PhoneNumber(string e164, string? extension) => (E164, Extension) = (e164, extension);

    /// <summary>Plus, country and number: <c>+79123456789</c>; what is stored and compared.</summary>
    public string E164 { get; }

    /// <summary>Добавочный, at most six digits; null when there is none.</summary>
    public string? Extension { get; }

    /// <summary>The number with its extension, as RFC 3966 writes it and <see cref="TryParse"/> reads it: +74951234567;ext=123.</summary>
    public string Value => Extension is null ? E164 : $"{E164};ext={Extension}";

    /// <summary>
    /// As it is read: «+7 912 345-67-89», «+375 29 123-45-67», «+7 495 123-45-67 доб. 123»; parses back to the same number.
    /// </summary>
    public string Display => Extension is null ? DisplayNumber : $"{DisplayNumber} доб. {Extension}";

    /// <summary><see cref="Display"/> without the extension.</summary>
    public string DisplayNumber => E164.StartsWith("+7", StringComparison.Ordinal)
        ? $"+7 {E164[2..5]} {E164[5..8]}-{E164[8..10]}-{E164[10..]}"
        : PhoneGroups.Of(E164);

    /// <summary>
    /// The number that <paramref name="text"/> is, in any spelling; null when the text is something else or more than one number.
    /// </summary>
    public static PhoneNumber? TryParse(string text)
    {
        if (text.Length > MaxLength)
            return null;
        var match = Whole().Match(PhoneText.Plain(text));
        if (!match.Success || PhoneRules.ToE164(match.Groups["number"].Value) is not { } e164)
            return null;
        return new PhoneNumber(e164, ExtensionOf(match));
    }

    /// <summary>
    /// The number on a contact card, where channels leave the plus of E.164 out and a dialler's pauses («,», «;», «p», «w») part
    /// the extension (K11); whatever <see cref="TryParse"/> reads is read as there. Null when it is no number.
    /// </summary>
    public static PhoneNumber? OnCard(string text)
    {
        if (text.Length > MaxLength)
            return null;
        if (TryParse(text) is { } known)
            return known;
        var plain = PhoneText.Plain(text).Trim();
        var parts = Pause().Split(plain, 2);
        var number = TryParse(parts[0]) ?? (PhoneRules.OnCard(parts[0]) is { } e164 ? new PhoneNumber(e164, null) : null);
        var dialled = parts.Length < 2 ? "" : string.Concat(parts[1].Where(char.IsAsciiDigit));
        return number is { Extension: null } && dialled.Length is > 0 and <= MaxExtension ? new PhoneNumber(number.E164, dialled) : number;
    }

    /// <summary>The first number inside a line, and the line without it; null when there is none.</summary>
    public static FoundPhone? FindIn(string text)
    {
        if (PhoneSearch.First(text) is not { } found)
            return null;
        var plain = PhoneText.Plain(text);
        var (place, number) = Place(plain, found);
        return new FoundPhone(number, PhoneSearch.Without(text, plain, place.Start, place.End));
    }

    /// <summary>The first number inside a line with those that stand beside it, «8 916 123-45-67, раб. 8 495 123-45-67», and the line
    /// without them: one person's numbers, each once. Null when there is none.</summary>
    public static FoundPhones? FindRow(string text)
    {
        if (PhoneSearch.First(text) is not { } found) return null;
        var plain = PhoneText.Plain(text);
        var ((start, end), first) = Place(plain, found);
        var numbers = new List<PhoneNumber> { first };
        while (numbers.Count < MostInRow && PhoneSearch.First(text[end..]) is { } next
            && PhoneSearch.MayPart(plain[end..(end + next.Start)]))
        {
            var (place, number) = Place(plain, (next.E164, next.Start + end, next.End + end));
            end = place.End;
            if (!numbers.Exists(number.Repeats)) numbers.Add(number);
        }

        return new FoundPhones(numbers, PhoneSearch.Without(text, plain, start, end));
    }

    /// <inheritdoc/>
    public override string ToString() => Display;

    private bool Repeats(PhoneNumber other) => E164 == other.E164 && (Extension is null || Extension == other.Extension);

    /// <summary>A number with the extension that follows it, and where both stand.</summary>
    private static ((int Start, int End) Span, PhoneNumber Number) Place(string plain, (string E164, int Start, int End) found)
    {
        var extension = Tail().Match(plain[found.End..]);
        var end = extension.Success ? found.End + extension.Length : found.End;
        return ((found.Start, end), new PhoneNumber(found.E164, ExtensionOf(extension)));
    }

    private static string? ExtensionOf(Match match) => match.Groups["ext"] is { Success: true, Value: var digits } ? digits : null;

    // A dialler's pause stands right between the two: «84952223344,12», «*12»; behind a blank begins something else, as do pieces.
    private const string Ext = @"(?:[\s,;(]*(?:добавочный|доб|дополнительный|доп|внутренний|внутр|вн|тональный|тон|extension|ext|[xх#])"
        + @"[\s.:=№#]*(?<ext>\d{1,6})(?!\d)\)?|(?:,{1,3}|\*)(?!0+(?!\d))(?<ext>\d{1,6})(?![\d,.]|"
        + @"\s*(?:шт|лист|м|кв|куб|п\.|пог|кг|тонн?|т|л|уп|руб|дн|час|мин|%|₽)(?!\p{L})|\s*(?:штук|лист|метр|тонн|упаков|рубл|час|минут)))";

    [
        GeneratedRegex(
            @"^\s*" + PhoneText.Label + @"*(?<number>[+(\s]*\d[\d\s\-.()/+]*?)(?:" + Ext + @")?[\s.,;)]*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Whole();

    [GeneratedRegex("[,;pw]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pause();

    [GeneratedRegex("^" + Ext, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}

/// <summary>A number found in a text.</summary>
/// <param name="Number">The number.</param>
/// <param name="Rest">The text without it, without its label and without the commas it stood between.</param>
public sealed record FoundPhone(PhoneNumber Number, string Rest);

/// <summary>Numbers found beside one another in a text.</summary>
/// <param name="Numbers">The numbers, at least one.</param>
/// <param name="Rest">The text without them.</param>
public sealed record FoundPhones(IReadOnlyList<PhoneNumber> Numbers, string Rest);
