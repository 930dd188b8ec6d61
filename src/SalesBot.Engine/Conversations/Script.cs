namespace SalesBot.Conversations;

/// <summary>
/// One version of the file by which a product is set up: what the engine needs to know of it. A dialog keeps to the version that it began
/// with.
/// </summary>
public abstract record Script
{
    /// <summary>Minutes of gathering for a file that says nothing about it.</summary>
    public const int UsualGathering = 30;

    /// <summary>The version the file states; grows with every change.</summary>
    public required int Version { get; init; }

    /// <summary>Lists to choose from, by name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Choice>> Choices { get; init; }

    /// <summary>The file's own texts: language, then key.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts { get; init; }

    /// <summary>For how many minutes notices that are not urgent are gathered into one message; 0: not at all.</summary>
    public int GatherMinutes { get; init; } = UsualGathering;

    /// <summary>The file's own texts over others of the same language.</summary>
    public Phrases Over(Phrases phrases) =>
        phrases.With(Texts.TryGetValue(phrases.Language, out var own) ? own : Texts["ru"]);
}

/// <summary>The file in all its versions.</summary>
public interface IScripts
{
    /// <summary>The one in force.</summary>
    Script Current { get; }

    /// <summary>A version by its number.</summary>
    /// <exception cref="KeyNotFoundException">There has never been such a version here.</exception>
    Script Version(int number);
}

/// <summary>One choice of a list.</summary>
/// <param name="Key">Key, an ASCII word, at most 20 characters.</param>
/// <param name="Label">Text key.</param>
public sealed record Choice(string Key, string Label);
