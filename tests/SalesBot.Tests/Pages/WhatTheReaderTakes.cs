using System.Text.RegularExpressions;
using SalesBot.Processes;
using SalesBot.Tests.Processes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SalesBot.Tests.Pages;

/// <summary>What the reader of process files takes, asked of itself: it names all there is when it meets what it does not know.</summary>
internal sealed partial class WhatTheReaderTakes
{
    private static readonly YamlScalarNode Unknown = new("???") { Style = ScalarStyle.DoubleQuoted };

    private readonly YamlStream file = [];
    private readonly Dictionary<string, Dictionary<string, IReadOnlyList<string>>> sections = new(StringComparer.Ordinal);

    private WhatTheReaderTakes()
    {
        // Nobody is informed in the shipped file: it says how.
        file.Load(new StringReader(ShippedProcess.With("    ends: won", "    informed: { roles: [admin] }\n    ends: won")));
        foreach (var mapping in file.Documents[0].AllNodes.OfType<YamlMappingNode>().Distinct().ToList()) Ask(mapping);
    }

    /// <summary>The sections as the bot names them; in each its keys, with the words or the limits of what they take.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, IReadOnlyList<string>>> Sections { get; } =
        new WhatTheReaderTakes().sections;

    private void Ask(YamlMappingNode mapping)
    {
        mapping.Children.Add(Unknown, Unknown);
        var said = Mistakes().Select(mistake => UnknownKey().Match(mistake)).FirstOrDefault(match => match.Success);
        mapping.Children.Remove(Unknown);
        // The subjects of a stage have the kinds of that stage for keys.
        if (said is null || said.Groups["section"].Value.StartsWith("subject of", StringComparison.Ordinal)) return;
        var section = Name().Replace(said.Groups["section"].Value, "");
        if (sections.ContainsKey(section)) return;
        sections[section] = Parted(said.Groups["keys"].Value)
            .ToDictionary(key => key, key => WordsOf(mapping, key), StringComparer.Ordinal);
    }

    private IReadOnlyList<string> WordsOf(YamlMappingNode mapping, string key)
    {
        var node = new YamlScalarNode(key);
        var had = mapping.Children.TryGetValue(node, out var before);
        mapping.Children[node] = Unknown;
        var said = Mistakes().Select(mistake => Words().Match(mistake)).FirstOrDefault(match => match.Success);
        if (had) mapping.Children[node] = before!;
        else mapping.Children.Remove(node);
        return said is null ? [] : [.. Parted(said.Groups["words"].Value).Order(StringComparer.Ordinal)];
    }

    private List<string> Mistakes()
    {
        var text = new StringWriter();
        file.Save(text, assignAnchors: false);
        return [.. ProcessFile.Read(text.ToString(), "asked.yaml", Sales.Features.Answers).Mistakes.Select(mistake => mistake.What)];
    }

    private static string[] Parted(string words) => Between().Split(words);

    [GeneratedRegex(@"^unknown key «\?\?\?» in (?<section>.+); expected (one of )?(?<keys>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex UnknownKey();

    [GeneratedRegex(@"((unknown word «\?\?\?»|cannot be copied); expected (one of )?|the name of a fact: |must be a whole number from "
        + "|must be (?=yes or no))(?<words>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(", | or | to ")]
    private static partial Regex Between();

    [GeneratedRegex("^(the|a) | «[^»]*»", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
