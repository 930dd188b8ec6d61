using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Undoing;

/// <summary>
/// Makes a step one that can be taken back: called before the step changes anything, it keeps how things were and puts [Отменить] on the
/// card the step is made on.
/// </summary>
internal static class OfferUndo
{
    /// <summary>Keeps how the lead stands and offers to come back to it.</summary>
    /// <param name="visit">Who makes the step.</param>
    /// <param name="leadId">The lead, still unchanged; for a registration the new one.</param>
    /// <param name="kind">What is being done.</param>
    /// <param name="cardKey">The live card that will offer it.</param>
    /// <returns>The step, once it is saved.</returns>
    public static async Task<UndoStep> On(Visit visit, long leadId, UndoKind kind, string cardKey)
    {
        var step = new UndoStep
        {
            PersonId = visit.Me.Id,
            AddressId = visit.Address.Id,
            CardKey = cardKey,
            LeadId = leadId,
            Kind = kind,
            Before = kind == UndoKind.Registered ? "" : await Keep(visit, leadId),
            Until = visit.Now + UndoStep.Length,
        };
        await Offer(visit, step);
        return step;
    }

    /// <summary>Offers to take back something that is not about one lead.</summary>
    /// <param name="visit">Who does it.</param>
    /// <param name="kind">What is being done; its <see cref="Undoable.Back"/> takes it back.</param>
    /// <param name="cardKey">The live card that will offer it.</param>
    /// <param name="before">What is needed for that.</param>
    public static async Task Of(Visit visit, UndoKind kind, string cardKey, object before)
    {
        var step = new UndoStep
        {
            PersonId = visit.Me.Id,
            AddressId = visit.Address.Id,
            CardKey = cardKey,
            Kind = kind,
            Before = JsonSerializer.Serialize(before),
            Until = visit.Now + UndoStep.Length,
        };
        await Offer(visit, step);
    }

    /// <summary>
    /// Notes the end of the steps, so that what happens later can be told from it; called when everything of them is saved.
    /// </summary>
    public static async Task<bool> Close(Work work)
    {
        if (work.Remembered<Offered>() is not { } offered) return false;
        foreach (var step in offered.Steps)
            step.LastRecord = await work.Db.Audit.Where(record => record.LeadId == step.LeadId)
                .MaxAsync(record => (long?)record.Sequence) ?? 0;
        return true;
    }

    /// <summary>The card the step was made on with [Отменить]; null for any other.</summary>
    public static Screen? On(Work work, OutboxEntry entry, Phrases phrases)
    {
        var steps = work.Remembered<Offered>()?.Steps;
        if (steps?.FindLast(one => one.CardKey == entry.CardKey && one.AddressId == entry.AddressId) is not { } step) return null;
        var label = phrases.Say("button.undo", ("n", (int)UndoStep.Length.TotalSeconds));
        return entry.Screen with { Rows = [.. entry.Screen.Rows, [new Button(label, ButtonValue.Command($"/undo {step.Id}"))]] };
    }

    private static async Task Offer(Visit visit, UndoStep step)
    {
        visit.Db.UndoSteps.Add(step);
        if (visit.Remembered<Offered>() is { } offered) offered.Steps.Add(step);
        else visit.Remember(new Offered([step]));
        await visit.Db.SaveChangesAsync();
    }

    private static async Task<string> Keep(Visit visit, long leadId)
    {
        var all = new JsonObject();
        foreach (var part in visit.Office.Features.Parts<UndoPart>())
        {
            if (await part.Keep(visit.Db, leadId) is not { } kept) continue;
            foreach (var (name, value) in JsonSerializer.SerializeToNode(kept)!.AsObject()) all.Add(name, value?.DeepClone());
        }

        return all.ToJsonString();
    }

    /// <summary>The steps of one turn: a press may make several, each on a lead of its own.</summary>
    private sealed record Offered(List<UndoStep> Steps);
}
