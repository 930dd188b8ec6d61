using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace SalesBot;

/// <summary>
/// A text with places for values: <c>{name}</c> and <c>{n, plural, =0 {нет лидов} one {# лид} few {# лида} many {# лидов} other {#
/// лида}}</c>. A brace is written twice.
/// </summary>
public sealed class TextPattern
{
    private static readonly ConcurrentDictionary<string, TextPattern> Parsed = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<TextPart> parts;

    private TextPattern(IReadOnlyList<TextPart> parts) => this.parts = parts;

    /// <summary>Names of the values it needs.</summary>
    public IReadOnlySet<string> Placeholders => parts.SelectMany(p => p.Names).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The message written as <paramref name="pattern"/>; parsed once, then remembered, since patterns come from files only.
    /// </summary>
    /// <exception cref="FormatException">A brace is not closed, a name is missing, a plural has no <c>other</c>.</exception>
    public static TextPattern Parse(string pattern) =>
        Parsed.GetOrAdd(pattern, static p => new TextPattern(new TextPatternReader(p).Read()));

    /// <summary>The text with its values. A value is put in as it is: braces in it mean nothing.</summary>
    /// <exception cref="ArgumentException">A value is missing, or is no number where one is counted.</exception>
    public string Format(Func<string, object?> valueOf, CultureInfo culture)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            part.Write(text, valueOf, culture, counted: null);
        return text.ToString();
    }
}

/// <summary>A piece of a message.</summary>
internal abstract record TextPart
{
    /// <summary>Names of the values it needs.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Adds the piece; <paramref name="counted"/> is what # stands for.</summary>
    public abstract void Write(StringBuilder text, Func<string, object?> valueOf, CultureInfo culture, decimal? counted);

    /// <summary>Words.</summary>
    public sealed record Words(string Text) : TextPart
    {
        public override IEnumerable<string> Names => [];

        public override void Write(StringBuilder text, Func<string, object?> valueOf, CultureInfo culture, decimal? counted) =>
            text.Append(Text);
    }

    /// <summary>The number that is counted, written # inside a plural.</summary>
    public sealed record Count : TextPart
    {
        public override IEnumerable<string> Names => [];

        public override void Write(StringBuilder text, Func<string, object?> valueOf, CultureInfo culture, decimal? counted) =>
            text.Append(Numbers.Show(counted!.Value, culture));
    }

    /// <summary>A value by name.</summary>
    public sealed record Value(string Name) : TextPart
    {
        public override IEnumerable<string> Names => [Name];

        public override void Write(StringBuilder text, Func<string, object?> valueOf, CultureInfo culture, decimal? counted)
        {
            var value = valueOf(Name);
            text.Append(Numbers.From(value) is { } number ? Numbers.Show(number, culture) : Convert.ToString(value, culture));
        }
    }

    /// <summary>A choice by how many; cases by category (<c>one</c>) or exact number (<c>=0</c>).</summary>
    public sealed record Choice(string Name, IReadOnlyDictionary<string, IReadOnlyList<TextPart>> Cases) : TextPart
    {
        public override IEnumerable<string> Names => Cases.Values.SelectMany(c => c).SelectMany(p => p.Names).Prepend(Name);

        public override void Write(StringBuilder text, Func<string, object?> valueOf, CultureInfo culture, decimal? counted)
        {
            var number = Numbers.From(valueOf(Name)) ?? throw new ArgumentException($"«{Name}» is counted and must be a number.",
                nameof(valueOf));
            var category = Plural.CategoryOf(number, culture.TwoLetterISOLanguageName);
            var chosen = Cases.GetValueOrDefault("=" + number.ToString("0.###", CultureInfo.InvariantCulture))
                ?? Cases.GetValueOrDefault(category) ?? Cases["other"];
            foreach (var part in chosen)
                part.Write(text, valueOf, culture, number);
        }
    }
}
