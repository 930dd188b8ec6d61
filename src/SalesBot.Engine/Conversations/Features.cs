using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations.Fields;
using SalesBot.Data;

namespace SalesBot.Conversations;

/// <summary>
/// Everything that the features of a product bring, found by name. Two that bring the same are a mistake of the product and stop the start.
/// </summary>
public sealed class Features : Schema
{
    private readonly FrozenDictionary<string, Command> commands;
    private readonly FrozenDictionary<string, DialogKind> dialogs;
    private readonly ConcurrentDictionary<Type, object> parts = new();
    private readonly Lazy<Texts> texts;

    /// <summary>The registry of these features.</summary>
    /// <param name="home">The product's assembly: its texts and the migrations of its tables are in it.</param>
    /// <param name="all">What it can do.</param>
    /// <exception cref="ArgumentException">Two of them bring a command, a dialog or a kind of answer of the same name.</exception>
    public Features(Assembly home, IReadOnlyList<Feature> all)
    {
        (Home, All) = (home, all);
        texts = new Lazy<Texts>(() => Texts.Load([.. new[] { typeof(Texts).Assembly, home }.Distinct()]));
        commands = all.SelectMany(feature => feature.Commands).ToDictionary(command => command.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
        dialogs = all.SelectMany(feature => feature.Dialogs).ToDictionary(dialog => dialog.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
        Answers = new FieldKinds(all.SelectMany(feature => feature.Answers));
        Menu = [.. commands.Values.Where(command => command.Menu is not null).OrderBy(command => command.Menu)];
    }

    /// <summary>The product's assembly.</summary>
    public override Assembly Home { get; }

    /// <summary>What the bot says: the engine's texts and the product's.</summary>
    public Texts Texts => texts.Value;

    /// <summary>The features.</summary>
    public IReadOnlyList<Feature> All { get; }

    /// <summary>The commands that stand in a menu, in its order.</summary>
    public IReadOnlyList<Command> Menu { get; }

    /// <summary>The kinds of answers.</summary>
    public FieldKinds Answers { get; }

    /// <summary>The parts of one kind that the features bring, in the order in which the product names the features.</summary>
    public override IReadOnlyList<T> Parts<T>() =>
        (IReadOnlyList<T>)parts.GetOrAdd(typeof(T), _ => All.SelectMany(feature => feature.Parts).OfType<T>().ToList());

    /// <inheritdoc />
    public override void Build(ModelBuilder model)
    {
        foreach (var feature in All) feature.Tables(model);
    }

    /// <summary>The command with this name; null when there is none.</summary>
    public Command? Command(string name) => commands.GetValueOrDefault(name);

    /// <summary>The plan a dialog follows, in the process version it began with; null when that has no such dialog any more.</summary>
    public DialogPlan? Plan(Visit visit, DialogState dialog) =>
        dialogs.GetValueOrDefault(DialogKind.Stem(dialog.Plan))?.Plan(visit.Office.Scripts.Version(dialog.ProcessVersion), dialog.Plan);
}
