using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Data;

/// <summary>Notes which methods of the product have put a question to the database.</summary>
internal sealed class QueryCallers : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, bool> callers = new(StringComparer.Ordinal);

    /// <summary>The one that listens in every test's database.</summary>
    public static QueryCallers Instance { get; } = new();

    /// <summary>The methods, as <see cref="NameOf"/> names them.</summary>
    public IReadOnlySet<string> All => callers.Keys.ToHashSet(StringComparer.Ordinal);

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
        Note();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note();
        return ValueTask.FromResult(result);
    }

    private void Note()
    {
        var caller = new StackTrace(2, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod())
            .FirstOrDefault(method => method?.DeclaringType is { } type && House.Floors.Contains(type.Assembly));
        if (caller is not null) callers[NameOf(caller)] = true;
    }
}
