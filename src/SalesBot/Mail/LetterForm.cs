using System.Text.RegularExpressions;
using SalesBot.Orders.Invoices;
using SalesBot.Values;

namespace SalesBot.Mail;

/// <summary>
/// What makes a letter to a client of what was typed (O23): it greets, and ends with whose it is and how to call them. What is there
/// already is not said twice.
/// </summary>
internal static partial class LetterForm
{
    /// <summary>The whole letter.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="client">To whom, as the contact is called; empty when nobody knows.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="seller">For whom.</param>
    /// <param name="phrases">The client's language.</param>
    public static string Of(string text, string client, string sender, Seller seller, Phrases phrases)
    {
        var body = text.Trim();
        if (!Greets().IsMatch(body)) body = $"{phrases.Say("mail.greeting", ("name", Addressed(client)))}\n\n{body}";
        return Ends().IsMatch(body) ? body : $"{body}\n\n{Signature(sender, seller, phrases)}";
    }

    // «Иванов Пётр Сергеевич» is «Пётр Сергеевич» to who writes to him; of a name that nobody knows the parts of none is better.
    private static string Addressed(string client)
    {
        var words = client.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, RussianNames.IsFirstName);
        if (first < 0) return "";
        return first + 1 < words.Length && RussianNames.IsPatronymic(words[first + 1])
            ? $", {words[first]} {words[first + 1]}" : $", {words[first]}";
    }

    private static string Signature(string sender, Seller seller, Phrases phrases) => string.Join('\n',
        new[] { phrases["mail.closing"], sender, seller.Name, seller.Phone }.Where(line => !string.IsNullOrWhiteSpace(line)));

    [GeneratedRegex(@"^\W*(здравствуй|добр(ый|ое|ого|ой)\s|уважаем|приветству|(привет|hello|hi|dear|good\s(morning|day|evening))\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Greets();

    [GeneratedRegex(@"^\s*(с\sуважением|с\sнаилучшими|всего\sдоброго|(best|kind|warm)\sregards|regards|(yours\s)?sincerely|yours)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Ends();
}
