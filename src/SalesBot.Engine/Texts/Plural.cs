namespace SalesBot;

/// <summary>The CLDR plural category of a number: <c>one</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
public static class Plural
{
    /// <summary>
    /// The category of <paramref name="number"/> as it is shown, that is without trailing zeros, in <paramref name="language"/> (<c>ru</c>
    /// or <c>en</c>).
    /// </summary>
    public static string CategoryOf(decimal number, string language)
    {
        number = Math.Abs(number);
        if (decimal.Truncate(number) != number)
            return "other";
        return language == "ru" ? Russian(number) : number == 1 ? "one" : "other";
    }

    private static string Russian(decimal number) => ((int)(number % 10), (int)(number % 100)) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
