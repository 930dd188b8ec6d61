using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>
/// «ИНН 7707083893, КПП 770701001» within a line that says more: each with its label, for figures alone may be anything. They belong to
/// the company, wherever in the line they stand. Pure.
/// </summary>
public static partial class Requisites
{
    /// <summary>Them, as they are shown, and the text in which <paramref name="mark"/> stands for each; null when there are none.</summary>
    public static (string Shown, string Left)? Take(string text, string mark)
    {
        var shown = new List<string>();
        var rest = Labelled().Replace(text, found =>
        {
            if (found.Groups["pair"] is { Success: true } pair) shown.Add($"ИНН {pair.Value}, КПП {found.Groups["second"].Value}");
            else shown.Add($"{Label(found.Groups["label"].Value)} {found.Groups["figures"].Value}");
            return mark;
        });
        return shown.Count == 0 ? null : (string.Join(", ", shown), rest);
    }

    private static string Label(string said) => said.ToUpperInvariant() switch
    {
        "INN" => "ИНН",
        "KPP" => "КПП",
        "OGRN" => "ОГРН",
        "OGRNIP" => "ОГРНИП",
        var own => own,
    };

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:инн|inn)\s*[/\\]\s*(?:кпп|kpp)[\s:№-]*(?<pair>\d{10})\s*[/\\,]?\s*(?<second>\d{9})"
        + @"|(?<label>инн|inn)[\s:№-]*(?<figures>\d{12}|\d{10})|(?<label>кпп|kpp)[\s:№-]*(?<figures>\d{9})"
        + @"|(?<label>огрнип|огрн|ogrnip|ogrn)[\s:№-]*(?<figures>\d{15}|\d{13}))(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
