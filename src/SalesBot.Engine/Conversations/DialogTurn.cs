namespace SalesBot.Conversations;

/// <summary>What one input did to a dialog.</summary>
/// <param name="State">Where it stands now.</param>
/// <param name="Outcome">Whether it goes on.</param>
/// <param name="Problem">What was wrong with the input, in the person's language; null when nothing was.</param>
/// <param name="Which">Candidates the person is asked to choose from; empty for none.</param>
public sealed record DialogTurn(DialogState State, DialogOutcome Outcome = DialogOutcome.GoesOn, string? Problem = null,
    IReadOnlyList<Fields.Offer>? Which = null)
{
    /// <summary>What is wrong in a form, by field key.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was written into a form and could not be taken, by field key; shown again to be put right.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Whether a dialog goes on.</summary>
public enum DialogOutcome
{
    /// <summary>It waits for the next input.</summary>
    GoesOn,

    /// <summary>Everything is there and confirmed: the plan's effect is due.</summary>
    Completed,

    /// <summary>The person gave it up.</summary>
    Cancelled,
}

/// <summary>What a person put into a dialog.</summary>
public abstract record DialogInput
{
    private DialogInput() { }

    /// <summary>Something typed; cleaned, not empty.</summary>
    public sealed record Typed(string Text) : DialogInput;

    /// <summary>A button: the field it belongs to (empty for the dialog as a whole) and its value.</summary>
    public sealed record Pressed(string Field, string Value) : DialogInput;

    /// <summary>A whole form, by field key, as it came.</summary>
    public sealed record Filled(IReadOnlyDictionary<string, string> Inputs) : DialogInput;

    /// <summary>Files that were stored.</summary>
    public sealed record Sent(IReadOnlyList<long> Files) : DialogInput;
}
