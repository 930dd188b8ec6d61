using System.Text.RegularExpressions;

namespace SalesBot.Registering;

/// <summary>
/// «звонила», «вх. звонок», “called” at the beginning of a line: they say that somebody called, which is known, and go; where the
/// sentence goes on with them, «звонил по поводу ворот», they stay. Pure.
/// </summary>
internal static partial class CalledWords
{
    /// <summary>Whether the line begins with them.</summary>
    public static bool Begin(string text) => Words().IsMatch(text);

    /// <summary>What follows them; the line as it is where it does not begin with them.</summary>
    public static string After(string text) => Words().Match(text) is { Success: true } said ? text[said.Length..] : text;

    /// <summary>What the line says besides.</summary>
    public static string Without(string text) => Alone().Match(text) is { Success: true } said ? text[said.Length..] : text;

    [GeneratedRegex(@"\A\W*" + Called + "|" + @"\A\W*" + Call, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // The end or a sign behind them, or what somebody wants; a call needs no more than not to be what something is about.
    [GeneratedRegex(@"\A\W*(?:" + Called + @"(?:\s*(?:\z|[,;:.!\n–—]|-\s)|\s+(?=" + Wants + "))|" + Call + @"(?!\s+(?:" + About
        + @")(?!\p{L}))(?:\s*[,;:.!–—]|\s+-\s)?)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    private const string Called =
        @"(?:(?:по)?звонил[аи]?|звонят|(?:he|she|they|just)?\s?called|phoned)(?![\p{L}\d])";

    private const string Call = @"(?:вх(?:\.|одящий)\s*(?:звонок|вызов)|(?:incoming|inbound)\s+call)(?![\p{L}\d])";

    private const string Wants =
        @"(?:нуж[енн]|хоч|хот|интересу|прос[ия]т|спрашива|надо|требу|заказ|ищ[еу]т|wants?|needs?|asks?)";

    private const string About = "по|о|об|обо|от|из|с|со|на|за|в|во|к|ко|насч[её]т|про|для|about|from|for|of|on|to|with|regarding";
}
