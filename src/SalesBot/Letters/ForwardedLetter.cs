using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>
/// Who wrote a letter that was forwarded as text, and what they wrote: its «From» line says so, whatever signature stands above it and
/// whatever was quoted below. Pure.
/// </summary>
/// <param name="Name">The name on that line; null when it has none.</param>
/// <param name="Email">The address; null when nobody but us is named.</param>
/// <param name="Phone">The number in what they wrote; null for none.</param>
/// <param name="Body">What they wrote.</param>
internal sealed partial record ForwardedLetter(string? Name, EmailAddress? Email, PhoneNumber? Phone, string Body)
{
    /// <summary>Reads the text of a forwarded message.</summary>
    public static ForwardedLetter Read(string text, OurOwn ours)
    {
        var lines = text.Split('\n');
        var parts = Parts(lines);
        // The first letter that somebody else wrote: of a letter forwarded twice the inner, of an answer the answer, not what it quotes.
        foreach (var part in parts.Where(part => part.From is not null))
        {
            var (name, email) = Sender(part.From!, ours);
            // A form of a site writes for somebody: who it is stands below.
            if (email is not null && Robot().IsMatch(email.Value))
                return new ForwardedLetter(Labelled(part.Body), FirstEmail(part.Body, ours), FirstPhone(part.Body, ours), part.Body);
            if (email is null && name is null) continue;
            if (part.Quotes && FirstEmail(parts[0].Body, ours) is { } above && parts[0].From is null && !SignsAsUs(parts[0].Body, ours))
                return new ForwardedLetter(null, above, FirstPhone(parts[0].Body, ours), parts[0].Body);
            return new ForwardedLetter(name, email ?? FirstEmail(part.Body, ours), FirstPhone(part.Body, ours), part.Body);
        }

        var own = parts.Count == 0 || parts[0].From is not null && parts.Count == 1 ? text : parts[0].Body;
        return new ForwardedLetter(Labelled(own), FirstEmail(own, ours), FirstPhone(own, ours), own);
    }

    /// <summary>Who stands behind «Имя:» in what a form has sent; null for nobody.</summary>
    private static string? Labelled(string body) => NameLine().Match(body) is { Success: true } line
        && CleanText.OneLine(line.Groups["name"].Value, 250).Text is { Length: > 0 } name ? name : null;

    /// <summary>The letters in a text one below the other: each with who wrote it, as its head says it.</summary>
    private static List<Part> Parts(string[] lines)
    {
        var parts = new List<Part>();
        var (from, quotes, body, inHead) = ((string?)null, false, new List<string>(), false);
        for (var at = 0; at < lines.Length; at++)
        {
            var line = Unquoted(lines[at]);
            if (Wrote().Match(line) is { Success: true } wrote)
            {
                Close();
                (from, quotes, inHead) = (wrote.Groups["who"].Value, true, false);
            }
            else if (Head().Match(line) is { Success: true } head && (inHead || BeginsHead(lines, at)))
            {
                if (!inHead)
                {
                    Close();
                    (from, quotes, inHead) = (null, false, true);
                }

                if (head.Groups["from"].Success) from = head.Groups["value"].Value.Trim() is { Length: > 0 } value ? value : Next(lines,
                    at);
            }
            else if (Rule().IsMatch(line))
            {
                inHead = false;
            }
            else if (inHead && line.Length > 0 && char.IsWhiteSpace(lines[at][0]))
            {
                // A long line of a head goes on below, moved in.
                if (from is not null && EmailAddress.FindIn(from) is null) from += " " + line;
            }
            else
            {
                inHead = false;
                body.Add(line);
            }
        }

        Close();
        return parts;

        void Close()
        {
            if (from is not null || body.Exists(line => line.Length > 0)) parts.Add(new Part(from, string.Join('\n', body).Trim(), quotes));
            body.Clear();
        }
    }

    // «From:» alone may be a word of a sentence; two such lines beside each other, or one after a rule, are the head of a letter.
    private static bool BeginsHead(string[] lines, int at)
    {
        var line = Unquoted(lines[at]);
        if (Head().Match(line) is { Success: true } head && head.Groups["from"].Success && EmailAddress.FindIn(line)
            is not null) return true;
        var around = lines.Skip(Math.Max(0, at - 2)).Take(6).Select(Unquoted).ToList();
        return around.Count(near => Head().IsMatch(near)) > 1 || around.Exists(near => Rule().IsMatch(near));
    }

    private static string? Next(string[] lines, int at) => at + 1 < lines.Length ? Unquoted(lines[at + 1]) : null;

    private static (string? Name, EmailAddress? Email) Sender(string from, OurOwn ours)
    {
        if (Behalf().Match(from) is { Success: true } behalf && EmailAddress.FindIn(from[(behalf.Index + behalf.Length)..]) is not null)
            from = from[(behalf.Index + behalf.Length)..];
        var email = EmailAddress.FindIn(from);
        var rest = email?.Rest ?? from;
        // What is left of a name must hold no other address, nor the place of one in an Exchange.
        while (EmailAddress.FindIn(rest) is { } more) rest = more.Rest;
        rest = Exchange().Replace(rest, "");
        var name = CleanText.OneLine(Noise().Replace(rest, " "),
            250).Text.Trim(' ', ',', ';', '"', '\'', '<', '>', '*', ':', '(', ')', '[', ']');
        if (email is not null && ours.Is(email.Address)) return (null, null);
        if (name.Length > 0 && ours.Is(name)) return (null, null);
        return (name.Any(char.IsLetter) ? name : null, email?.Address);
    }

    private static bool SignsAsUs(string text, OurOwn ours) =>
        EmailAddress.All(text).Any(found => ours.Is(found.Address)) || (PhoneNumber.FindIn(text) is { } phone && ours.Is(phone.Number));

    private static EmailAddress? FirstEmail(string text, OurOwn ours)
    {
        foreach (var (address, _, _) in EmailAddress.All(text))
            if (!ours.Is(address)) return address;
        return null;
    }

    private static PhoneNumber? FirstPhone(string text, OurOwn ours)
    {
        // A fax is called by nobody, unless there is no other number.
        var spoken = string.Join('\n', text.Split('\n').Where(line => !Fax().IsMatch(line)));
        if (spoken.Length < text.Length && FirstPhone(spoken, ours) is { } voice) return voice;
        for (var left = text; PhoneNumber.FindIn(left) is { } found; left = found.Rest)
        {
            if (!ours.Is(found.Number)) return found.Number;
            if (found.Rest.Length >= left.Length) return null;
        }

        return null;
    }

    private static string Unquoted(string line) => Quotes().Replace(line, "").Trim();

    private sealed record Part(string? From, string Body, bool Quotes);

    [GeneratedRegex(@"^(?:no-?reply|do-?not-?reply|robot|mailer(?:-daemon)?|notif(?:y|ication)s?|postmaster)(?:[+.][^@]*)?@",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Robot();

    [GeneratedRegex(@"^[>\s*]*(?:ваше\s+)?(?:имя|ф\.?\s?и\.?\s?о\.?|name|контактное\s+лицо)\s*[:–—-]\s*(?<name>\p{L}[^\n]*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NameLine();

    [GeneratedRegex(@"\bon behalf of\b|\bот имени\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behalf();

    [GeneratedRegex(@"</[^>]*>?")]
    private static partial Regex Exchange();

    [GeneratedRegex(@"\b(?:факс|fax)\b(?!.*\b(?:тел|моб|phone))(?<!\b(?:тел|моб|phone).*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fax();

    [GeneratedRegex(@"^\s*(?:[>|]\s?)+")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^[*_]*\s*(?:(?<from>от кого|от|отправитель|from|sender|von|de)|кому|копия|скрытая копия|тема|дата|отправлено|"
        + @"получатель|to|cc|bcc|"
        + @"subject|date|sent|reply-to|вложения|attachments|важность)\s*[*_]*\s*:\s*[*_]*(?<value>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    // «25.11.2026 10:00, Иванов Пётр <ivan@romashka.ru> пишет:», «On Wed, Nov 25 … wrote:».
    [GeneratedRegex(@"^(?:(?:on|am|le)\s+)?(?:[^<>:]{0,60}\d[^<>]{0,40}?[,:]?\s*)?(?<who>[^\d:<>]*<?[^\s<>]+@[^\s<>]+>?|[^\d:<>]{3,60})\s*"
        + @"(?:пишет|писал[аи]?|написал(?:\(а\)|[аи])?|wrote|schrieb|a écrit)?\s*(?<=пишет|писал|писала|писали|написал|написала|"
        + @"написал\(а\)|wrote|schrieb|"
        + @"écrit|>)\s*:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^(?:[-–—_=*]{5,}|-{2,}\s*(?:пересылаемое|пересланное|исходное|original|forwarded|начало переадресованного)[^\n]*|"
        + @"(?:начало переадресованного сообщения|begin forwarded message)\s*:?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*(?:[ap]m\b|от\s)|\[?mailto:|\b(?:via|через)\b.*$|\bon behalf of\b|\bот имени\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();
}
