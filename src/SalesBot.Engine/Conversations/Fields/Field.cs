using SalesBot.People;

namespace SalesBot.Conversations.Fields;

/// <summary>One thing to fill in.</summary>
public sealed record Field
{
    /// <summary>Key, an ASCII word, at most 20 characters, unique in the stage.</summary>
    public required string Key { get; init; }

    /// <summary>Kind of answer.</summary>
    public required FieldType Kind { get; init; }

    /// <summary>Text key of its name.</summary>
    public required string Label { get; init; }

    /// <summary>Text key of the question.</summary>
    public required string Ask { get; init; }

    /// <summary>Whether the stage can be completed without it.</summary>
    public bool Required { get; init; }

    /// <summary>Asked only when this holds; null: always.</summary>
    public Condition? When { get; init; }

    /// <summary>For a choice: the list in the process file.</summary>
    public string? Choices { get; init; }

    /// <summary>For a choice: whether own words are taken as well.</summary>
    public bool OwnWords { get; init; }

    /// <summary>For a person: whose roles are offered.</summary>
    public Role Roles { get; init; }

    /// <summary>For yes or no: text key of the button for yes; null when a plain «yes» will do.</summary>
    public string? Yes { get; init; }

    /// <summary>For yes or no: text key of the button for no; null when a plain «no» will do.</summary>
    public string? No { get; init; }

    /// <summary>For a moment: key of the field whose moment it comes after, and is counted from; null for none.</summary>
    public string? After { get; init; }

    /// <summary>For a moment: key of the field that says where what begins then ends, and may be said with it; null for none.</summary>
    public string? Until { get; init; }

    /// <summary>For a moment: what was typed, in the words that are read; null where they are the same.</summary>
    public Func<string, Facts, string>? Heard { get; init; }

    /// <summary>Answer that holds unless changed, as it would be typed; shown in the summary, not asked. Null for none.</summary>
    public string? Default { get; init; }
}

/// <summary>
/// When something holds. One of two forms: an answer equals a value (<c>approval = yes</c>), or a fact is so
/// (<c>client-without-orders</c>).
/// </summary>
/// <param name="Subject">A field's key of the same stage, <c>kind</c>, or a fact's name.</param>
/// <param name="EqualTo">The value; null for a fact.</param>
public sealed record Condition(string Subject, string? EqualTo);
