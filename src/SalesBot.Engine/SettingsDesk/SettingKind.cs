using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.SettingsDesk;

/// <summary>
/// A setting that administrators may give in the chat. Its texts: <c>setting.KEY</c> its name, of 20 characters at most,
/// <c>setting.KEY.ask</c> the question with the form it takes and an example, <c>setting.KEY.then</c> what it changes and what it leaves.
/// </summary>
/// <param name="Key">Key, an ASCII word of 20 characters at most.</param>
public sealed record SettingKind(string Key)
{
    /// <summary>Reads what was typed; the answer's value is the form in which it is kept.</summary>
    public required Func<string, Office, Phrases, Reading> Read { get; init; }

    /// <summary>What holds where nothing is given here, in the form in which values are kept; empty for nothing.</summary>
    public required Func<Office, string> Usual { get; init; }

    /// <summary>A kept value in words.</summary>
    public Func<string, Phrases, string> Show { get; init; } = (value, _) => value;

    /// <summary>What can be chosen instead of typing.</summary>
    public Func<Office, Phrases, IReadOnlyList<Offer>> Offers { get; init; } = (_, _) => [];

    /// <summary>The page of settings it stands on, the text <c>settings.PAGE</c>; null for the first.</summary>
    public string? Page { get; init; }

    /// <summary>Its name in the configuration, <c>Business:Hours</c>; null where nobody can set it there.</summary>
    public string? Configuration { get; init; }

    /// <summary>Whether the process file says it where nobody has given it.</summary>
    public bool InFile { get; init; }

    /// <summary>Makes of a file that was sent what is kept; null for a setting that is typed.</summary>
    public Func<Visit, long, Task<Reading>>? Take { get; init; }

    /// <summary>The file a kept value is, to be shown; null for a value that is none.</summary>
    public Func<string, long?> FileOf { get; init; } = _ => null;
}
