using System.Text.RegularExpressions;

namespace SalesBot.ProcessDesk;

/// <summary>
/// A mistake of the process file in somebody's language. The reader says what is wrong in English, as terminals and editors have it; what
/// people do wrong most often is known here, and the rest stays as the reader says it. Pure.
/// </summary>
internal static partial class MistakeWords
{
    private static readonly (Regex Pattern, string Key)[] heads =
    [
        (UnknownKey(), "unknown-key"), (UnknownStage(), "unknown-stage"), (UnknownOther(), "unknown-other"),
        (UnknownWord(), "unknown-word"),
        (Missing(), "missing"), (Number(), "number"), (YesNo(), "yes-no"), (OneWord(), "one-word"), (List(), "list"),
        (Unreached(), "unreached"), (DeadEnd(), "dead-end"), (NeverEnds(), "never-ends"), (Needs(), "needs"), (OnlyFor(), "only-for"),
        (NoText(), "no-text"), (ButtonText(), "button-text"), (Twice(), "twice"), (KeyLetters(), "key-letters"), (Tab(), "tab"),
        (NoValue(), "no-value"),
    ];

    private static readonly (Regex Pattern, string Key)[] tails =
    [
        (DidYouMean(), "did-you-mean"), (OneOf(), "one-of"), (AtMost(), "at-most"), (Once(), "once"), (Spaces(), "spaces"),
        (WayToEnd(), "way-to-end"), (InAnother(), "in-another"), (NextOrEnds(), "next-or-ends"),
        (Expected(), "expected"),
    ];

    /// <summary>«неизвестный этап «ordr»; возможно, «order»?».</summary>
    public static string Of(string what, Phrases phrases)
    {
        var end = what.IndexOf("; ", StringComparison.Ordinal);
        var (head, tail) = end < 0 ? (what, "") : (what[..end], what[(end + 2)..]);
        if (Said(heads, head, phrases) is not { } said) return what;
        return tail.Length == 0 ? said : $"{said}; {Said(tails, tail, phrases) ?? tail}";
    }

    private static string? Said((Regex Pattern, string Key)[] known, string text, Phrases phrases)
    {
        foreach (var (pattern, key) in known)
            if (pattern.Match(text) is { Success: true } match)
                return phrases.Say($"process.mistake.{key}", ("a", match.Groups["a"].Value), ("b", match.Groups["b"].Value),
                    ("c", match.Groups["c"].Value), ("d", match.Groups["d"].Value));
        return null;
    }

    [GeneratedRegex("^unknown key «(?<a>.*)» in (?<b>.+)$")]
    private static partial Regex UnknownKey();

    [GeneratedRegex("^unknown stage «(?<a>.*)»$")]
    private static partial Regex UnknownStage();

    [GeneratedRegex("^unknown (?<b>.+) «(?<a>[^»]*)»$")]
    private static partial Regex UnknownOther();

    [GeneratedRegex("^(?<b>.+): unknown word «(?<a>.*)»$")]
    private static partial Regex UnknownWord();

    [GeneratedRegex("^(?<b>.+): «(?<a>[^»]+)» is missing$")]
    private static partial Regex Missing();

    [GeneratedRegex(@"^(?<b>.+): «(?<a>[^»]+)» must be a whole number from (?<c>\d+) to (?<d>\d+)$")]
    private static partial Regex Number();

    [GeneratedRegex("^(?<b>.+): «(?<a>[^»]+)» must be yes or no$")]
    private static partial Regex YesNo();

    [GeneratedRegex("^(?<b>.+): «(?<a>[^»]+)» must be one word$")]
    private static partial Regex OneWord();

    [GeneratedRegex("^(?<b>.+): «(?<a>[^»]+)» must be a list")]
    private static partial Regex List();

    [GeneratedRegex("^stage «(?<a>.+)» cannot be reached$")]
    private static partial Regex Unreached();

    [GeneratedRegex("^stage «(?<a>.+)» is a dead end$")]
    private static partial Regex DeadEnd();

    [GeneratedRegex("^from stage «(?<a>.+)» a lead can never end$")]
    private static partial Regex NeverEnds();

    [GeneratedRegex("^stage «(?<a>.+)» needs a required field of kind (?<b>.+)$")]
    private static partial Regex Needs();

    [GeneratedRegex("^stage «(?<b>.+)»: «(?<a>.+)» is only for documents of kind (?<c>.+)$")]
    private static partial Regex OnlyFor();

    [GeneratedRegex("^there is no text «(?<a>.+)»$")]
    private static partial Regex NoText();

    [GeneratedRegex(@"^the text «(?<a>.+)» \((?<b>..)\) goes on a button and has (?<c>\d+) characters$")]
    private static partial Regex ButtonText();

    [GeneratedRegex(@"^the key «(?<a>.+)» is here twice, first in line (?<b>\d+)$")]
    private static partial Regex Twice();

    [GeneratedRegex("^the key «(?<a>.+)» of (?<b>.+) must be small Latin letters")]
    private static partial Regex KeyLetters();

    [GeneratedRegex("^a tab$")]
    private static partial Regex Tab();

    [GeneratedRegex("^a value was expected here$")]
    private static partial Regex NoValue();

    [GeneratedRegex(@"^did you mean «(?<a>.+)»\?$")]
    private static partial Regex DidYouMean();

    [GeneratedRegex("^expected one of (?<a>.+)$")]
    private static partial Regex OneOf();

    [GeneratedRegex("^expected at most (?<a>.+)$")]
    private static partial Regex AtMost();

    [GeneratedRegex("^expected once$")]
    private static partial Regex Once();

    [GeneratedRegex("^expected spaces$")]
    private static partial Regex Spaces();

    [GeneratedRegex("^expected a way to a stage with «ends»$")]
    private static partial Regex WayToEnd();

    [GeneratedRegex("^expected it in «next», «beside» or «creates» of another$")]
    private static partial Regex InAnother();

    [GeneratedRegex("^expected «next» or «ends»$")]
    private static partial Regex NextOrEnds();

    [GeneratedRegex("^expected (?<a>.+)$")]
    private static partial Regex Expected();
}
