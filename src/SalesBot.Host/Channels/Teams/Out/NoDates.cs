using System.Text.RegularExpressions;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>
/// Clients make a date of <c>{{DATE(…)}}</c> and a time of <c>{{TIME(…)}}</c> wherever a card shows text. What a person typed is to be seen
/// as it was typed.
/// </summary>
internal static partial class NoDates
{
    /// <summary>The same to the eye, with a zero-width joiner where the braces would begin a date.</summary>
    public static string In(string text) => Begin().Replace(text, "{\u200D{${word}");

    [GeneratedRegex(@"\{\{(?<word>\s*(DATE|TIME))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Begin();
}
