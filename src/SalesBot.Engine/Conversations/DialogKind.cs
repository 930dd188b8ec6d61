namespace SalesBot.Conversations;

/// <summary>A dialog that a feature brings.</summary>
/// <param name="Key">Key kept in <see cref="DialogState.Plan"/>. One that ends with a colon stands for all keys that begin with it.</param>
/// <param name="Plan">
/// Its plan in the version of the script that the dialog began with, for the whole key; null when that has none any more.
/// </param>
public sealed record DialogKind(string Key, Func<Script, string, DialogPlan?> Plan)
{
    /// <summary>A dialog whose plan is the same in every version of the process.</summary>
    public DialogKind(string key, DialogPlan plan)
        : this(key, (_, _) => plan)
    {
    }

    /// <summary>What is looked up: the key, or of a prefix all up to its colon.</summary>
    internal static string Stem(string key) => key.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? key[..(colon + 1)] : key;
}
