using System.Text.Json;
using SalesBot.Programs;
using SalesBot.Values;

namespace SalesBot.Host.Api.Doors;

/// <summary>A client as a body says it; of a change, what is left out stays as it is and null takes away.</summary>
internal sealed record SaidRequisites(JsonElement Name, JsonElement Inn, JsonElement Kpp, JsonElement Address, bool? InnConfirmed)
{
    private const int LongestName = 400;
    private const int KppLength = 9;

    /// <summary>Checks all of it.</summary>
    public SaidClient Checked(SaidText said)
    {
        var inn = said.Change(Inn, "inn", LongestName);
        var kpp = said.Change(Kpp, "kpp", LongestName);
        if (kpp is { Length: > 0 and not KppLength }) said.Wrong("kpp", "9 characters.");
        var name = said.Change(Name, "name", LongestName);
        if (name is { Length: 0 }) said.Wrong("name", "A client has a name.");
        return new SaidClient(name, Checked(inn, "inn", InnConfirmed == true, said), kpp, said.Change(Address, "address", LongestName));
    }

    /// <summary>An INN of 10 or 12 digits; one whose check digits are wrong when that is confirmed (the bot asks so too).</summary>
    public static string? Checked(string? text, string name, bool confirmed, SaidText said)
    {
        if (string.IsNullOrEmpty(text)) return text;
        var digits = Values.Inn.Digits(text);
        var check = Values.Inn.Check(digits);
        if (check == InnCheck.WrongLength) said.Wrong(name, "10 digits of an organisation or 12 of a person.");
        if (check == InnCheck.WrongCheckDigit && !confirmed)
            said.Wrong(name, "Its check digits are wrong. If it is so all the same, send innConfirmed: true.");
        return digits;
    }
}
