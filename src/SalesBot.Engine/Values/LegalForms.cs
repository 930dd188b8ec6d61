using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>Legal forms of companies, short and spelled out: «Общество с ограниченной ответственностью» is «ООО».</summary>
public static partial class LegalForms
{
    private const string Spelled = @"обществ\p{L}+\s+с\s+огр(?:аниченной|\.)\s*отв(?:етственностью|\.)|"
        + @"обществ\p{L}+\s+с\s+дополнительной\s+ответственностью|"
        + @"товариществ\p{L}+\s+с\s+ограниченной\s+ответственностью|(?:непубличн\p{L}+\s+|публичн\p{L}+\s+|закрыт\p{L}+\s+|"
        + @"открыт\p{L}+\s+)?"
        + @"акционерн\p{L}+\s+обществ\p{L}+|индивидуальн\p{L}+\s+предпринимател\p{L}+|(?:(?:федеральн\p{L}+\s+)?государственн\p{L}+|"
        + @"муниципальн\p{L}+)\s+унитарн\p{L}+\s+предприяти\p{L}+|автономн\p{L}+\s+некоммерческ\p{L}+\s+организаци\p{L}+|"
        + @"крестьянск\p{L}+\s+\(?фермерск\p{L}+\)?\s+хозяйств\p{L}+|товариществ\p{L}+\s+собственников\s+жилья|"
        + @"жилищно-строительн\p{L}+\s+кооператив\p{L}*";

    /// <summary>A form as a pattern: a whole word, in either way.</summary>
    internal const string Pattern = @"(?<![\p{L}\d])(?:" + Spelled + @"|ООО|ОДО|ОАО|ЗАО|ПАО|НАО|АО|ТОО|ФГУП|ГУП|МУП|АНО|НКО|КФХ|ТСЖ|"
        + @"ТСН|СНТ|ЖСК|СПК|"
        + @"ФГБУ|ГБУ|МБУ|ФКУ|ГКУ|МКУ|ГБОУ|МБОУ|ФГБОУ|МАУ|ГАУ|ЧУП|ИП|OOO|OAO|"
        + @"О\.\s?О\.\s?О\.|З\.\s?А\.\s?О\.|О\.\s?А\.\s?О\.|LLC|Ltd\.?|Inc\.?|GmbH|JSC)(?![\p{L}\d])";

    /// <summary>Each form that is spelled out by how its words begin, longest first.</summary>
    private static readonly (string Begins, string Brief)[] Known =
    [
        ("обществ с огр", "ООО"), ("обществ с допол", "ОДО"), ("товарищ с огран", "ТОО"), ("непубли акционе", "НАО"),
        ("публичн акционе", "ПАО"), ("закрыто акционе", "ЗАО"), ("закрыты акционе", "ЗАО"), ("открыто акционе", "ОАО"),
        ("открыты акционе", "ОАО"), ("акционе обществ", "АО"), ("индивид предпри", "ИП"), ("федерал государ", "ФГУП"),
        ("государ унитарн", "ГУП"), ("муницип унитарн", "МУП"), ("автоном некомме", "АНО"), ("крестья фермерс", "КФХ"),
        ("товарищ собстве", "ТСЖ"), ("жилищно-", "ЖСК"),
    ];

    /// <summary>How else they are typed: in Latin letters of the same look, with dots.</summary>
    private static readonly Dictionary<string, string> Typed = new(StringComparer.Ordinal)
    {
        ["OOO"] = "ООО",
        ["OAO"] = "ОАО",
        ["О.О.О."] = "ООО",
        ["З.А.О."] = "ЗАО",
        ["О.А.О."] = "ОАО",
    };

    /// <summary>The form as it is written: «ООО» for «общество с ограниченной ответственностью»; a foreign one stays.</summary>
    public static string Brief(string form)
    {
        if (Typed.TryGetValue(Blanks().Replace(form.ToUpperInvariant(), ""), out var typed)) return typed;
        if (!form.Contains(' ', StringComparison.Ordinal) && !form.Contains('-', StringComparison.Ordinal))
            return char.IsAscii(form[0]) ? form : form.ToUpperInvariant();
        var words = string.Join(' ', Blanks().Split(form.ToLowerInvariant().Replace("(", "", StringComparison.Ordinal))
            .Select(word => word.Length > 7 && !word.Contains('-', StringComparison.Ordinal) ? word[..7] : word));
        foreach (var (begins, name) in Known)
        {
            var (first, second) = begins.Split(' ', 2) is [var a, var b] ? (a, b) : (begins, "");
            if (words.StartsWith(first, StringComparison.Ordinal) && words[first.Length..].Contains(second, StringComparison.Ordinal))
                return name;
        }

        return form.ToUpperInvariant();
    }

    /// <summary>The text with every form that is spelled out as its short one, so that both ways are the same words.</summary>
    public static string Shortened(string text) => SpelledOut().Replace(text, form => Brief(form.Value));

    [GeneratedRegex(@"(?<![\p{L}\d])(?:" + Spelled + @")(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpelledOut();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
