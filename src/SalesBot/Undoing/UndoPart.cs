using System.Text.Json;
using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Undoing;

/// <summary>
/// What a feature does so that a step can be taken back: it keeps how its rows of the lead stood, and brings them back (B22).
/// </summary>
internal abstract class UndoPart
{
    /// <summary>
    /// How things stand before the step, to be kept as JSON with what other parts keep, under names of its own; null for nothing.
    /// </summary>
    public virtual Task<object?> Keep(SalesBotDb db, long leadId) => Task.FromResult<object?>(null);

    /// <summary>What was asked of others with the step is not asked any more; comes before anything is brought back.</summary>
    public virtual Task Withdraw(Visit visit, UndoStep step) => Task.CompletedTask;

    /// <summary>Brings rows back to how they stood; documents and notes made since go, their record stays.</summary>
    public virtual Task Restore(Visit visit, UndoStep step) => Task.CompletedTask;

    /// <summary>
    /// What was asked of others and was decided or withdrawn with the step is asked again, and who was told of it hears so.
    /// </summary>
    public virtual Task AskAgain(Visit visit, UndoStep step) => Task.CompletedTask;

    /// <summary>
    /// Whoever was told of the step is told that it was taken back, by a fresh card: one that quietly changes may have been read already.
    /// </summary>
    public virtual Task Tell(Visit visit, UndoStep step) => Task.CompletedTask;

    /// <summary>The step was the registration of the lead: it goes, and keeps its number (B3).</summary>
    public virtual Task Cancel(Visit visit, UndoStep step) => Task.CompletedTask;

    /// <summary>It is done: says so in the record, by the word of the step, and has cards drawn anew.</summary>
    public virtual Task End(Visit visit, UndoStep step, string word) => Task.CompletedTask;

    /// <summary>What was kept, as <typeparamref name="T"/>: every part reads its own of it.</summary>
    protected static T Read<T>(UndoStep step) => JsonSerializer.Deserialize<T>(step.Before)!;
}

/// <summary>A kind of step that can be taken back.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Word">Its word in the texts <c>undo.done.WORD</c> and in the record.</param>
/// <param name="Values">What the text says of the lead with this id, now that it stands as before.</param>
internal sealed record Undoable(UndoKind Kind, string Word, Func<Visit, long, Task<(string Name, object? Value)[]>> Values)
{
    /// <summary>One that is not about a lead.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="word">Its word in the texts.</param>
    /// <param name="back">Takes it back.</param>
    public Undoable(UndoKind kind, string word, Func<Visit, UndoStep, Task<Undone>> back)
        : this(kind, word, (_, _) => Task.FromResult(Array.Empty<(string, object?)>())) => Back = back;

    /// <summary>Takes it back where it is not about a lead; null: the parts do.</summary>
    public Func<Visit, UndoStep, Task<Undone>>? Back { get; }

    /// <summary>The kind of a step.</summary>
    public static Undoable Of(Visit visit, UndoStep step) => visit.Office.Features.Parts<Undoable>().First(one => one.Kind == step.Kind);
}

/// <summary>What was taken back that is not about a lead.</summary>
/// <param name="Values">What the text says.</param>
/// <param name="Opens">The command that shows it; null for none.</param>
internal sealed record Undone((string Name, object? Value)[] Values, string? Opens = null);
