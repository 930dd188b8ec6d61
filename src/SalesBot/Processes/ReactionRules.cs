namespace SalesBot.Processes;

/// <summary>How soon somebody has to act when a client waits, by the client's class (B13).</summary>
/// <param name="Classes">The classes in the order of the file, at least one.</param>
/// <param name="Default">Key of the class of clients for whom none was chosen.</param>
public sealed record ReactionRules(IReadOnlyList<ReactionClass> Classes, string Default)
{
    /// <summary>The class with this key; the default one for a key this version does not have, and for none.</summary>
    public ReactionClass Of(string? key) => Classes.FirstOrDefault(one => one.Key == key) ?? Classes.First(one => one.Key == Default);
}

/// <summary>A class of clients.</summary>
/// <param name="Key">Key, an ASCII word, at most 20 characters.</param>
/// <param name="Label">Text key.</param>
/// <param name="Hours">Working hours within which somebody acts.</param>
/// <param name="UrgentHours">The same for a lead that is marked urgent.</param>
public sealed record ReactionClass(string Key, string Label, int Hours, int UrgentHours);
