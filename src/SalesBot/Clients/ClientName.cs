namespace SalesBot.Clients;

/// <summary>
/// Names of clients as two spellings of one are compared: «ООО «Ромашка»», «Ромашка ООО» and «РОМАШКА» have one key, and so have
/// «ТД Вектор» and «Торговый дом «Вектор»»; of two that both say
/// their legal form, it must be the same. Pure.
/// </summary>
public static class ClientName
{
    /// <summary>Longest key in characters.</summary>
    public const int MaxKey = 200;

    /// <summary>The words of a name without its legal form, in lower case, ё as е.</summary>
    public static string KeyOf(string name)
    {
        var words = Words(name);
        var proper = words.Where(word => !SearchWords.IsLegalForm(word)).ToList();
        var key = string.Join(' ', proper.Count > 0 ? proper : words);
        return key.Length <= MaxKey ? key : key[..MaxKey];
    }

    /// <summary>Whether two names of one key may be one client's: neither says a legal form that the other contradicts.</summary>
    public static bool MayBe(string name, string other) =>
        FormOf(name) is not { } one || FormOf(other) is not { } two || one == two;

    private static string? FormOf(string name) =>
        Words(name).Find(SearchWords.IsLegalForm) is { } form ? Values.LegalForms.OwnerOf(form) : null;

    private static List<string> Words(string name) =>
        [.. SearchWords.Words(Values.TradeForms.Shortened(Values.LegalForms.Shortened(name))).Where(word => word.Length > 0)];
}
