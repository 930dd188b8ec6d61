using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Processes.Reading;
using SalesBot.SettingsDesk;
using Answered = SalesBot.Conversations.Fields.Reading;

namespace SalesBot.Processes;

/// <summary>For how many minutes messages that are not urgent become one.</summary>
internal static partial class GatherSetting
{
    /// <summary>Its key.</summary>
    public const string Key = "gather";

    public static SettingKind Kind { get; } = new(Key)
    {
        InFile = true,
        Read = Read,
        Usual = office => office.Processes.InFile.GatherMinutes.ToString(CultureInfo.InvariantCulture),
        Show = Show,
        Offers = (_, phrases) => [.. new[] { "0", "15", "30", "60" }.Select(value => new Offer(value, Show(value, phrases)))],
    };

    private static Answered Read(string text, Office office, Phrases phrases) =>
        Minutes().Match(AtOnce().IsMatch(text.Trim()) ? "0" : SaidMinutes.Plain(text.Trim())) is { Success: true } match
        && int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && minutes <= TimesReader.MostGathered
            ? new Answered.Understood(new Answer(match.Groups["n"].Value, Show(match.Groups["n"].Value, phrases)))
            : new Answered.Problem(phrases.Say("setting.gather.wrong", ("most", TimesReader.MostGathered)));

    private static string Show(string kept, Phrases phrases) =>
        int.Parse(kept, CultureInfo.InvariantCulture) is var minutes and > 0
            ? phrases.Duration(TimeSpan.FromMinutes(minutes)) : phrases["setting.gather.none"];

    [GeneratedRegex(@"^(?:не\s+(?:собирать|копить|ждать)|at\s+once|immediately)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"^0*(?<n>\d{1,3})\s*(?:м|мин|минут[аы]?|m|min|minutes?)?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();
}
