namespace SalesBot.Orders.Invoices;

/// <summary>Bank identifiers of Russia: the БИК, and accounts with their control digit (ЦБ РФ № 515 of 8 September 1997). Pure.</summary>
internal static class BankAccount
{
    /// <summary>Digits of an account, and of a БИК.</summary>
    public const int Length = 20, BikLength = 9;

    private static readonly int[] Weights = [7, 1, 3];

    /// <summary>Whether the text is a БИК: nine digits, of Russia's code.</summary>
    public static bool IsBik(string digits) => digits.Length == BikLength && digits.StartsWith("04", StringComparison.Ordinal);

    /// <summary>Whether the control digit of a client's account is right for the bank.</summary>
    public static bool IsOf(string bik, string account) => Holds(bik[^3..] + account);

    /// <summary>Whether the control digit of the bank's own account with the central bank is.</summary>
    public static bool IsCorrespondentOf(string bik, string account) => Holds("0" + bik[4..6] + account);

    private static bool Holds(string digits) => digits.Select((digit, i) => (digit - '0') * Weights[i % 3] % 10).Sum() % 10 == 0;
}
