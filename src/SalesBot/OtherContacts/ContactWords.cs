using SalesBot.Conversations;
using SalesBot.Processes;

namespace SalesBot.OtherContacts;

/// <summary>Categories of contacts that are no sale, as people read them.</summary>
internal static class ContactWords
{
    /// <summary>The category's name; a key that the process file no longer has, as it is.</summary>
    public static string Category(Office office, string key, Phrases phrases) =>
        office.Processes.Current.Choices[SalesProcess.OtherContacts].FirstOrDefault(choice => choice.Key == key) is { } choice
            ? phrases[choice.Label] : key;
}
