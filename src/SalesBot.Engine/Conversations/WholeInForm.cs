namespace SalesBot.Conversations;

/// <summary>
/// A whole line may be typed into the input of a form that asks for the number, as at that question: all of it is taken (U5). What was
/// filled in beside it goes before: then the input is read alone.
/// </summary>
internal static class WholeInForm
{
    /// <summary>Takes the line; false where there is none, or more was filled in.</summary>
    public static async Task<bool> Take(Visit visit, DialogState dialog)
    {
        var inputs = visit.Incoming.Inputs;
        if (dialog.Phase != DialogPhase.Asking || WholeEntry.Of(visit, dialog.Plan) is not { } whole) return false;
        if (!inputs.TryGetValue(whole.Field, out var line) || !whole.IsWhole(line)) return false;
        if (visit.Office.Features.Plan(visit, dialog) is not { } plan) return false;
        var (facts, shown) = (await FactsReader.Read(visit, dialog, null), new DialogTurn(dialog));
        var others = plan.Fields.Where(field => field.Key != whole.Field);
        if (others.Any(field => inputs.GetValueOrDefault(field.Key) is { Length: > 0 } said
            && said != FormScreen.Value(field, shown, facts)))
            return false;
        await whole.FillIn(visit, dialog, line);
        return true;
    }
}
