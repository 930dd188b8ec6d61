using System.Text.Json;
using SalesBot.Programs;
using SalesBot.Values;

namespace SalesBot.Host.Api.Doors;

/// <summary>A client as a body says it; of a change, what is left out stays as it is and null takes away.</summary>
internal sealed record SaidRequisites(JsonElement Name, JsonElement Inn, JsonElement Kpp, JsonElement Address, bool? InnConfirmed)
{
    private const int LongestName = 400;

    /// <summary>Checks all of it.</summary>
    public SaidClient Checked(SaidText said)
    {
        var inn = said.Change(Inn, "inn", LongestName);
        var kpp = said.Change(Kpp, "kpp", LongestName);
        // «7707083893/770701001», as they stand on a letterhead.
        if (inn is { Length: > 0 }) (inn, kpp) = Pair(inn, kpp);
        var name = said.Change(Name, "name", LongestName);
        if (name is { Length: 0 }) said.Wrong("name", "A client has a name.");
        if (name is { Length: > 0 }) (name, inn, kpp) = Apart(name, inn, kpp, "name", said);
        return new SaidClient(name, Checked(inn, "inn", InnConfirmed == true, said), CheckedKpp(kpp, said),
            said.Change(Address, "address", LongestName));
    }

    /// <summary>An INN with the KPP that stands behind it, unless that is said by itself.</summary>
    public static (string Inn, string? Kpp) Pair(string inn, string? kpp) =>
        RequisitesApart.Of(inn) is { Inn: { } only, Name.Length: 0 } read ? (only, kpp ?? read.Kpp) : (inn, kpp);

    /// <summary>The name without the requisites that stand in it; they are the client's, unless others are said by themselves.</summary>
    public static (string Name, string? Inn, string? Kpp) Apart(string text, string? inn, string? kpp, string name, SaidText said)
    {
        var read = RequisitesApart.Of(text);
        if (read.Wrong.Count > 0) said.Wrong(name,
            $"{string.Join(", ", read.Wrong)}: an INN has 10 or 12 digits, a KPP 9 characters, an OGRN 13 or 15 digits.");
        if (read.Name.Length == 0) said.Wrong(name, "There is no name in it.");
        if (read.Inn is { } own && inn is { Length: > 0 } && Values.Inn.Digits(inn) != own) said.Wrong(name, $"It has another INN: {own}.");
        return (read.Name, inn ?? read.Inn, kpp ?? read.Kpp);
    }

    private static string? CheckedKpp(string? text, SaidText said)
    {
        if (string.IsNullOrEmpty(text)) return text;
        if (Values.Kpp.Of(text) is { } kpp) return kpp;
        said.Wrong("kpp", $"9 digits, the fifth and the sixth may be Latin letters; not {text.Length} characters like these.");
        return null;
    }

    /// <summary>An INN of 10 or 12 digits; one whose check digits are wrong when that is confirmed (the bot asks so too).</summary>
    public static string? Checked(string? text, string name, bool confirmed, SaidText said)
    {
        if (string.IsNullOrEmpty(text)) return text;
        var digits = Values.Inn.Digits(text);
        var check = Values.Inn.Check(digits);
        if (check == InnCheck.WrongLength) said.Wrong(name, $"10 digits of an organisation or 12 of a person, not {digits.Length}.");
        if (check == InnCheck.WrongCheckDigit && !confirmed)
            said.Wrong(name, "Its check digits are wrong. If it is so all the same, send innConfirmed: true.");
        return digits;
    }
}
