using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>A shared contact card in words. Pure.</summary>
internal static class CardLine
{
    /// <summary>A card as it would be typed where it is asked who somebody is; null where it has no name.</summary>
    public static string? Of(SharedContact contact)
    {
        var card = VCard.Read(contact.Card);
        var name = CleanText.OneLine(card is { Name.Length: > 0 } ? card.Name : contact.Name, ContactField.MaxLength).Text;
        IEnumerable<string> phones = (card?.Phones.Select(phone => phone.Value) ?? [])
            .Prepend(PhoneNumber.OnCard(contact.Phone)?.Value ?? "").Where(phone => phone.Length > 0).Distinct(StringComparer.Ordinal);
        string[] said = [name, card?.Position ?? "", card?.Company ?? "", .. phones, .. card?.Emails.Select(email => email.Key) ?? []];
        return name.Length == 0 ? null : string.Join(", ", said.Where(part => part.Length > 0));
    }
}
