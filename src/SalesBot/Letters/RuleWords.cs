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
        return phrases => phrases.Say(rule.Sender is null ? "rule.of-domain" : "rule.of-sender",
            ("from", rule.Domain ?? (PhoneNumber.TryParse(rule.Sender!) is { } phone ? phrases.Phone(phone) : rule.Sender)),
            ("to", person is null
                ? phrases.Say("rule.to-category", ("category", ContactWords.Category(work.Office, rule.Category!, phrases)))
                : person.Active ? person.ShortName : phrases.Say("rule.to-gone", ("who", person.ShortName))));
    }
}
