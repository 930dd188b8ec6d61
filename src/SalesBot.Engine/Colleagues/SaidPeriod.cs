using System.Text.RegularExpressions;

namespace SalesBot.Colleagues;

/// <summary>A day, week, month or year that somebody is away to its end: «сегодня», «до конца недели», “next week”. Pure.</summary>
internal static partial class SaidPeriod
{
    private const int DaysOfWeek = 7;

    /// <summary>Its first day of absence and its last; null when the text says none.</summary>
    public static (DateOnly First, DateOnly Last)? Read(string text, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % DaysOfWeek));
        if (Tomorrow().IsMatch(text)) return (today.AddDays(1), today.AddDays(1));
        if (Today().IsMatch(text)) return (today, today);
        if (NextWeek().IsMatch(text)) return (monday.AddDays(DaysOfWeek), monday.AddDays(2 * DaysOfWeek - 1));
        if (ToEnd().Match(text) is not { Success: true } end) return null;
        var following = end.Groups["next"].Success;
        return (today, end.Groups["what"].Value.ToLowerInvariant() switch
        {
            "недели" or "week" or "выходных" or "weekend" => monday.AddDays(DaysOfWeek * (following ? 2 : 1) - 1),
            "месяца" or "month" => new DateOnly(today.Year, today.Month, 1).AddMonths(following ? 2 : 1).AddDays(-1),
            _ => new DateOnly(today.Year, 12, 31),
        });
    }

    [GeneratedRegex(@"^(?:(?:на\s+)?(?:сегодня|весь\s+день|целый\s+день|остаток\s+дня)(?:\s+(?:сегодня|весь\s+день|до\s+конца\s+дня))?|"
        + @"(?:сегодня\s+)?до\s+конца\s+(?:рабочего\s+)?дня|today|all\s+day(?:\s+today)?|(?:for\s+)?(?:the\s+)?(?:rest|whole)\s+(?:of\s+)?"
        + @"(?:the\s+)?day|(?:until|till)\s+(?:the\s+)?end\s+of\s+(?:the\s+)?day)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Today();

    [GeneratedRegex(@"^(?:на\s+завтра|завтра\s+(?:весь|целый)\s+день|(?:весь|целый)\s+день\s+завтра|all\s+day\s+tomorrow|"
        + @"tomorrow\s+all\s+day)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"^(?:(?:на\s+)?(?:всю\s+)?(?:следующ|будущ)(?:ей|ую)\s+недел[юе]|(?:all\s+)?next\s+week)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"^(?:на\s+)?(?:до\s+конца|до\s+(?=нового\s+года)|(?:(?:until|till)\s+)?(?:the\s+)?end\s+of|(?:the\s+)?rest\s+of|"
        + @"(?:until|till)\s+(?=new\s+year))\s*(?:the\s+)?(?:этой\s+|этого\s+|текущ(?:ей|его)\s+|рабочей\s+|this\s+|"
        + @"(?<next>(?:следующ|будущ)(?:ей|его)\s+|next\s+))?(?<what>недели|выходных|месяца|года|нового\s+года|week|weekend|month|year|"
        + @"new\s+year)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToEnd();
}
