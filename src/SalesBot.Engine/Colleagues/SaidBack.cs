using System.Text.RegularExpressions;

namespace SalesBot.Colleagues;

/// <summary>That an absence is over, in the words of a chat. Pure.</summary>
internal static partial class SaidBack
{
    /// <summary>Whether it says that somebody is back: «вернулась», «я на месте», “I'm back”.</summary>
    public static bool Is(string text) => Back().IsMatch(text);

    /// <summary>Whether it gives an absence up: the same, and «отмена».</summary>
    public static bool Ends(string args) => Is(args) || Off().IsMatch(args);

    [GeneratedRegex(@"^\s*(?:я\s+)?(?:уже\s+|снова\s+|раньше\s+)*(?:вернул(?:ся|ась)|на\s+(?:месте|работе)|выш(?:ел|ла)\s+на\s+работу|"
        + @"(?:i'?m|i\s+am)\s+(?:back|here))(?:\s+(?:раньше|досрочно|на\s+работу|early|again))?[\s.!)]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    [GeneratedRegex(@"^\s*(?:back|отмен\p{L}*|закончил(?:ось|ся|ась)|вышел|вышла|(?:я\s+)?(?:здесь|тут)|here|назад|cancel|off|over"
        + @"|end)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Off();
}
