using System.Globalization;

namespace SalesBot.Screens;

/// <summary>
/// A button's value taken apart: what could have been typed, and the revision of what was shown (architecture.md, «One update»).
/// </summary>
/// <param name="Text">The canned answer, such as <c>/lead 17 take</c> or <c>topic=!skip</c>; ASCII.</param>
/// <param name="Dialog">Number of the dialog it belongs to; null for a command.</param>
/// <param name="Revision">Revision of the dialog or of the document when the button was drawn.</param>
public readonly record struct ButtonValue(string Text, int? Dialog, int Revision)
{
    /// <summary>Longest value in bytes; Telegram takes 64, the rest is room for what a channel adds.</summary>
    public const int MaxBytes = 48;

    /// <summary>A command about a document at a revision.</summary>
    public static string Command(string text, int revision = 0) => Checked($"{text}@{revision}");

    /// <summary>An answer inside a dialog.</summary>
    public static string Answer(int dialog, int revision, string text) => Checked($"{text}@d{dialog}.{revision}");

    /// <summary>Reads any string; what is no value of ours comes back as text at revision 0.</summary>
    public static ButtonValue Parse(string value)
    {
        var at = value.LastIndexOf('@');
        if (at < 0) return new ButtonValue(value, null, 0);
        var (text, stamp) = (value[..at], value[(at + 1)..]);
        if (!stamp.StartsWith('d'))
            return TryInt(stamp, out var revision) ? new ButtonValue(text, null, revision) : new ButtonValue(value, null, 0);
        var parts = stamp[1..].Split('.');
        return parts.Length == 2 && TryInt(parts[0], out var dialog) && TryInt(parts[1], out var turn)
            ? new ButtonValue(text, dialog, turn)
            : new ButtonValue(value, null, 0);
    }

    private static bool TryInt(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Checked(string value) =>
        value.Length <= MaxBytes && value.All(char.IsAscii)
            ? value
            : throw new ArgumentException($"A button's value is ASCII and at most {MaxBytes} bytes: «{value}».", nameof(value));
}
