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
        + @"(?:федеральн\p{L}+\s+(?:государственн\p{L}+\s+)?|(?:государственн|муниципальн)\p{L}+\s+)каз[её]нн\p{L}+\s+предприяти\p{L}+|"
        + @"частн\p{L}+\s+унитарн\p{L}+\s+предприяти\p{L}+|товариществ\p{L}+\s+собственников\s+недвижимости|"
        + @"сад\p{L}+\s+некоммерческ\p{L}+\s+товариществ\p{L}+|некоммерческ\p{L}+\s+организаци\p{L}+|"
        + @"(?:жилищно|гаражно)-строительн\p{L}+\s+кооператив\p{L}*|"
        + @"(?:сельскохозяйственн\p{L}+\s+)?производственн\p{L}+\s+кооператив\p{L}*|"
        + Institutions.Spelled;

    /// <summary>A form as a pattern: a whole word, in either way.</summary>
    internal const string Pattern = @"(?<![\p{L}\d])(?:" + Spelled + @"|ООО|ОДО|ОАО|ЗАО|ПАО|НАО|АО|ТОО|ФГУП|ГУП|МУП|АНО|НКО|КФХ|ТСЖ|"
        + @"ТСН|СНТ|ЖСК|ГСК|СПК|ФКП|ЧУП|ИП|OOO|OAO|" + Institutions.Short + "|"
        + @"О\.\s?О\.\s?О\.|З\.\s?А\.\s?О\.|О\.\s?А\.\s?О\.|LLC|Ltd\.?|Inc\.?|GmbH|JSC)(?![\p{L}\d])";

    /// <summary>Each form that is spelled out by how its words begin, longest first.</summary>
    private static readonly (string Begins, string Brief)[] Known =
    [
        ("федерал казен", "ФКП"), ("государ казен", "ГКП"), ("муницип казен", "МКП"), ("частн унитарн", "ЧУП"),
        ("товарищ недвижи", "ТСН"), ("садов некомме", "СНТ"), ("гаражно-", "ГСК"), ("сельско коопера", "СПК"),
        ("произво коопера", "ПК"), ("некомме организ", "НКО"),
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
        ["3AO"] = "ЗАО",
        ["PAO"] = "ПАО",
        ["AO"] = "АО",
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
        if (Institutions.Is(form)) return Institutions.Brief(form);
        var words = string.Join(' ', Blanks().Split(form.ToLowerInvariant().Replace('ё', 'е').Replace("(", "", StringComparison.Ordinal))
            .Select(word => word.Length > 7 && !word.Contains('-', StringComparison.Ordinal) ? word[..7] : word));
        foreach (var (begins, name) in Known)
        {
            var (first, second) = begins.Split(' ', 2) is [var a, var b] ? (a, b) : (begins, "");
            if (words.StartsWith(first, StringComparison.Ordinal) && words[first.Length..].Contains(second, StringComparison.Ordinal))
                return name;
        }

        return form.ToUpperInvariant();
    }

    /// <summary>
    /// Whose a form says its bearer is, for two of them to be compared: every institution of the state is the state's, for it changes from
    /// budgetary to autonomous and stays who it is; of a company, its form.
    /// </summary>
    public static string OwnerOf(string form) => Institutions.IsShort(form) ? Institutions.Owner(form) : Brief(form);

    /// <summary>Whether a word is the short form of an institution of the state or of a town.</summary>
    public static bool IsInstitution(string word) => Institutions.IsShort(word);

    /// <summary>The text with every form that is spelled out as its short one, so that both ways are the same words.</summary>
    public static string Shortened(string text) => SpelledOut().Replace(text, form => Brief(form.Value));

    [GeneratedRegex(@"(?<![\p{L}\d])(?:" + Spelled + @")(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpelledOut();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
