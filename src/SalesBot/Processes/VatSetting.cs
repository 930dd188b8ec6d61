using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Conversations;
using SalesBot.SettingsDesk;
using SalesBot.WorkingTime;
using Answered = SalesBot.Conversations.Fields.Reading;

namespace SalesBot.Processes;

/// <summary>VAT: its rates, each with the day from which it holds, and whether prices hold it already (D20).</summary>
internal static partial class VatSetting
{
    /// <summary>Keys of the two settings.</summary>
    public const string Rates = "vat", Included = "vat-included";

    private const string Day = "yyyy-MM-dd";
    private const int MostPercent = 100;
    private static readonly string[] Includes = ["yes", "да", "в цене", "в ценах", "включён", "включен", "в том числе", "included"];
    private static readonly string[] OnTop = ["no", "нет", "сверху", "начисляется сверху", "не включён", "не включен", "без ндс", "on top"];

    public static IEnumerable<SettingKind> Kinds =>
    [
        new(Rates)
        {
            InFile = true,
            Read = Read,
            Usual = office => Kept(office.Processes.InFile.Orders.Rates),
            Show = Show,
        },
        new(Included)
        {
            InFile = true,
            Read = ReadIncluded,
            Usual = office => office.Processes.InFile.Orders.Included ? "yes" : "no",
            Show = (value, phrases) => phrases[$"setting.vat-included.{value}"],
            Offers = (_, phrases) => [new("yes", phrases["setting.vat-included.yes"]), new("no", phrases["setting.vat-included.no"])],
        },
    ];

    /// <summary>The rates as they are kept, oldest first: «20 2019-01-01; 22 2026-01-01», «7» for one that holds on all days.</summary>
    public static string Kept(IEnumerable<VatRate> rates) => string.Join("; ", rates.Select(rate => rate.From == DateOnly.MinValue
        ? rate.Percent.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{rate.Percent} {rate.From.ToString(Day, CultureInfo.InvariantCulture)}")));

    /// <summary>The same back.</summary>
    public static IReadOnlyList<VatRate> Of(string kept) => [.. kept.Split("; ").Select(rate => rate.Split(' ')).Select(rate =>
        new VatRate(rate.Length == 1 ? DateOnly.MinValue : DateOnly.ParseExact(rate[1], Day, CultureInfo.InvariantCulture),
            int.Parse(rate[0], CultureInfo.InvariantCulture)))];

    private static Answered Read(string text, Office office, Phrases phrases)
    {
        if (Without().IsMatch(text.Trim())) return new Answered.Understood(new Answer("0", Show("0", phrases)));
        var rates = new List<VatRate>();
        var today = DateOnly.FromDateTime(office.Calendar.ToLocal(office.Clock.GetUtcNow()).DateTime);
        foreach (var part in Parts().Split(SaidRates.Plain(text, today)).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (RateOf(part, today) is not { } rate)
                return new Answered.Problem(phrases.Say("setting.vat.wrong", ("text", DialogScreen.Shorten(part, 60))));
            rates.Add(rate);
        }

        if (rates.Count == 0 || rates.DistinctBy(rate => rate.From).Count() < rates.Count)
            return new Answered.Problem(phrases["setting.vat.twice"]);
        var kept = Kept(rates.OrderBy(rate => rate.From));
        return new Answered.Understood(new Answer(kept, Show(kept, phrases)));
    }

    private static VatRate? RateOf(string part, DateOnly today)
    {
        if (Shape().Match(part) is not { Success: true } match) return null;
        var percent = int.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture);
        if (percent > MostPercent) return null;
        if (!match.Groups["day"].Success) return new VatRate(DateOnly.MinValue, percent);
        var said = new SpokenText(match.Groups["day"].Value);
        return SpokenDay.Take(said, today) is { Day: { } from, Or: null } && OfYear().IsMatch(said.Left)
            ? new VatRate(from, percent) : null;
    }

    private static Answered ReadIncluded(string text, Office office, Phrases phrases)
    {
        var said = text.Trim().ToLowerInvariant();
        var value = Includes.Contains(said) || said == phrases["setting.vat-included.yes"].ToLowerInvariant() ? "yes"
            : OnTop.Contains(said) || said == phrases["setting.vat-included.no"].ToLowerInvariant() ? "no" : null;
        return value is null ? new Answered.Problem(phrases["setting.vat-included.wrong"])
            : new Answered.Understood(new Answer(value, phrases[$"setting.vat-included.{value}"]));
    }

    private static string Show(string kept, Phrases phrases) => kept == "0" ? phrases["setting.vat.without"]
        : string.Join(", ", Of(kept).Select(rate => rate.From == DateOnly.MinValue
            ? phrases.Say("setting.vat.rate", ("percent", rate.Percent))
            : phrases.Say("setting.vat.rate-from", ("percent", rate.Percent), ("day", DayOf(rate.From, phrases)))));

    private static string DayOf(DateOnly day, Phrases phrases) =>
        day.ToString(phrases.Language == "ru" ? "dd.MM.yyyy" : Day, CultureInfo.InvariantCulture);

    // A comma inside a number parts no rates: «22,5» is a rate that there is not.
    [GeneratedRegex(@"[;\n]|,(?!\d)")]
    private static partial Regex Parts();

    [GeneratedRegex("^(?:без ндс|без налога|нет|no vat|without vat|none)$", RegexOptions.IgnoreCase)]
    private static partial Regex Without();

    [GeneratedRegex(@"^(?:(?:с|from)\s+(?<day>\S.*?)\s+)?(?:ндс\s+|vat\s+)?(?<rate>\d{1,3})\s*%?(?:\s+(?:с|from)\s+(?<day>\S.*))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\s*(?:г|года)?[\s.:,]*$")]
    private static partial Regex OfYear();
}
