using System.Text.RegularExpressions;

namespace SalesBot.Letters;

/// <summary>
/// What somebody wrote themselves: a letter without the one that it quotes and without its signature. The whole stands with the letter.
/// Pure.
/// </summary>
internal static partial class OwnWords
{
    // A name, a position, a company, phones, an address, a site; what is longer is no signature.
    private const int LongestSignature = 12;

    /// <summary>Their own words; the whole text where nothing would be left.</summary>
    public static string Of(string text)
    {
        var lines = text.Split('\n').ToList();
        Cut(lines, lines.FindIndex(line => QuoteBegins().IsMatch(line)));
        Cut(lines, AnswerTo(lines));
        lines.RemoveAll(line => Quoted().IsMatch(line));
        Cut(lines, Signature(lines));
        var own = string.Join('\n', lines).Trim();
        return own.Length > 0 ? own : text.Trim();
    }

    private static void Cut(List<string> lines, int at)
    {
        // A quotation at the very top is answered below.
        if (at > 0 && lines.Take(at).Any(line => line.Trim().Length > 0)) lines.RemoveRange(at, lines.Count - at);
    }

    /// <summary>«…, Иванов &lt;a@b.ru&gt; пишет:» goes with the quotation after it, and with nothing else.</summary>
    private static int AnswerTo(List<string> lines) => lines.FindIndex(line => Wrote().IsMatch(line));

    private static int Signature(List<string> lines)
    {
        var at = lines.FindLastIndex(line => SignatureBegins().IsMatch(line.TrimEnd('\r')));
        return at >= 0 && lines.Count - at <= LongestSignature + 1 ? at : -1;
    }

    [GeneratedRegex(@"^\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    // Outlook and its kin say it with a rule or with the quoted letter's head.
    [GeneratedRegex(@"^\s*(?:-{2,}\s*(?:исходное сообщение|original message|пересылаемое сообщение|пересланное сообщение|forwarded message)"
        + @"\s*-*|_{10,}|(?:от|from|von)\s*:\s.*@.*)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuoteBegins();

    [GeneratedRegex(@"^(?!\s*>).{0,200}(?:@|\d{4}).{0,120}(?:пишет|писал\(а\)|писал|писала|написал|написала|wrote|schrieb|"
        + @"<[^<>\s]{1,100}@[^<>\s]{1,100}>)\s*:\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^(?:-- ?|\s*(?:с\sуважением|с\sнаилучшими|всего\sдоброго|отправлено\sс|отправлено\sиз|sent\sfrom\smy|best\sregards|"
        + @"kind\sregards|regards)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SignatureBegins();
}
