using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>Makes a file name from outside one that every system can store and nobody is deceived by.</summary>
public static partial class CleanFileName
{
    private const int MaxLength = 120;
    private const int MaxExtension = 20;

    /// <summary>
    /// The last part of the path without invisible and forbidden signs, at most 120 characters with its extension kept; «file» when nothing
    /// is left.
    /// </summary>
    public static string Of(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = Forbidden().Replace(CleanText.OneLine(last, int.MaxValue).Text, "_").Trim(' ', '.');
        if (clean.Length == 0)
            return "file";
        return Short(Reserved().IsMatch(clean) ? "_" + clean : clean);
    }

    private static string Short(string name)
    {
        if (name.Length <= MaxLength)
            return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > MaxExtension)
            extension = "";
        return CleanText.OneLine(name[..^extension.Length], MaxLength - extension.Length).Text + extension;
    }

    [GeneratedRegex("[<>:\"|?*]")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
