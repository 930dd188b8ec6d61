namespace SalesBot.Host.Channels.Teams.In;

/// <summary>A field that takes two inputs of a card - a list and own words, a day and a time - is one answer for the dialog.</summary>
internal static class FormInputs
{
    /// <summary>Ends the id of the input for own words beside a list; what is written there counts.</summary>
    public const string OwnWords = "~own";

    /// <summary>Ends the id of the input for the time beside a day.</summary>
    public const string Time = "~time";

    /// <summary>The inputs by field key.</summary>
    public static IReadOnlyDictionary<string, string> Gather(IReadOnlyDictionary<string, string> inputs)
    {
        var gathered = inputs.Where(input => !input.Key.Contains('~', StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        foreach (var (id, value) in inputs.Where(input => input.Value.Length > 0))
        {
            if (id.EndsWith(OwnWords, StringComparison.Ordinal))
                gathered[id[..^OwnWords.Length]] = value;
            else if (id.EndsWith(Time, StringComparison.Ordinal) && gathered.TryGetValue(id[..^Time.Length], out var day))
                gathered[id[..^Time.Length]] = $"{day} {value}".Trim();
        }
        return gathered;
    }
}
