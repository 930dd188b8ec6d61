using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>Says in figures what people say in words: «в полтретьего», «без четверти пять», «часа через два», «через полтора
/// часа».</summary>
internal static partial class SpokenWords
{
    private static readonly Dictionary<string, int> Cardinals = Numbered(
        "один одного одну одному|два две двух двум|три трех трем|четыре четырех четырем|пять пяти|шесть шести|семь семи|восемь восьми|"
        + "девять девяти|десять десяти|одиннадцать одиннадцати|двенадцать двенадцати|тринадцать тринадцати|четырнадцать четырнадцати|"
        + "пятнадцать пятнадцати|шестнадцать шестнадцати|семнадцать семнадцати|восемнадцать восемнадцати|девятнадцать девятнадцати|"
        + "двадцать двадцати");

    private static readonly Dictionary<string, int> Ordinals = Numbered(
        "первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого|тринадцатого|"
        + "четырнадцатого|пятнадцатого|шестнадцатого|семнадцатого|восемнадцатого|девятнадцатого|двадцатого");

    static SpokenWords()
    {
        (Cardinals["тридцать"], Cardinals["тридцати"], Cardinals["сорок"], Cardinals["сорока"]) = (30, 30, 40, 40);
        (Cardinals["пятьдесят"], Cardinals["пятидесяти"], Ordinals["тридцатого"]) = (50, 50, 30);
    }

    /// <summary>What is said one way when people say it in several, in this order.</summary>
    private static readonly (Regex Said, string Means)[] Ways =
    [
        (Following(), "следующей "), (Next(), "следующий "), (NextDay(), "завтра"), (DayOf(), "${day}"), (Closer(), "к "),
        (MorningAt(), "в ${time} утра"), (DayAt(), "в ${time} дня"), (EveningAt(), "в ${time} вечера"), (PartBefore(), "в ${time}"),
        (Mistyped(), "завтра"), (MistypedToday(), "сегодня"), (Doubtful(), " "), (LittleHours(), "час"), (LittleMinutes(), "минут"),
            (LittleDay(), "день"), (LittleWeek(), "неделю"),
        (HalfYear(), "6 месяцев"), (HalfHour(), "30 минут"), (QuarterOfHour(), "15 минут"), (HourAndHalf(), "1,5 часа"),
            (OneAndHalf(), "1,5 "), (AndHalf(), "${n},5 "),
        (TwoDays(), "2 дня"), (ThreeDays(), "3 дня"), (Days(), "${n} дней"), (OneDay(), "1 день"), (CountLast(), "через ${n} ${unit}"),
            (CountFirst(), "через ${n} ${unit}"),
        (OneHour(), "${at} 1 час"), (HoursFirst(), "${at} ${n}"), (About(), "в ${n}"),
        (FirstHalf(), "утром"), (SecondHalf(), "днем"), (InTheMorning(), "утром"), (EndOfDay(), "в 17:00"), (Midnight(), "в 00:00"),
        (Weekend(), "в субботу"), (EndOfWeek(), "в пятницу"), (BeginOfWeek(), "в понедельник"),
    ];

    /// <summary>The phrase, in lower case already, in figures.</summary>
    public static string InFigures(string text)
    {
        text = Noughts().Replace(text, "00");
        text = Halves().Replace(text, half => Clock(half.Groups["at"].Value, Ordinals[half.Groups["hour"].Value] - 1, 30));
        text = QuarterPast().Replace(text, past => Clock("", Ordinals[past.Groups["hour"].Value] - 1, 15));
        text = Words().Replace(text, word => Figure(word.Value));
        text = Compound().Replace(text, two => (int.Parse(two.Groups["tens"].ValueSpan, CultureInfo.InvariantCulture)
            + int.Parse(two.Groups["ones"].ValueSpan, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)
            + two.Groups["end"].Value);
        text = Without().Replace(text, without => Clock("", Int(without, "hour") - 1,
            60 - (without.Groups["min"].Success ? Int(without, "min") : 15)));
        text = PastHour().Replace(text, past => Clock("", Int(past, "hour"), past.Groups["half"].Success ? 30 : 15));
        text = ToHour().Replace(text, to => Clock("", Int(to, "hour") - 1, 45));
        foreach (var (said, means) in Ways) text = said.Replace(text, means);
        return text;
    }

    private static string Figure(string word) =>
        Cardinals.TryGetValue(word, out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : Ordinals.TryGetValue(word, out var day) ? string.Create(CultureInfo.InvariantCulture, $"{day}-го") : word;

    private static string Clock(string at, int hour, int minute)
    {
        var shown = hour <= 0 ? hour + 12 : hour;
        return minute is < 0 or > 59 ? $"{at} ?" : string.Create(CultureInfo.InvariantCulture, $" в {shown}:{minute:00}");
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Numbered(string words) => words.Split('|')
        .SelectMany((forms, at) => forms.Split(' ').Select(form => (form, at + 1)))
        .ToDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    private const string Ordinal = "(?<hour>первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|"
        + "одиннадцатого|двенадцатого)";

    private const string Unit = "(?<unit>минут[уы]?|мин|час(?:а|ов)?|ч|дн(?:я|ей)|день|недел[юиь]|месяц(?:а|ев)?)";

    [GeneratedRegex(@"(?:\b(?<at>в|к|до|после)\s+)?\bпол(?:овин[аеу])?\s*" + Ordinal + @"\b")]
    private static partial Regex Halves();

    [GeneratedRegex(@"(?:\bв\s+)?\bчетверть\s+" + Ordinal + @"\b")]
    private static partial Regex QuarterPast();

    [GeneratedRegex(@"\b[а-я]{3,}\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?<tens>[2345]0) (?<ones>[1-9])(?<end>-го)?\b")]
    private static partial Regex Compound();

    [GeneratedRegex(@"(?:\bв\s+)?\bбез\s+(?:четверти|(?<min>\d{1,2})(?:\s*мин(?:ут[ыу]?)?\.?)?)\s+(?<hour>\d{1,2})\b(?:\s*час(?:а|"
        + @"ов)?\b)?")]
    private static partial Regex Without();

    [GeneratedRegex(@"\b(?:at\s+)?(?:(?<half>half)|quarter)\s+past\s+(?<hour>\d{1,2})\b")]
    private static partial Regex PastHour();

    [GeneratedRegex(@"\b(?:at\s+)?(?:a\s+)?quarter\s+to\s+(?<hour>\d{1,2})\b")]
    private static partial Regex ToHour();

    [GeneratedRegex(@"\bноль[\s-]ноль\b")]
    private static partial Regex Noughts();

    [GeneratedRegex(@"\bсл(?:ед)?\.?\s+(?=недел)")]
    private static partial Regex Following();

    [GeneratedRegex(@"\bсл(?:ед)?\.?\s+(?=\p{L})")]
    private static partial Regex Next();

    [GeneratedRegex(@"\bна следующий день\b")]
    private static partial Regex NextDay();

    [GeneratedRegex(@"\b(?<day>завтра|сегодня)шн(?:его|ий|ему) д(?:ня|ень|ню)\b")]
    private static partial Regex DayOf();

    [GeneratedRegex(@"\b(?:ближе|поближе) к (?=обеду|вечеру|концу)")]
    private static partial Regex Closer();

    private const string Dial = @"\s+(?:в\s+|к\s+|до\s+)?(?<time>(?:1[01]|[1-9])(?::[0-5]\d)?)(?![\d.:/-])(?:\s*час(?:а|ов)?\b)?"
        + @"(?!\s*(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|числа|утра|дня|вечера))";

    // «Завтра утром в 10», «вечером в 6».
    [GeneratedRegex(@"\b(?:утром|с утра)" + Dial)]
    private static partial Regex MorningAt();

    [GeneratedRegex(@"\b(?:днем|после обеда)" + Dial)]
    private static partial Regex DayAt();

    [GeneratedRegex(@"\bвечером" + Dial)]
    private static partial Regex EveningAt();

    // «Вечером в 19:00» says it twice.
    [GeneratedRegex(@"\b(?:днем|вечером|после обеда)\s+(?:в\s+|к\s+)?(?<time>(?:1[2-9]|2[0-3])(?::[0-5]\d)?)(?![\d.:/-])")]
    private static partial Regex PartBefore();

    [GeneratedRegex(@"\b(?:завтро|завтр|зафтра|зватра|звтра|завта)\b")]
    private static partial Regex Mistyped();

    [GeneratedRegex(@"\b(?:седня|сегодн|сегоня|сгодня|сегодняя)\b")]
    private static partial Regex MistypedToday();

    [GeneratedRegex(@"\b(?:где-то|примерно|ориентировочно|приблизительно|давайте|давай|лучше|можно|пожалуйста|скажем|наверное|точно|ровно|"
        + @"прямо|перезвонить|перезвоню|позвонить|позвоню|напомнить|(?:по)?просил[аи]?|просит|клиент|заказчик|созвон|связаться|эдак|"
        + @"не раньше|не ранее|around|about|please|sharp)\b|(?<=\p{L})\s+же\b")]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"\bчасик(?:а|ов)?\b")]
    private static partial Regex LittleHours();

    [GeneratedRegex(@"\bминут(?:оч)?(?:к[уи]|ек)\b")]
    private static partial Regex LittleMinutes();

    [GeneratedRegex(@"\bденек\b")]
    private static partial Regex LittleDay();

    [GeneratedRegex(@"\bнедельк[уи]\b")]
    private static partial Regex LittleWeek();

    [GeneratedRegex(@"\bпол\s?года\b")]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"\bпол\s?час(?:а|ика)?\b|\bhalf an hour\b")]
    private static partial Regex HalfHour();

    [GeneratedRegex(@"\bчетверть часа\b")]
    private static partial Regex QuarterOfHour();

    [GeneratedRegex(@"\bчас с половиной\b|\ban hour and a half\b")]
    private static partial Regex HourAndHalf();

    [GeneratedRegex(@"\bполтор[аы]\s+")]
    private static partial Regex OneAndHalf();

    [GeneratedRegex(@"\b(?<n>\d{1,2}) с половиной\s+")]
    private static partial Regex AndHalf();

    [GeneratedRegex(@"\b(?<n>\d{1,2}) суток\b")]
    private static partial Regex Days();

    [GeneratedRegex(@"\bдвое суток\b")]
    private static partial Regex TwoDays();

    [GeneratedRegex(@"\bтрое суток\b")]
    private static partial Regex ThreeDays();

    [GeneratedRegex(@"\bсутки\b")]
    private static partial Regex OneDay();

    // «Часа через два», «минут через 20».
    [GeneratedRegex(@"\b" + Unit + @"\s+через\s+(?<n>\d{1,3})\b")]
    private static partial Regex CountLast();

    // «Через минут 20», «через часа два».
    [GeneratedRegex(@"\bчерез\s+" + Unit + @"\s+(?<n>\d{1,3})\b(?![:.])")]
    private static partial Regex CountFirst();

    [GeneratedRegex(@"\b(?<at>в|во|к|до|после|с)\s+час[ау]?\b(?!\s*\d\b)")]
    private static partial Regex OneHour();

    // «Часов в пять», «часика в три».
    [GeneratedRegex(@"\bчас(?:а|ов)?\s+(?<at>в|к|до|после)\s+(?<n>\d{1,2})\b")]
    private static partial Regex HoursFirst();

    [GeneratedRegex(@"\b(?:около|после|не позже|не позднее|ближе к|в районе|after|before)\s+(?<n>\d{1,2}(?!-|\d?\.(?:0[1-9]|1[0-2])(?!\d))"
        + @"(?![\d.]*\s*(?:янв|фев|мар|апр|ма[йя]|"
        + @"июн|июл|"
        + @"авг|сен|окт|ноя|дек)))")]
    private static partial Regex About();

    [GeneratedRegex(@"\b(?:в )?перв(?:ой|ую) половин[еу](?: дня)?\b")]
    private static partial Regex FirstHalf();

    [GeneratedRegex(@"\b(?:во? )?втор(?:ой|ую) половин[еу](?: дня)?\b")]
    private static partial Regex SecondHalf();

    [GeneratedRegex(@"\b(?:с утра(?: пораньше)?|утречком|поутру|к утру)\b")]
    private static partial Regex InTheMorning();

    [GeneratedRegex(@"\b(?:к концу|в конце|под конец|до конца) (?:рабочего )?дня\b|\b(?:by )?end of (?:the )?day\b")]
    private static partial Regex EndOfDay();

    [GeneratedRegex(@"\b(?:в |at )?(?:полночь|midnight)\b")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"\b(?:в|на) выходны[ех]\b|\bна выходных\b|\b(?:at|on) the weekend\b")]
    private static partial Regex Weekend();

    [GeneratedRegex(@"\b(?:в конце|к концу|до конца|под конец) (?:этой )?недели\b|\b(?:by )?end of (?:the )?week\b")]
    private static partial Regex EndOfWeek();

    [GeneratedRegex(@"\b(?:в начале|с начала) (?:следующей |той )?недели\b")]
    private static partial Regex BeginOfWeek();
}
