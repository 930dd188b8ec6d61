using System.Text.RegularExpressions;
using SalesBot.Clients;

namespace SalesBot.Finding;

/// <summary>The words by which a lead is found besides whose it is: topic, contract, what was ordered, an own reason (D23). Pure.</summary>
internal static partial class LeadTexts
{
    /// <summary>How the words are made; with another number all are made anew.</summary>
    public const int Version = 1;

    private const int Most = 40;

    /// <summary>The distinct words of a lead.</summary>
    public static IReadOnlyList<string> Of(string topic, string? ownReason, IEnumerable<string> contracts, IEnumerable<string> items) =>
    [
        .. SearchWords.Of(topic).Concat(SearchWords.Of(ownReason ?? "")).Concat(contracts.SelectMany(Contract))
            .Concat(items.SelectMany(item => SearchWords.Of(item))).Distinct(StringComparer.Ordinal).Take(Most),
    ];

    /// <summary>Numbers in a contract as typed: «№ 17/11 от 01.02.2026» has 17/11 and 01.02.2026.</summary>
    public static IEnumerable<string> Contract(string contract) =>
        contract.ToLowerInvariant().Split([' ', '\u00a0', ',', ';', '№', '#', '«', '»', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', '-', '/')).Where(word => word.Any(char.IsAsciiDigit))
            .Select(word => word.Length > SearchWords.MaxLength ? word[..SearchWords.MaxLength] : word);

    /// <summary>The number of a contract that the whole text asks for; null for none.</summary>
    public static string? TypedContract(string text) =>
        Whole().Match(text.Trim()) is { Success: true } match
            && (match.Groups["said"].Success || match.Groups["n"].Value.AsSpan().ContainsAny('/', '-'))
            ? Contract(match.Groups["n"].Value).FirstOrDefault() : null;

    [
        GeneratedRegex(
            @"^(?<said>(?:по\s+)?(?:(?:договор|контракт|contract)\w*\s*|дог(?:\.\s*|\s+)))?(?:№|#)?\s*"
                + @"(?<n>[\p{L}\d]+(?:[/.\-][\p{L}\d]+)*)$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Whole();
}
