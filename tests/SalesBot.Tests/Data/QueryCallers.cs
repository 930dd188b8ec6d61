using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Data;

/// <summary>Notes which methods of the product have put a question to the database. Each database has one of its own.</summary>
internal sealed class QueryCallers : DbCommandInterceptor
{
    // To see who asks takes longer than to answer. The clockwork's questions come a hundred times in one test; two methods that put the
    // same one do so among its first in some test.
    private const int Often = 40;

    private static readonly ConcurrentDictionary<string, bool> callers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> heard = new(StringComparer.Ordinal);

    /// <summary>The methods of all databases, as <see cref="NameOf"/> names them.</summary>
    public static IReadOnlySet<string> All => callers.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>One name for a method, or for the state machine that the compiler has made of it.</summary>
    public static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!.IsConstructedGenericType ? method.DeclaringType.GetGenericTypeDefinition() : method.DeclaringType;
        return method.Name == "MoveNext" ? type.FullName! : $"{type.FullName}.{method.Name}";
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return ValueTask.FromResult(result);
    }

    private void Note(string question)
    {
        if (heard.AddOrUpdate(question, 1, (_, before) => before + 1) > Often) return;
        var caller = new StackTrace(2, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod())
            .FirstOrDefault(method => method?.DeclaringType is { } type && House.Floors.Contains(type.Assembly));
        if (caller is not null) callers[NameOf(caller)] = true;
    }
}
