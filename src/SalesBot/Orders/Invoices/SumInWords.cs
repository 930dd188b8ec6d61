using Humanizer;

namespace SalesBot.Orders.Invoices;

/// <summary>A sum as an invoice writes it out: «Сто восемьдесят четыре тысячи пятьсот рублей 00 копеек».</summary>
public static class SumInWords
{
    /// <summary>The sum in words, kopecks in digits, in the language of the phrases.</summary>
    /// <param name="roubles">From nothing to <see cref="OrderTotals.Most"/>, to the kopeck.</param>
    /// <param name="phrases">The language.</param>
    public static string Of(decimal roubles, Phrases phrases)
    {
        var whole = (long)decimal.Truncate(roubles);
        var kopecks = (int)((roubles - whole) * 100);
        var words = whole.ToWords(GrammaticalGender.Masculine, phrases.Culture);
        return phrases.Say("invoice.sum-in-words", ("words", char.ToUpper(words[0], phrases.Culture) + words[1..]), ("roubles", whole),
            ("kopecks", kopecks.ToString("00", phrases.Culture)), ("n", kopecks));
    }
}
