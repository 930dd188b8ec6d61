using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Processes;

/// <summary>Lengths of time as people write them, in minutes: «полчаса», «1 ч 30 мин», «1,5 часа», «2 hours». Pure.</summary>
internal static partial class SaidMinutes
{
    /// <summary>The same text with every length of hours in minutes.</summary>
    public static string Plain(string text) => Words().Replace(text.ToLowerInvariant().Replace('ё', 'е'), match =>
        match.Groups["said"] is { Success: true, Value: var said }
            ? said.StartsWith("полтора", StringComparison.Ordinal) ? "90" : said[0] is 'п' or 'h' ? "30" : "60"
            : ((int)(decimal.Parse(match.Groups["h"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) * 60)
                + (match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0))
                .ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<![\d.,])(?<h>\d{1,3}(?:[.,]\d)?)\s*(?:ч(?:ас(?:а|ов)?)?\b\.?"
        + @"|h(?:ours?)?\b)(?:\s*(?:и\s*)?(?<m>\d{1,2})\s*(?:м(?:ин\w*)?|m(?:in\w*)?)\b\.?)?"
        + @"|(?<said>полчаса|пол\s+часа|полтора\s+часа|half\s+an\s+hour|\bчас\b|\ban?\s+hour\b)")]
    private static partial Regex Words();
}
