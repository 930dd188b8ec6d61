using System.Text.RegularExpressions;

namespace SalesBot.WorkingTime;

/// <summary>A phrase from which what was understood is taken out piece by piece; what is left at the end was not understood.</summary>
public sealed partial class SpokenText(string text)
{
    private string left = Blanks().Replace(SpokenWords.InFigures(Blanks().Replace(Iso().Replace(Plain(text), " "), " ")), " ").Trim();

    /// <summary>What has not been understood so far.</summary>
    public string Left => left;

    /// <summary>Whether nothing but small words is left.</summary>
    internal bool IsEmpty => Fillers().Replace(left, "").Length == 0;

    /// <summary>What was taken out made no sense after all: nothing of the phrase counts as understood.</summary>
    internal void Spoil() => left += " ?";

    /// <summary>Takes out the first match; null when there is none.</summary>
    internal Match? Take(Regex pattern)
    {
        var match = pattern.Match(left);
        if (!match.Success)
            return null;
        left = string.Concat(left.AsSpan(0, match.Index), " ", left.AsSpan(match.Index + match.Length)).Trim();
        return match;
    }

    // «Завтра (чт) в 10?»: what stands in brackets counts, and a question is an answer.
    private static string Plain(string text) => text.TrimEnd('?', ' ').Replace('(', ' ').Replace(')', ' ').ToLowerInvariant()
        .Replace('ё', 'е').Replace('–', '-').Replace('—', '-');

    [GeneratedRegex(@"(?<=\d)t(?=\d)")]
    private static partial Regex Iso();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\b(?:в|во|на|к|ко|до|по|с|со|у|года|г|часам|после|at|on|by|the|until|till|of)\b|[\s.,;!]")]
    private static partial Regex Fillers();
}
