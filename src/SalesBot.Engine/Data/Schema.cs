using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace SalesBot.Data;

/// <summary>What a database is made for: whose tables it holds, and what is done to their rows.</summary>
public abstract class Schema
{
    /// <summary>The assembly in which the migrations are.</summary>
    public abstract Assembly Home { get; }

    /// <summary>Says keys, indexes and lengths of all tables.</summary>
    public abstract void Build(ModelBuilder model);

    /// <summary>The parts of one kind that whoever has tables here brings.</summary>
    public abstract IReadOnlyList<T> Parts<T>()
        where T : class;
}

/// <summary>
/// What is done to new rows just before they are saved, in the same commit. Changes are not looked for afterwards: who changes a row that
/// is there does so by its entry, or lets the entry look.
/// </summary>
/// <param name="Do">Does it.</param>
internal sealed record BeforeSaving(Func<SalesBotDb, CancellationToken, Task> Do);
