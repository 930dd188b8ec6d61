using SalesBot.Values;

namespace SalesBot.Events;

/// <summary>How the client of a document is reached: phone, or e-mail when there is none.</summary>
internal static class ContactReach
{
    /// <summary>The second column of the contact line in words that are the same for everybody, for what is fingerprinted.</summary>
    public static string Of(Event document) =>
        document.ContactPhone is { } phone ? PhoneNumber.TryParse(phone)?.Display ?? phone : document.ContactEmail ?? "";

    /// <summary>The second column of the contact line, as a person reads it.</summary>
    public static string Of(Event document, Phrases phrases) =>
        document.ContactPhone is { } phone ? PhoneNumber.TryParse(phone) is { } number ? phrases.Phone(number) : phone
            : document.ContactEmail ?? phrases["reach.none"];
}
