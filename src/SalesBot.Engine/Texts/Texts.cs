using System.Globalization;
using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace SalesBot;

/// <summary>
/// All texts for people (in the root namespace, since every part of the product speaks), read from the resources
/// <c>Texts/AREA.LANGUAGE.yaml</c>: flat, <c>key: "text"</c>, a key once in a language.
/// </summary>
public sealed class Texts
{
    private const string Main = "ru";
    private static readonly Dictionary<string, CultureInfo> Cultures = new(StringComparer.Ordinal)
    {
        ["ru"] = CultureInfo.GetCultureInfo("ru-RU"),
        ["en"] = CultureInfo.GetCultureInfo("en-US"),
    };

    private readonly Dictionary<string, Phrases> byLanguage;

    private Texts(Dictionary<string, Phrases> byLanguage)
    {
        this.byLanguage = byLanguage;
        foreach (var phrases in byLanguage.Values) phrases.From = this;
    }

    /// <summary>The languages there are, the main one first.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Cultures.Keys];

    /// <summary>The phrases of every language.</summary>
    public IEnumerable<Phrases> All => byLanguage.Values;

    /// <summary>The phrases of a language. A BCP 47 code such as <c>en-GB</c> will do; Russian when the language is unknown.</summary>
    public Phrases For(string? language)
    {
        var code = (language ?? Main).Split('-', '_')[0].ToLowerInvariant();
        return byLanguage.GetValueOrDefault(code) ?? byLanguage[Main];
    }

    /// <summary>Reads the texts of some assemblies.</summary>
    /// <exception cref="FormatException">A file cannot be read, or a key is there twice.</exception>
    public static Texts Load(params IReadOnlyList<Assembly> assemblies)
    {
        var texts = Cultures.Keys.ToDictionary(l => l, _ => new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (assembly, resource) in assemblies.SelectMany(Resources))
        {
            var words = resource.Split('.');
            if (words is [.., "Texts", _, var language, "yaml"] && texts.TryGetValue(language, out var into))
                Add(resource, Read(assembly, resource), into);
        }
        return new Texts(texts.ToDictionary(t => t.Key, t => new Phrases(t.Key, Cultures[t.Key], t.Value), StringComparer.Ordinal));
    }

    private static IEnumerable<(Assembly In, string Name)> Resources(Assembly assembly) =>
        assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(name => (assembly, name));

    private static void Add(string resource, Dictionary<string, string> from, Dictionary<string, string> into)
    {
        foreach (var (key, text) in from)
        {
            if (!into.TryAdd(key, text))
                throw new FormatException($"{resource}: the text «{key}» is there twice.");
        }
    }

    private static Dictionary<string, string> Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        try
        {
            return new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<Dictionary<string, string>?>(reader) ?? [];
        }
        catch (YamlException wrong)
        {
            throw new FormatException($"{resource}: {wrong.Message}", wrong);
        }
    }
}
