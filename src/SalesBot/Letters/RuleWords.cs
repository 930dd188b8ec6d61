using SalesBot.Conversations;
using SalesBot.OtherContacts;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>A rule as people read it: «от ivan@romashka.ru → Петрова».</summary>
internal static class RuleWords
{
    /// <summary>Reads what the words need.</summary>
    public static async Task<Func<Phrases, string>> Read(Work work, LetterRule rule)
    {
        var person = rule.PersonId is { } id ? await work.Person(id) : null;
        return phrases => phrases.Say("rule.from-to", ("from", Of(rule, phrases)), ("to", person is null
            ? phrases.Say("rule.to-category", ("category", ContactWords.Category(work.Office, rule.Category!, phrases)))
            : person.Active ? person.ShortName : phrases.Say("rule.to-gone", ("who", person.ShortName))));
    }

    /// <summary>Which letters it is about: «от ivan@romashka.ru», «со словами «прайс, опт»».</summary>
    public static string Of(LetterRule rule, Phrases phrases) => rule switch
    {
        { Words: { } words } =>
            phrases.Say("rule.of-words", ("n", words.Split(' ').Length), ("words", words.Replace(" ", ", ", StringComparison.Ordinal))),
        { Domain: { } domain } => phrases.Say("rule.of-domain", ("from", domain)),
        _ => phrases.Say("rule.of-sender", ("from", PhoneNumber.TryParse(rule.Sender!) is { } phone ? phrases.Phone(phone) : rule.Sender)),
    };
}
